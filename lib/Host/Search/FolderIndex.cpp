//===- FolderIndex.cpp - Texts of a folder, searched by words -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Search/FolderIndex.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <optional>
#include <sqlite3.h>
#include <utility>

namespace facet::host {

namespace {
/// A statement for as long as the object lives.
class Statement {
public:
  Statement(sqlite3 *database, const char *sql) {
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
  }
  ~Statement() { sqlite3_finalize(statement); }
  Statement(const Statement &) = delete;
  Statement &operator=(const Statement &) = delete;

  bool bind(int place, llvm::StringRef text) {
    return statement &&
           sqlite3_bind_text64(statement, place, text.data(), text.size(),
                               SQLITE_TRANSIENT, SQLITE_UTF8) == SQLITE_OK;
  }
  bool bind(int place, int64_t number) {
    return statement &&
           sqlite3_bind_int64(statement, place, number) == SQLITE_OK;
  }
  /// SQLITE_ROW, SQLITE_DONE or an error.
  int step() { return statement ? sqlite3_step(statement) : SQLITE_ERROR; }
  std::string text(int column) const {
    auto *bytes = sqlite3_column_text(statement, column);
    return {reinterpret_cast<const char *>(bytes),
            size_t(sqlite3_column_bytes(statement, column))};
  }
  double number(int column) const {
    return sqlite3_column_double(statement, column);
  }

private:
  sqlite3_stmt *statement = nullptr;
};
} // namespace

//===----------------------------------------------------------------------===//
// The index
//===----------------------------------------------------------------------===//

FolderIndex::~FolderIndex() { sqlite3_close(database); }

bool FolderIndex::fail(std::string why) {
  problem = std::move(why);
  return false;
}

bool FolderIndex::failSql() {
  return fail("SQLite cannot index it: " +
              std::string(database ? sqlite3_errmsg(database) : "no memory"));
}

std::vector<llvm::StringRef> partsOf(llvm::StringRef text) {
  constexpr size_t enough = 1000;
  std::vector<llvm::StringRef> parts;
  const char *begin = nullptr, *end = nullptr;
  auto finish = [&] {
    if (begin)
      parts.push_back(llvm::StringRef(begin, size_t(end - begin)));
    begin = nullptr;
  };
  bool isAfterBlank = true;
  while (!text.empty()) {
    llvm::StringRef line = text.take_until([](char c) { return c == '\n'; });
    text = text.drop_front(std::min(text.size(), line.size() + 1));
    bool isBlank = line.trim(" \t\r").empty();
    bool isLong = begin && size_t(line.end() - begin) > enough;
    if (!isBlank && isAfterBlank && (isLong || line.starts_with("#")))
      finish();
    isAfterBlank = isBlank;
    if (isBlank)
      continue;
    if (!begin)
      begin = line.begin();
    end = line.end();
  }
  finish();
  return parts;
}

/// The text as its words are searched: a letter of a script without spaces is a
/// word, since FTS5 takes all between two spaces for one.
static std::string searchedForm(llvm::StringRef text) {
  if (isAscii(text))
    return text.str();
  std::string composed = toNfc(text), spaced;
  spaced.reserve(composed.size());
  for (size_t at = 0; at != composed.size();) {
    CodePoint c = decodeAt(composed, at);
    bool isWord = isWrittenWithoutSpaces(c.value);
    if (isWord)
      spaced += ' ';
    spaced.append(composed, at, c.size);
    if (isWord)
      spaced += ' ';
    at += c.size;
  }
  return spaced;
}

bool FolderIndex::addPart(llvm::StringRef text, llvm::StringRef source) {
  Statement insert(
      database, "INSERT INTO parts (words, text, source) VALUES (?1, ?2, ?3)");
  return (insert.bind(1, searchedForm(text)) && insert.bind(2, text) &&
          insert.bind(3, source) && insert.step() == SQLITE_DONE) ||
         failSql();
}

bool FolderIndex::addFile(const std::string &path, uint64_t &bytes) {
  constexpr uint64_t mostBytes = uint64_t(256) << 20;
  llvm::SmallString<256> relative(path);
  llvm::sys::path::replace_path_prefix(relative, folder, "");
  llvm::StringRef name = relative.str().ltrim('/');
  auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (!buffer)
    return fail("'" + path +
                "' cannot be read: " + buffer.getError().message());
  llvm::StringRef text = (*buffer)->getBuffer();
  text.consume_front("\xEF\xBB\xBF");
  bytes += text.size();
  if (bytes > mostBytes)
    return fail("its texts are larger than " + llvm::utostr(mostBytes) +
                " bytes");
  if (findInvalidUtf8(name))
    return fail("the name of a file in it is not UTF-8 text");
  if (findInvalidUtf8(text))
    return fail("'" + path + "' is not UTF-8 text");
  for (llvm::StringRef part : partsOf(text))
    if (!addPart(part, name))
      return false;
  return true;
}

bool FolderIndex::addFiles() {
  constexpr size_t mostFiles = 100'000;
  std::vector<std::string> paths;
  std::error_code error;
  llvm::sys::fs::recursive_directory_iterator entry(folder, error, false), end;
  for (; entry != end && !error; entry.increment(error)) {
    llvm::StringRef name = llvm::sys::path::filename(entry->path());
    bool isText = name.ends_with(".md") || name.ends_with(".txt");
    if (name.starts_with("."))
      entry.no_push();
    else if (isText && llvm::sys::fs::is_regular_file(entry->path()))
      paths.push_back(entry->path());
    if (paths.size() > mostFiles)
      return fail("it has more than " + llvm::utostr(mostFiles) + " texts");
  }
  if (error)
    return fail("'" + folder + "' cannot be read: " + error.message());
  // Equally good parts are found in this order.
  llvm::sort(paths);
  uint64_t bytes = 0;
  return llvm::all_of(
      paths, [&](const std::string &path) { return addFile(path, bytes); });
}

bool FolderIndex::open() {
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY |
              SQLITE_OPEN_NOMUTEX;
  auto run = [&](const char *sql) {
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
  };
  if (sqlite3_open_v2(":memory:", &database, flags, nullptr) != SQLITE_OK ||
      !run("CREATE VIRTUAL TABLE parts USING fts5(words, text UNINDEXED, "
           "source UNINDEXED, tokenize = \"unicode61 remove_diacritics 2\")") ||
      !run("BEGIN"))
    return failSql();
  return addFiles() && (run("COMMIT") || failSql());
}

//===----------------------------------------------------------------------===//
// Questions
//===----------------------------------------------------------------------===//

/// The words of a question in its searched form, and in scripts without spaces
/// each two letters that stand side by side; no more than 256, each once.
static std::vector<llvm::StringRef> wordsOf(llvm::StringRef question) {
  constexpr size_t mostWords = 256;
  std::vector<llvm::StringRef> words;
  llvm::StringSet<> seen;
  auto isLetterAt = [&](size_t at) {
    return at < question.size() &&
           isWrittenWithoutSpaces(decodeAt(question, at).value);
  };
  // Where the letter begins that the last word ends with.
  std::optional<size_t> before;
  for (size_t at = 0; at != question.size() && words.size() != mostWords;) {
    size_t end = skipWord(question, at);
    if (end == at) {
      at += decodeAt(question, at).size;
      continue;
    }
    // Each letter has a space of its own at both sides.
    bool hasNext =
        question.substr(end).starts_with("  ") && isLetterAt(end + 2);
    size_t begin = before.value_or(at);
    bool isFirstOfSeveral = isLetterAt(at) && !before && hasNext;
    llvm::StringRef word = question.slice(begin, end);
    if (!isFirstOfSeveral && seen.insert(word).second)
      words.push_back(word);
    before = isLetterAt(at) && hasNext ? std::optional(at) : std::nullopt;
    at = end;
  }
  return words;
}

/// Any of the question's words, each a string of FTS5: nothing in it is an
/// operator. Empty if it has none.
static std::string queryOf(llvm::StringRef question) {
  std::string searched = searchedForm(question), query;
  for (llvm::StringRef word : wordsOf(searched))
    query += (query.empty() ? "\"" : " OR \"") + word.str() + "\"";
  return query;
}

bool FolderIndex::search(llvm::StringRef question, uint64_t most,
                         std::vector<FoundText> &found, std::string &why) {
  std::lock_guard<std::mutex> lock(mutex);
  if (!std::exchange(wasOpened, true))
    open();
  why = problem;
  std::string query = queryOf(question);
  if (!why.empty() || query.empty())
    return why.empty();
  Statement select(database, "SELECT text, source, -bm25(parts) FROM parts "
                             "WHERE parts MATCH ?1 ORDER BY bm25(parts), rowid "
                             "LIMIT ?2");
  if (!select.bind(1, query) || !select.bind(2, int64_t(most)))
    return failSql();
  int state = SQLITE_ROW;
  while ((state = select.step()) == SQLITE_ROW)
    found.push_back({select.text(0), select.text(1), select.number(2)});
  if (state == SQLITE_DONE)
    return true;
  why = std::string("SQLite cannot search it: ") + sqlite3_errmsg(database);
  return false;
}

} // namespace facet::host
