//===- Diagnostics.cpp - What the compiler has to say ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Diagnostics.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>
#include <cassert>
#include <numeric>
#include <tuple>

namespace facet {

//===----------------------------------------------------------------------===//
// Tables
//===----------------------------------------------------------------------===//

namespace {
struct CodeRow {
  const char *text, *title;
};
constexpr CodeRow codes[] = {
#define CODE(Enumerator, Text, Title) {Text, Title},
#include "facet/Support/Codes.def"
};
} // namespace

llvm::StringRef codeText(Code code) { return codes[size_t(code)].text; }

llvm::StringRef codeTitle(Code code) { return codes[size_t(code)].title; }

std::optional<Code> parseCode(llvm::StringRef text) {
  for (size_t i = 0; i != std::size(codes); ++i)
    if (text == codes[i].text)
      return Code(i);
  return std::nullopt;
}

std::string Diag::message(llvm::ArrayRef<std::string> args) const {
  llvm::StringRef format = row->format;
  std::string out;
  size_t size = format.size();
  for (const std::string &arg : args)
    size += arg.size();
  out.reserve(size);
  while (true) {
    size_t brace = format.find('{');
    out += format.take_front(brace);
    if (brace == llvm::StringRef::npos)
      return out;
    format = format.drop_front(brace);
    // Any other brace is text: "{{" stands in messages about interpolation. No
    // message has more than ten arguments.
    if (format.size() > 2 && llvm::isDigit(format[1]) && format[2] == '}') {
      size_t index = size_t(format[1] - '0');
      assert(index < args.size() && "a diagnostic without its argument");
      if (index < args.size())
        out += args[index];
      format = format.drop_front(3);
    } else {
      out += '{';
      format = format.drop_front(1);
    }
  }
}

//===----------------------------------------------------------------------===//
// Diagnostics
//===----------------------------------------------------------------------===//

Diagnostic &Diagnostics::report(Diag kind, SourceSpan span,
                                llvm::ArrayRef<std::string> args) {
  Severity severity = kind.severity();
  errors += severity == Severity::Error;
  list.push_back(
      {kind, severity, kind.code(), kind.message(args), span, {}, {}});
  return list.back();
}

std::vector<Diagnostic> Diagnostics::take() {
  errors = 0;
  return std::exchange(list, {});
}

void Diagnostics::append(std::vector<Diagnostic> more) {
  for (Diagnostic &diagnostic : more) {
    errors += diagnostic.severity == Severity::Error;
    list.push_back(std::move(diagnostic));
  }
}

//===----------------------------------------------------------------------===//
// Source order
//===----------------------------------------------------------------------===//

namespace {
/// Places in the text that all imports expand to. A file's text is cut at its
/// import lines into segments; these are numbered in the order in which they
/// stand. Linear in the files; no chain of imports is walked twice.
class ExpandedOrder {
public:
  explicit ExpandedOrder(const SourceManager &sources) : files(sources.size()) {
    for (FileId id = 0; id != files.size(); ++id)
      if (SourceSpan at = sources.importedAt(id))
        files[at.file].imports.push_back({at.end, id, 0});
    for (File &file : files)
      llvm::sort(file.imports, [](const Import &a, const Import &b) {
        return std::tie(a.end, a.file) < std::tie(b.end, b.file);
      });
    for (FileId id = 0; id != files.size(); ++id)
      if (!sources.importedAt(id))
        number(id);
  }

  /// The number of the segment in which a span begins; what stands nowhere
  /// comes first.
  uint32_t segment(SourceSpan span) const {
    if (!span)
      return 0;
    const File &file = files[span.file];
    auto next = llvm::upper_bound(
        file.imports, span.begin,
        [](uint32_t at, const Import &import) { return at < import.end; });
    return next == file.imports.end() ? file.lastSegment : next->segment;
  }

private:
  struct Import {
    /// Where the import line ends: what is said of the line itself stands
    /// before what is said of the imported text.
    uint32_t end;
    FileId file;
    /// The segment before the line.
    uint32_t segment;
  };
  struct File {
    std::vector<Import> imports;
    uint32_t lastSegment = 0;
  };

  void number(FileId root) {
    struct Visit {
      FileId file;
      size_t nextImport;
    };
    llvm::SmallVector<Visit, 16> stack{{root, 0}};
    while (!stack.empty()) {
      Visit &top = stack.back();
      File &file = files[top.file];
      if (top.nextImport == file.imports.size()) {
        file.lastSegment = ++count;
        stack.pop_back();
        continue;
      }
      Import &import = file.imports[top.nextImport++];
      import.segment = ++count;
      stack.push_back({import.file, 0});
    }
  }

