//===- GenDocs.cpp - docs/Lenses.md ---------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// -gen-lens-docs: Markdown without a title. A section for each family, in the
// order of their records: a table of its lenses, then an entry for each.
//
//===----------------------------------------------------------------------===//

#include "LensRecord.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/TableGen/TableGenBackend.h"

using namespace llvm;
using namespace facet::tblgen;

/// Inside a table: a bar would end the cell, in a code span, too.
static std::string cell(StringRef text) {
  std::string result;
  for (char c : text)
    result += c == '|' ? "\\|" : std::string(1, c);
  return result;
}

static std::string code(StringRef text) { return ("`" + text + "`").str(); }

static std::string typeText(const Record &type) {
  return code(type.getValueAsString("fts"));
}

static std::string gasText(const LensRecord &lens) {
  std::string text = itostr(lens.gas("base"));
  int64_t perUnit = lens.gas("perUnit");
  if (perUnit)
    text += " + " + (perUnit == 1 ? "" : itostr(perUnit) + " × ") + "size";
  return text;
}

static void emitOverview(ArrayRef<LensRecord> lenses, raw_ostream &os) {
  os << "| lens | takes | gives | level | fails | gas |\n"
     << "|---|---|---|---|---|---|\n";
  for (const LensRecord &lens : lenses) {
    std::string result = typeText(lens.result());
    if (StringRef rule = lens.resultRule().getValueAsString("words");
        !rule.empty())
      result += (", " + rule).str();
    os << "| [`" << lens.name() << "`](#" << lens.name() << ") | "
       << cell(typeText(lens.input())) << " | " << cell(result) << " | "
       << lens.level() << " | " << lens.totality().getValueAsString("words")
       << " | " << gasText(lens) << " |\n";
  }
}

static void emitParameters(const LensRecord &lens, raw_ostream &os) {
  std::vector<ParameterRecord> parameters = lens.parameters();
  if (parameters.empty())
    return;
  for (const ParameterRecord &parameter : parameters) {
    os << "- " << code(parameter.name()) << ": " << typeText(parameter.type());
    if (parameter.isOptional())
      os << ", optional";
    else if (parameter.hasDefault())
      os << ", " << code(parameter.defaultText()) << " if it is not given";
    os << "\n";
  }
  os << "\n";
}

static void emitExample(const LensRecord &lens, raw_ostream &os) {
  if (lens.example().empty())
    return;
  os << "```facet\n";
  for (StringRef line : lens.exampleVariables())
    os << line << "\n";
  os << lens.example() << "\n```\n\n";
  if (!lens.exampleResult().empty())
    os << "gives\n\n```json\n" << lens.exampleResult() << "\n```\n\n";
}

static void emitEntry(const LensRecord &lens, raw_ostream &os) {
  os << "### `" << lens.name() << "`\n\n" << code(lens.signature());
  if (!lens.fullName().empty())
    os << ", in full " << code(lens.fullName());
  for (StringRef alias : lens.aliases())
    os << ", also " << code(alias);
  os << ": " << lens.summary() << ".\n\n";
  emitParameters(lens, os);
  if (std::string description = lens.description(); !description.empty())
    os << description << "\n\n";
  emitExample(lens, os);
}

static void emitDocs(const RecordKeeper &records, raw_ostream &os) {
  MapVector<const Record *, std::vector<LensRecord>> families;
  for (const LensRecord &lens : lensesAsDefined(records))
    families[&lens.family()].push_back(lens);
  for (const auto &[family, lenses] : families) {
    os << "## " << family->getValueAsString("title") << "\n\n";
    emitOverview(lenses, os);
    os << "\n";
    for (const LensRecord &lens : lenses)
      emitEntry(lens, os);
  }
}

static TableGen::Emitter::Opt docs("gen-lens-docs", emitDocs,
                                   "The reference of the lenses in Markdown");
