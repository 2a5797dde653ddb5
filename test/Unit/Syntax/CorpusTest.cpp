//===- CorpusTest.cpp - The parser's part of the conformance corpus -------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SyntaxTest.h"
#include "facet/Syntax/Formatter.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Base64.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace facet;
using namespace facet::test;
using llvm::StringRef;

namespace {

struct CorpusCase {
  std::string name;
  /// Code and place of the first error; empty if there is none.
  std::string code;
  int64_t line = 0, column = 0;
  std::string file, text;
};

/// The bytes of a file of a case, where they are given.
std::optional<std::string> bytesOf(const llvm::json::Value &file) {
  if (auto text = file.getAsString())
    return text->str();
  const llvm::json::Object *object = file.getAsObject();
  std::string out;
  if (auto base64 = object->getString("base64")) {
    std::vector<char> bytes;
    llvm::cantFail(llvm::decodeBase64(*base64, bytes));
    out.assign(bytes.begin(), bytes.end());
    return out;
  }
  const llvm::json::Array *repeat = object->getArray("repeat");
  if (!repeat)
    return std::nullopt;
  for (const llvm::json::Value &part : *repeat)
    for (int64_t i = 0; i != *(*part.getAsArray())[1].getAsInteger(); ++i)
      out += *(*part.getAsArray())[0].getAsString();
  return out;
}

void addCases(StringRef json, std::vector<CorpusCase> &cases) {
  llvm::json::Value value = llvm::cantFail(llvm::json::parse(json));
  const llvm::json::Object &object = *value.getAsObject();
  const llvm::json::Object &expect = *object.getObject("expect");
  // That stage comes after the parser.
  if (llvm::is_contained(*object.getArray("cmd"), "--standard"))
    return;
  CorpusCase c;
  c.name = object.getString("name")->str();
  if (auto code = expect.getString("code"))
    c.code = code->str();
  else if (const llvm::json::Array *codes = expect.getArray("codes"))
    c.code = codes->empty() ? "" : (*codes)[0].getAsString()->str();
  // Some only say what an error mentions.
  if (c.code.empty() && expect.getInteger("exit").value_or(0))
    return;
  c.line = expect.getInteger("line").value_or(0);
  c.column = expect.getInteger("column").value_or(0);
  std::string place = expect.getString("file").value_or("main.facet").str();
  const llvm::json::Object *files = object.getObject("files");
  if (!files)
    return;
  for (const auto &file : *files) {
    std::optional<std::string> text = bytesOf(file.second);
    if (!text || !StringRef(file.first).ends_with(".facet"))
      continue;
    c.file = file.first.str();
    c.text = *text;
    CorpusCase one = c;
    if (c.file != place)
      one.code.clear();
    cases.push_back(one);
  }
}

/// The files of cases whose syntax is not built yet.
llvm::StringSet<> waitingFiles() {
  llvm::StringSet<> names;
  auto list = llvm::MemoryBuffer::getFile(
      FACET_SOURCE_DIR "/test/Conformance/not-built-yet.txt");
  EXPECT_TRUE(bool(list));
  if (list)
    for (StringRef line : llvm::split((*list)->getBuffer(), '\n'))
      names.insert(line.split(' ').first);
  return names;
}

std::vector<CorpusCase> readCorpus() {
  llvm::StringSet<> waiting = waitingFiles();
  std::vector<CorpusCase> cases;
  std::error_code error;
  for (llvm::sys::fs::directory_iterator
           it(FACET_SOURCE_DIR "/test/Conformance/cases", error),
       end;
       it != end && !error; it.increment(error)) {
    if (waiting.contains(llvm::sys::path::filename(it->path())))
      continue;
    auto buffer = llvm::MemoryBuffer::getFile(it->path());
    EXPECT_TRUE(bool(buffer)) << it->path();
    if (!buffer)
      continue;
    StringRef rest = (*buffer)->getBuffer();
    while (!rest.empty()) {
      auto [line, after] = rest.split('\n');
      rest = after;
      if (!line.trim().empty())
        addCases(line, cases);
    }
  }
  EXPECT_FALSE(error);
  return cases;
}

/// True if the parser alone finds the case's error. What is wrong in a type's
/// string is found when the type is read.
bool isForParser(const CorpusCase &c) {
  StringRef name = c.name;
  if (name.contains("type-string") || name.contains("struct-field"))
    return false;
  return c.code == "F001" || c.code == "F003" || c.code == "F402" ||
         (c.code == "F452" && StringRef(c.name).starts_with("1.3-"));
}

/// The first error of normalisation and parsing.
struct FirstError {
  std::string code;
  LineColumn at;
};
FirstError firstError(StringRef bytes) {
  NormalisedText text = normalise(bytes, nullptr);
  SourceManager sources;
  AstContext context;
  Diagnostics diagnostics;
  FileId file = sources.addFile("x", text.text, text.owner);
  for (const NormalisationError &e : text.errors)
    diagnostics.report(e.kind, {file, e.begin, e.end}, {e.argument});
  parse(file, sources, context, diagnostics);
  for (const Diagnostic &d : diagnostics.all())
    if (d.severity == Severity::Error)
      return {codeText(d.code).str(), sources.range(d.span).begin};
  return {};
}

/// The syntax tree as JSON, without places.
llvm::json::Value withoutSpans(llvm::json::Value value) {
  if (llvm::json::Object *object = value.getAsObject()) {
    object->erase("span");
    for (auto &member : *object)
      member.second = withoutSpans(std::move(member.second));
  } else if (llvm::json::Array *array = value.getAsArray()) {
    for (llvm::json::Value &item : *array)
      item = withoutSpans(std::move(item));
  }
  return value;
}

/// What stands behind '#' outside strings, as a reader of lines sees it: good
/// enough to find a comment that is lost.
size_t countCommentSigns(StringRef text) { return text.count('#'); }

} // namespace

