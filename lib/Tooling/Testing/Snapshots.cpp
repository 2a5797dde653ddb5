//===- Snapshots.cpp - Values that tests compare with ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Snapshots.h"
#include "ValueDiff.h"
#include "facet/Pipeline/InputText.h"
#include "facet/Support/Files/FileReader.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Output/OutputFiles.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
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

std::string snapshotFile(llvm::StringRef name, llvm::StringRef folder) {
  if (name == "<stdin>")
    return "";
  llvm::SmallString<128> file(folder);
  llvm::sys::path::append(file, "__snapshots__",
                          llvm::sys::path::filename(name) + ".snap.json");
  return file.str().str();
}

Snapshots::Snapshots(std::string path, std::string documentName, bool update,
                     uint64_t memoryLimit)
    : path(std::move(path)), documentName(std::move(documentName)),
      update(update), room(memoryLimit) {}

void Snapshots::begin(llvm::StringRef test,
                      std::optional<llvm::StringRef> caseName) {
  currentTest.test = test.str();
  currentTest.caseName.reset();
  if (caseName)
    currentTest.caseName = caseName->str();
  currentTest.count = ++testCounts[{currentTest.test, currentTest.caseName}];
  keyCounts.clear();
}

void Snapshots::beginTest(llvm::StringRef test,
                          std::optional<llvm::StringRef> caseName) {
  begin(test, caseName);
  used[currentTest] = std::set<SnapshotKey>();
}

void Snapshots::skipTest(llvm::StringRef test,
                         std::optional<llvm::StringRef> caseName,
                         llvm::ArrayRef<Assertion> assertions) {
  begin(test, caseName);
  used[currentTest] = std::nullopt;
  if (!update)
    return;
  // What a file of the first form has of it goes into the new one.
  for (const Assertion &assertion : assertions)
    if (assertion.op == Assertion::Op::MatchesSnapshot) {
      SnapshotKey key = keyOf(assertion);
      if (!path.empty())
        load();
      takeOld(key);
    }
}

/// Brackets of the file that stand round a value.
static constexpr unsigned levelsOfFile = 5;

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

SnapshotKey Snapshots::keyOf(const Assertion &assertion) {
  SnapshotKey key;
  key.isNamed = assertion.value.isString();
  std::string name =
      key.isNamed ? assertion.value.asString().str() : pathText(assertion);
  unsigned count = ++keyCounts[{key.isNamed, name}];
  key.name = {std::move(name), count};
  if (auto &keys = used[currentTest])
    keys->insert(key);
  return key;
}

//===----------------------------------------------------------------------===//
// The file
//===----------------------------------------------------------------------===//

void Snapshots::load() {
  if (isLoaded)
    return;
  isLoaded = true;
  auto buffer = readPlainFile(path, largestInput(room));
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
    problem = "'" + path + "' is not a file of snapshots";
}

/// A name and its count, which is left out if it is 1.
static std::optional<CountedName> readCounted(Value map, llvm::StringRef key) {
  const Value *name = map.find(key), *count = map.find("count");
  if (!name || !name->isString())
    return std::nullopt;
  int64_t number = 1;
  if (count) {
    number = count->isInt() ? count->asInt() : 0;
    if (number < 1 || number > int64_t(~0u))
      return std::nullopt;
  }
  return CountedName{name->asString().str(), unsigned(number)};
}

bool Snapshots::fillTest(Value test) {
  if (!test.isMap())
    return false;
  std::optional<CountedName> name = readCounted(test, "name");
  const Value *values = test.find("values"), *caseName = test.find("case");
  if (!name || !values || !values->isList() ||
      (caseName && !caseName->isString()))
    return false;
  SnapshotTest key{name->first, std::nullopt, name->second};
  if (caseName)
    key.caseName = caseName->asString().str();
  Values &entries = tests[key];
  for (Value entry : values->asList()) {
    if (!entry.isMap())
      return false;
    SnapshotKey key;
    key.isNamed = entry.find("key") != nullptr;
    std::optional<CountedName> found =
        readCounted(entry, key.isNamed ? "key" : "path");
    const Value *value = entry.find("value");
    if (!found || !value)
      return false;
    key.name = *found;
    entries[key] = toJcs(*value);
  }
  return true;
}

bool Snapshots::fill(Value root) {
  if (!root.isMap())
    return false;
  const Value *version = root.find("version");
  // In the first form each member is a test, and so a map.
  if (!version || version->isMap())
    return fillOld(root);
  const Value *list = root.find("tests");
  return version->isInt() && version->asInt() == 2 && list && list->isList() &&
         llvm::all_of(list->asList(),
                      [&](Value test) { return fillTest(test); });
}

bool Snapshots::fillOld(Value root) {
  isOld = true;
  for (const MapEntry &test : root.asMap()) {
    if (!test.value.isMap())
      return false;
    for (const MapEntry &entry : test.value.asMap())
      old[test.key.str()][entry.key.str()] = toJcs(entry.value);
    oldLeft += test.value.size();
  }
  return true;
}

