//===- Snapshots.cpp - Values that tests compare with ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Snapshots.h"
#include "ValueDiff.h"
#include "facet/Support/Json.h"
#include "facet/Support/Unicode.h"
#include "facet/Tooling/OutputFiles.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace facet {

namespace fs = llvm::sys::fs;

static JsonReadOptions deepest() {
  JsonReadOptions options;
  options.maxDepth = Value::maxDepth;
  return options;
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

Snapshots::Snapshots(const SourceFile &document, bool update)
    : documentName(document.name), update(update) {
  if (document.name == "<stdin>")
    return;
  llvm::SmallString<128> file(document.folder);
  llvm::sys::path::append(file, "__snapshots__",
                          llvm::sys::path::filename(document.name) +
                              ".snap.json");
  path = file.str().str();
}

/// "name", "name#2" …
static std::string numbered(llvm::StringRef name, unsigned count) {
  return count == 1 ? name.str() : (name + "#" + llvm::Twine(count)).str();
}

std::string Snapshots::nextName(llvm::StringRef name) {
  return numbered(name, ++testCounts[name.str()]);
}

void Snapshots::beginTest(llvm::StringRef name) {
  currentTest = nextName(name);
  keyCounts.clear();
  used[currentTest] = std::set<std::string>();
}

void Snapshots::skipTest(llvm::StringRef name) {
  used[nextName(name)] = std::nullopt;
}

/// "canonical.messages[0]": the left side as it is written.
static std::string pathText(const Assertion &assertion) {
  static constexpr llvm::StringLiteral roots[] = {
      "canonical", "telemetry", "execution", "vars", "output", "error"};
  std::string text = roots[size_t(assertion.root)].str();
  for (const Assertion::Segment &segment : assertion.path)
    text += segment.index ? "[" + llvm::utostr(*segment.index) + "]"
                          : "." + segment.name.str();
  return text;
}

std::string Snapshots::keyOf(const Assertion &assertion) {
  std::string name = assertion.value.isString()
                         ? assertion.value.asString().str()
                         : pathText(assertion);
  std::string key = numbered(name, ++keyCounts[name]);
  used[currentTest]->insert(key);
  return key;
}

//===----------------------------------------------------------------------===//
// The file
//===----------------------------------------------------------------------===//

void Snapshots::load() {
  if (isLoaded)
    return;
  isLoaded = true;
  auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (!buffer) {
    if (buffer.getError() != std::errc::no_such_file_or_directory)
      problem = "cannot read '" + path + "': " + buffer.getError().message();
    return;
  }
  ValueArena arena(~uint64_t(0));
  JsonError error;
  std::optional<Value> root =
      parseJson(withoutByteOrderMark((*buffer)->getBuffer()), arena, error,
                /*copyStrings=*/false, deepest());
  if (!root)
    problem = "'" + path + "' is not JSON: " + error.message;
  else if (!fill(*root))
    problem = "'" + path + "' has no map of values for each test";
}

bool Snapshots::fill(Value root) {
  if (!root.isMap())
    return false;
  for (const MapEntry &test : root.asMap()) {
    if (!test.value.isMap())
      return false;
    for (const MapEntry &entry : test.value.asMap())
      tests[test.key.str()][entry.key.str()] = toJcs(entry.value);
  }
  return true;
}

/// The text of the file.
std::string Snapshots::render() const {
  ValueArena arena(~uint64_t(0));
  JsonError error;
  std::vector<MapEntry> root;
  for (const auto &[name, entries] : tests) {
    std::vector<MapEntry> members;
    for (const auto &[key, text] : entries)
      if (auto value =
              parseJson(text, arena, error, /*copyStrings=*/false, deepest()))
        members.push_back({key, *value});
    root.push_back({name, *arena.copyMap(members)});
  }
  return sortedJson(*arena.copyMap(root)) + "\n";
}

/// Removes what no assertion asked for; gives how much that was.
size_t Snapshots::removeUnused() {
  size_t removed = 0;
  for (auto test = tests.begin(); test != tests.end();) {
    auto uses = used.find(test->first);
    auto isUnused = [&](const std::string &key) {
      return uses == used.end() || (uses->second && !uses->second->count(key));
    };
    for (auto entry = test->second.begin(); entry != test->second.end();) {
      bool goes = isUnused(entry->first);
      removed += goes;
      entry = goes ? test->second.erase(entry) : std::next(entry);
    }
    test = test->second.empty() ? tests.erase(test) : std::next(test);
  }
  return removed;
}

void Snapshots::save(Diagnostics &diagnostics) {
  if (!update || path.empty())
    return;
  load();
  if (!problem.empty())
    return; // the assertions say so
  size_t removed = removeUnused();
  if (added + changed + removed == 0)
    return;
  std::error_code error =
      tests.empty()
          ? fs::remove(path)
          : fs::create_directories(llvm::sys::path::parent_path(path));
  if (error) {
    diagnostics.report(Diag::FileUnwritable, {}, {path, error.message()});
    return;
  }
  OutputFiles file;
  if (!tests.empty())
    file.add(path, render());
  if (file.write(diagnostics))
    diagnostics.report(Diag::NoteSnapshots, {},
                       {documentName, llvm::utostr(added),
                        llvm::utostr(changed), llvm::utostr(removed)});
}

//===----------------------------------------------------------------------===//
// Comparing
//===----------------------------------------------------------------------===//

/// Why nothing can be compared.
std::optional<std::string> Snapshots::comparisonProblem() const {
  if (path.empty())
    return "a document that is read from stdin has no snapshots";
  if (!problem.empty())
    return problem + "; mend it, or remove it";
  return std::nullopt;
}

void Snapshots::check(llvm::StringRef key, Value value,
                      AssertionResult &result) {
  if (!path.empty())
    load();
  if (std::optional<std::string> why = comparisonProblem()) {
    result.message = std::move(*why);
    return;
  }
  // In the file it stands two levels deeper.
  if (value.depth() > Value::maxDepth - 2) {
    result.message = "it is nested too deep for a snapshot";
    return;
  }
  std::string came = toJcs(value);
  Test &entries = tests[currentTest];
  auto [entry, isNew] = entries.try_emplace(key.str(), "");
  result.passed = !isNew && entry->second == came;
  if (result.passed)
    return;
  if (update) {
    ++(isNew ? added : changed);
    entry->second = std::move(came);
    result.passed = true;
    return;
  }
  if (isNew) {
    entries.erase(entry);
    result.message = "there is no snapshot yet";
    result.hint = "run 'fct test --update-snapshots' to write it";
    return;
  }
  result.message = "it differs from its snapshot";
  result.hint = "run 'fct test --update-snapshots' if it is what it should be";
  JsonError error;
  ValueArena arena(~uint64_t(0));
  if (auto kept = parseJson(entry->second, arena, error, /*copyStrings=*/false,
                            deepest()))
    result.diff = diffValues(*kept, value);
}

} // namespace facet