  std::vector<File> files;
  uint32_t count = 0;
};

/// What is wrong in a file is one mistake, however often it is imported.
class RepeatedImports {
public:
  explicit RepeatedImports(const SourceManager &sources) : sources(sources) {}

  /// Whether the same was asked for another import of the file.
  bool has(const Diagnostic &diagnostic) {
    SourceSpan span = diagnostic.span;
    if (!span || !sources.importedAt(span.file))
      return false;
    // The text of a file is read once. Names do not tell: those of an edited
    // document's pieces are all that of the document.
    std::string key;
    llvm::raw_string_ostream(key)
        << span.begin << ' ' << span.end << ' '
        << static_cast<const void *>(sources.text(span.file).data()) << '\n'
        << diagnostic.message;
    auto [place, isNew] = seen.try_emplace(key, span.file);
    return !isNew && place->second != span.file;
  }

private:
  const SourceManager &sources;
  /// The first file of each text.
  llvm::StringMap<FileId> seen;
};
} // namespace

void Diagnostics::sortBySource(const SourceManager &sources, size_t from) {
  if (list.size() < from + 2)
    return;
  struct Key {
    uint32_t segment, begin;
    size_t index;
    bool operator<(const Key &o) const {
      return std::tie(segment, begin, index) <
             std::tie(o.segment, o.begin, o.index);
    }
  };
  ExpandedOrder order(sources);
  std::vector<Key> keys;
  keys.reserve(list.size() - from);
  for (size_t i = from; i != list.size(); ++i) {
    SourceSpan span = list[i].span;
    keys.push_back({order.segment(span), span ? span.begin : 0, i});
  }
  if (!llvm::is_sorted(keys)) {
    llvm::sort(keys);
    std::vector<Diagnostic> sorted;
    sorted.reserve(keys.size());
    for (const Key &key : keys)
      sorted.push_back(std::move(list[key.index]));
    std::move(sorted.begin(), sorted.end(), list.begin() + from);
  }
  RepeatedImports repeated(sources);
  auto end = std::remove_if(
      list.begin() + from, list.end(), [&](const Diagnostic &diagnostic) {
        bool isRepeated = repeated.has(diagnostic);
        errors -= isRepeated && diagnostic.severity == Severity::Error;
        return isRepeated;
      });
  list.erase(end, list.end());
}

//===----------------------------------------------------------------------===//
// Near names
//===----------------------------------------------------------------------===//

/// Edits (insert, delete, replace, swap neighbours) between two texts without
/// regard to the case of ASCII letters; `limit + 1` if there are more.
static unsigned editDistance(llvm::StringRef a, llvm::StringRef b,
                             unsigned limit) {
  size_t n = b.size();
  if (std::max(a.size(), n) - std::min(a.size(), n) > limit)
    return limit + 1;
  // The rows for the last two bytes of `a`, and the new one.
  llvm::SmallVector<unsigned, 64> older(n + 1), old(n + 1), row(n + 1);
  std::iota(old.begin(), old.end(), 0);
  auto same = [](char x, char y) {
    return llvm::toLower(x) == llvm::toLower(y);
  };
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = unsigned(i);
    unsigned least = row[0];
    for (size_t k = 1; k <= n; ++k) {
      row[k] = std::min(
          {old[k] + 1, row[k - 1] + 1, old[k - 1] + !same(a[i - 1], b[k - 1])});
      if (i > 1 && k > 1 && same(a[i - 1], b[k - 2]) &&
          same(a[i - 2], b[k - 1]))
        row[k] = std::min(row[k], older[k - 2] + 1);
      least = std::min(least, row[k]);
    }
    if (least > limit)
      return limit + 1;
    std::swap(older, old);
    std::swap(old, row);
  }
  return std::min(old[n], limit + 1);
}

std::optional<llvm::StringRef>
nearestName(llvm::StringRef text, llvm::ArrayRef<llvm::StringRef> candidates) {
  // Names are short; what is not is no slip of the finger.
  constexpr size_t longestName = 128;
  if (text.empty() || text.size() > longestName)
    return std::nullopt;
  unsigned limit = std::max(1u, unsigned(text.size()) / 3);
  std::optional<llvm::StringRef> nearest;
  for (llvm::StringRef candidate : candidates) {
    unsigned distance = editDistance(text, candidate, limit);
    // Two names that share nothing, such as "a" and "b", are not near.
    if (distance > limit || distance >= std::max(text.size(), candidate.size()))
      continue;
    nearest = candidate;
    if (distance == 0)
      break;
    limit = distance - 1;
  }
  return nearest;
}

} // namespace facet