/// As the first form had it: "name", "name#2" …
static std::string oldName(const CountedName &name) {
  return name.second == 1 ? name.first
                          : (name.first + "#" + llvm::Twine(name.second)).str();
}

/// Takes the snapshot of the current test under the key from the first form, if
/// it stands there. Names that collided had one value there.
void Snapshots::takeOld(const SnapshotKey &key) {
  // It knew no cases.
  if (currentTest.caseName)
    return;
  auto test = old.find(oldName({currentTest.test, currentTest.count}));
  if (test == old.end())
    return;
  auto entry = test->second.find(oldName(key.name));
  if (entry == test->second.end())
    return;
  tests[currentTest].try_emplace(key, entry->second);
  oldLeft -= oldTaken.insert({test->first, entry->first}).second;
}

static void addCounted(std::vector<MapEntry> &members, llvm::StringRef key,
                       llvm::StringRef name, unsigned count) {
  members.push_back({key, Value::string(name)});
  if (count != 1)
    members.push_back({"count", Value::integerValue(count)});
}

/// The text of the file.
std::string Snapshots::render() const {
  ValueArena arena(~uint64_t(0));
  JsonError error;
  std::vector<Value> list;
  for (const auto &[test, entries] : tests) {
    std::vector<Value> values;
    for (const auto &[key, text] : entries) {
      auto value =
          parseJson(text, arena, error, /*copyStrings=*/false, deepest());
      if (!value)
        continue;
      std::vector<MapEntry> members;
      addCounted(members, key.isNamed ? "key" : "path", key.name.first,
                 key.name.second);
      members.push_back({"value", *value});
      values.push_back(*arena.copyMap(members));
    }
    std::vector<MapEntry> members;
    addCounted(members, "name", test.test, test.count);
    if (test.caseName)
      members.push_back({"case", Value::string(*test.caseName)});
    members.push_back({"values", *arena.copyList(values)});
    list.push_back(*arena.copyMap(members));
  }
  const MapEntry root[] = {{"version", Value::integerValue(2)},
                           {"tests", *arena.copyList(list)}};
  return *sortedJson(*arena.copyMap(root)) + "\n";
}

/// Removes what no assertion asked for; gives how much that was.
size_t Snapshots::removeUnused() {
  size_t removed = 0;
  for (auto test = tests.begin(); test != tests.end();) {
    auto uses = used.find(test->first);
    auto isUnused = [&](const SnapshotKey &key) {
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
  size_t removed = removeUnused() + oldLeft;
  if (added + changed + removed == 0 && !isOld)
    return;
  std::error_code error =
      tests.empty()
          ? fs::remove(path)
          : fs::create_directories(llvm::sys::path::parent_path(path));
  if (error) {
    diagnostics.report(diag::FileUnwritable, {}, {path, error.message()});
    return;
  }
  OutputFiles file;
  if (!tests.empty())
    file.add(path, render());
  if (file.write(diagnostics))
    diagnostics.report(diag::NoteSnapshots, {},
                       {documentName, llvm::utostr(added),
                        llvm::utostr(changed), llvm::utostr(removed)});
}

//===----------------------------------------------------------------------===//
// Comparing
//===----------------------------------------------------------------------===//

/// Why nothing can be compared.
std::optional<std::string> Snapshots::comparisonProblem() const {
  if (path.empty())
    return "a document that is not read from a file has no snapshots";
  if (!problem.empty())
    return problem + "; mend it, or remove it";
  return std::nullopt;
}

/// Bytes that the value takes in the file, where it is indented: what is
/// written must be read again. Nullopt if there is no room for it.
std::optional<uint64_t> Snapshots::sizeInFile(Value value) const {
  constexpr uint64_t indentation = uint64_t(2) * levelsOfFile;
  std::string text;
  if (!appendPrettyJson(text, value, /*indent=*/2, room))
    return std::nullopt;
  uint64_t lines = llvm::count(text, '\n') + 1;
  uint64_t size = text.size() + lines * indentation;
  return size <= room ? std::optional(size) : std::nullopt;
}

void Snapshots::check(const SnapshotKey &key, Value value,
                      AssertionResult &result) {
  if (!path.empty())
    load();
  if (std::optional<std::string> why = comparisonProblem()) {
    result.message = std::move(*why);
    return;
  }
  if (value.depth() > Value::maxDepth - levelsOfFile) {
    result.message = "it is nested too deep for a snapshot";
    return;
  }
  std::string came;
  if (!appendJcs(came, value, room)) {
    result.message = memoryLimitText(room);
    return;
  }
  takeOld(key);
  Values &entries = tests[currentTest];
  auto [entry, isNew] = entries.try_emplace(key, "");
  result.passed = !isNew && entry->second == came;
  if (result.passed)
    return;
  if (update) {
    std::optional<uint64_t> size = sizeInFile(value);
    if (!size) {
      result.message = memoryLimitText(room);
      if (isNew)
        entries.erase(entry);
      return;
    }
    room -= *size;
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
    result.diff = diffValues(*kept, value, room);
}

} // namespace facet
