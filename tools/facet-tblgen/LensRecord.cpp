//===- LensRecord.cpp - Records of lenses, read ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LensRecord.h"
#include "llvm/Support/JSON.h"
#include "llvm/TableGen/Error.h"

using namespace llvm;

namespace facet::tblgen {

StringRef lensTypeEnumerator(const Record &type) {
  StringRef name = type.getName();
  if (!name.consume_front("Lens"))
    PrintFatalError(type.getLoc(), "the name of a LensType begins with Lens");
  return name;
}

//===----------------------------------------------------------------------===//
// Texts
//===----------------------------------------------------------------------===//

std::string quoted(StringRef text) {
  std::string literal = "\"";
  for (char c : text) {
    if (c == '\n') {
      literal += "\\n";
      continue;
    }
    if (c == '"' || c == '\\')
      literal += '\\';
    literal += c;
  }
  return literal + "\"";
}

std::string camelCase(StringRef name, bool isType) {
  std::string result;
  bool isUpper = isType;
  for (char c : name) {
    if (c == '_') {
      isUpper = true;
      continue;
    }
    result += isUpper ? toUpper(c) : c;
    isUpper = false;
  }
  return result;
}

//===----------------------------------------------------------------------===//
// Parameters
//===----------------------------------------------------------------------===//

std::string ParameterRecord::defaultExpression() const {
  Expected<json::Value> value = json::parse(defaultText());
  if (!value) {
    consumeError(value.takeError());
    PrintFatalError(lens->getLoc(), "the default of '" + name() +
                                        "' is not JSON: " + defaultText());
  }
  if (value->getAsNull())
    return "::facet::Value::null()";
  if (std::optional<bool> truth = value->getAsBoolean())
    return std::string("::facet::Value::boolean(") +
           (*truth ? "true)" : "false)");
  // 1.0 is an int to JSON, and a float to FACET.
  if (value->getAsInteger() && !defaultText().contains('.'))
    return ("::facet::Value::integerValue(" + defaultText() + ")").str();
  if (value->getAsNumber())
    return ("::facet::Value::floating(" + defaultText() + ")").str();
  if (std::optional<StringRef> text = value->getAsString())
    return "::facet::Value::string(" + quoted(*text) + ")";
  PrintFatalError(lens->getLoc(), "the default of '" + name() +
                                      "' is no atom: it would need "
                                      "memory of its own");
}

std::string ParameterRecord::signature() const {
  std::string result = name().str();
  if (isOptional())
    result += '?';
  else if (hasDefault())
    result += ("=" + defaultText()).str();
  return result;
}

//===----------------------------------------------------------------------===//
// Lenses
//===----------------------------------------------------------------------===//

std::vector<StringRef> LensRecord::otherNames() const {
  std::vector<StringRef> names = aliases();
  if (!fullName().empty())
    names.insert(names.begin(), fullName());
  return names;
}

std::vector<ParameterRecord> LensRecord::parameters() const {
  std::vector<ParameterRecord> result;
  for (const Record *parameter : record->getValueAsListOfDefs("parameters"))
    result.emplace_back(*record, *parameter);
  return result;
}

/// The lines of a text without those at its ends that are empty, and without
/// the blanks that all of them begin with.
static std::vector<StringRef> unindented(StringRef text) {
  SmallVector<StringRef> all;
  text.rtrim().split(all, '\n');
  std::vector<StringRef> lines(all.begin(), all.end());
  while (!lines.empty() && lines.front().trim().empty())
    lines.erase(lines.begin());
  size_t indent = StringRef::npos;
  for (StringRef line : lines)
    if (!line.trim().empty())
      indent = std::min(indent, line.find_first_not_of(' '));
  for (StringRef &line : lines)
    line = line.drop_front(std::min(indent, line.size())).rtrim();
  return lines;
}

std::string LensRecord::description() const {
  return join(unindented(text("description")), "\n");
}

std::vector<StringRef> LensRecord::exampleVariables() const {
  return unindented(text("exampleVariables"));
}

std::string LensRecord::kernel() const {
  if (level())
    return "";
  StringRef given = text("kernel");
  return given.empty() ? camelCase(name()) : given.str();
}

std::string LensRecord::prepare() const {
  return record->getValueAsBit("hasPrepare")
             ? "prepare" + camelCase(kernel(), /*isType=*/true)
             : "";
}

std::string LensRecord::argumentsAreSafe() const {
  if (totality().getValueAsString("enumerator") != "ByArguments")
    return "";
  StringRef given = text("isSafe");
  return given.empty() ? kernel() + "IsSafe" : given.str();
}

std::string LensRecord::signature() const {
  std::string result = (name() + "(").str();
  ListSeparator separator;
  for (const ParameterRecord &parameter : parameters())
    result += StringRef(separator).str() + parameter.signature();
  if (flag("takesAnyNames"))
    result += "k=v, …";
  return result + ")";
}

/// What the assertions of LensBase.td cannot look at. A code literal whose end
/// was not seen, `}}]`, has the following records in it.
static void check(const LensRecord &lens) {
  StringRef example = lens.example(), result = lens.exampleResult();
  if (example.contains('\n') ||
      (!example.empty() && !example.contains((lens.name() + "(").str())))
    PrintFatalError(lens.location(),
                    "the example is no expression with a call of the lens");
  if (result.empty())
    return;
  if (Expected<json::Value> value = json::parse(result); !value) {
    consumeError(value.takeError());
    PrintFatalError(lens.location(), "the result of the example is not JSON");
  }
}

std::vector<LensRecord> lensesAsDefined(const RecordKeeper &records) {
  std::vector<const Record *> sorted =
      records.getAllDerivedDefinitions("Lens").vec();
  sort(sorted, LessRecordByID());
  std::vector<LensRecord> lenses;
  for (const Record *record : sorted) {
    lenses.emplace_back(*record);
    check(lenses.back());
  }
  return lenses;
}

std::vector<LensRecord> lensesByName(const RecordKeeper &records) {
  std::vector<LensRecord> lenses = lensesAsDefined(records);
  StringMap<const LensRecord *> names;
  auto take = [&](const LensRecord &lens, StringRef name) {
    if (!names.try_emplace(name, &lens).second)
      PrintFatalError(lens.location(),
                      "a lens is called '" + name + "' already");
  };
  for (const LensRecord &lens : lenses) {
    take(lens, lens.name());
    for (StringRef other : lens.otherNames())
      take(lens, other);
  }
  sort(lenses, [](const LensRecord &a, const LensRecord &b) {
    return a.name() < b.name();
  });
  return lenses;
}

} // namespace facet::tblgen