/// Whether the text could be formatted: it has the same tree then, and the same
/// comments, and formatting it again changes nothing.
static bool formattingKeeps(StringRef bytes, const std::string &name) {
  NormalisedText text = normalise(bytes, nullptr);
  Parsed before(text.text);
  bool isGood = text.errors.empty() && !before.diagnostics.hasErrors();
  if (!isGood || text.text.size() > 1 << 14)
    return false;
  for (unsigned width : {100u, 40u, 1u}) {
    FormatOptions options;
    options.width = width;
    std::string once = formatDocument(before.document, text.text, options).text;
    Parsed after(once);
    EXPECT_FALSE(after.diagnostics.hasErrors()) << name << "\n" << once;
    auto tree = [](const Parsed &parsed) {
      return withoutSpans(llvm::cantFail(
          llvm::json::parse(astToJson(parsed.document, parsed.sources))));
    };
    EXPECT_TRUE(tree(before) == tree(after)) << name << "\n" << once;
    EXPECT_EQ(countCommentSigns(once), countCommentSigns(text.text)) << name;
    EXPECT_EQ(formatDocument(after.document, once, options).text, once) << name;
  }
  return true;
}

TEST(Corpus, FormattingKeepsTreesAndComments) {
  size_t formattedCount = 0;
  for (const CorpusCase &c : readCorpus())
    formattedCount += formattingKeeps(c.text, c.name);
  EXPECT_GT(formattedCount, 500u);
}

TEST(Corpus, FormattingKeepsExamples) {
  size_t count = 0;
  std::error_code error;
  for (llvm::sys::fs::recursive_directory_iterator
           it(FACET_SOURCE_DIR "/examples", error),
       end;
       it != end && !error; it.increment(error)) {
    if (!StringRef(it->path()).ends_with(".facet"))
      continue;
    auto buffer = llvm::MemoryBuffer::getFile(it->path());
    ASSERT_TRUE(bool(buffer)) << it->path();
    EXPECT_TRUE(formattingKeeps((*buffer)->getBuffer(), it->path()))
        << it->path();
    ++count;
  }
  EXPECT_FALSE(error);
  EXPECT_GT(count, 20u);
}

TEST(Corpus, ErrorsAreWhereTheCasesSay) {
  std::vector<CorpusCase> cases = readCorpus();
  EXPECT_GT(cases.size(), 100u);
  for (const CorpusCase &c : cases) {
    FirstError error = firstError(c.text);
    if (!isForParser(c) && c.code != "F002") {
      // If the parser reports one, it is the case's.
      if (error.code != c.code)
        EXPECT_EQ(error.code, "") << c.name << " " << c.file;
      continue;
    }
    EXPECT_EQ(error.code, c.code) << c.name;
    if (c.line)
      EXPECT_EQ(error.at.line, c.line) << c.name;
    if (c.column)
      EXPECT_EQ(error.at.column, c.column) << c.name;
  }
}
