//===- GenTable.cpp - The registry's rows, and the kernels' names ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// -gen-lens-table: `lensTable`, the rows sorted by name, and `lensNames`, all
// their names sorted by spelling, as constants for one C++ file.
// -gen-lens-kernels: the declarations of what the rows point at.
//
//===----------------------------------------------------------------------===//

#include "LensRecord.h"
#include "llvm/TableGen/TableGenBackend.h"

using namespace llvm;
using namespace facet::tblgen;

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

static void emitKernels(const RecordKeeper &records, raw_ostream &os) {
  emitSourceFileHeader("Kernels of lenses", os, records);
  constexpr StringRef arguments = "::llvm::ArrayRef<::facet::Value>";
  std::string safeties;
  for (const LensRecord &lens : lensesByName(records)) {
    if (lens.kernel().empty())
      continue;
    os << "/// " << lens.signature() << ": " << lens.summary() << ".\n"
       << "::llvm::FailureOr<::facet::Value> " << lens.kernel()
       << "(::facet::LensContext &context, ::facet::Value input, " << arguments
       << " args);\n";
    if (std::string prepare = lens.prepare(); !prepare.empty())
      os << "::llvm::FailureOr<::std::unique_ptr<::facet::LensState>> "
         << prepare << "(::facet::LensContext &context, " << arguments
         << " knownArgs);\n";
    // Several lenses may share one; to declare it twice is no error.
    if (std::string isSafe = lens.argumentsAreSafe(); !isSafe.empty())
      os << "bool " << isSafe << "(" << arguments << " knownArgs);\n";
  }
}

//===----------------------------------------------------------------------===//
// The table
//===----------------------------------------------------------------------===//

static void emitAliases(const LensRecord &lens, StringRef suffix,
                        raw_ostream &os) {
  if (lens.aliases().empty())
    return;
  os << "static constexpr ::llvm::StringRef aliasesOf" << suffix << "[] = {";
  interleaveComma(lens.aliases(), os,
                  [&](StringRef alias) { os << quoted(alias); });
  os << "};\n";
}

static void emitParameters(const LensRecord &lens, StringRef suffix,
                           raw_ostream &os) {
  if (lens.parameters().empty())
    return;
  os << "static constexpr ::facet::LensParameter parametersOf" << suffix
     << "[] = {\n";
  for (const ParameterRecord &parameter : lens.parameters()) {
    os << "    ::facet::LensParameter::"
       << (parameter.isOptional()   ? "optional"
           : parameter.hasDefault() ? "withDefault"
                                    : "required")
       << "(" << quoted(parameter.name())
       << ", ::facet::LensType::" << lensTypeEnumerator(parameter.type());
    if (parameter.hasDefault())
      os << ", " << parameter.defaultExpression();
    os << ")" << (parameter.isLiteral() ? ".asLiteral()" : "")
       << (parameter.mayBeResult() ? ".asResult()" : "")
       << (parameter.isItemField() ? ".asItemField()" : "") << ",\n";
  }
  os << "};\n";
}

/// A function that makes the row: members by name, whatever their order is.
static void emitRow(const LensRecord &lens, raw_ostream &os) {
  std::string suffix = camelCase(lens.name(), /*isType=*/true);
  emitAliases(lens, suffix, os);
  emitParameters(lens, suffix, os);
  os << "static constexpr ::facet::Lens make" << suffix << "() {\n"
     << "  ::facet::Lens lens{};\n";
  auto set = [&](StringRef member, const Twine &value) {
    os << "  lens." << member << " = " << value << ";\n";
  };
  auto setText = [&](StringRef member, StringRef text) {
    if (!text.empty())
      set(member, quoted(text));
  };
  auto setEnumerator = [&](StringRef member, StringRef type,
                           const Record &record) {
    set(member,
        "::facet::" + type + "::" + record.getValueAsString("enumerator"));
  };
  setText("name", lens.name());
  setText("fullName", lens.fullName());
  if (!lens.aliases().empty())
    set("aliases", "aliasesOf" + suffix);
  setText("summary", lens.summary());
  setText("description", lens.description());
  setText("example", lens.example());
  setText("exampleResult", lens.exampleResult());
  set("input", "::facet::LensType::" + lensTypeEnumerator(lens.input()));
  set("result", "::facet::LensType::" + lensTypeEnumerator(lens.result()));
  setEnumerator("resultRule", "LensResultRule", lens.resultRule());
  if (!lens.parameters().empty())
    set("parameters", "parametersOf" + suffix);
  for (llvm::StringRef flag :
       {"takesAnyNames", "keepsArguments", "replacesText"})
    if (lens.flag(flag))
      set(flag, "true");
  set("gas",
      "{" + Twine(lens.gas("base")) + ", " + Twine(lens.gas("perUnit")) + "}");
  setEnumerator("totality", "LensTotality", lens.totality());
  for (auto [member, function] :
       {std::pair("kernel", lens.kernel()),
        std::pair("prepare", lens.prepare()),
        std::pair("argumentsAreSafe", lens.argumentsAreSafe())})
    if (!function.empty())
      set(member, function);
  set("level", "::facet::TrustLevel(" + Twine(lens.level()) + ")");
  setText("effect", lens.effect());
  setText("version", lens.version());
  setText("dialect", lens.dialect());
  os << "  return lens;\n}\n\n";
}

static void emitTable(const RecordKeeper &records, raw_ostream &os) {
  emitSourceFileHeader("The table of lenses", os, records);
  std::vector<LensRecord> lenses = lensesByName(records);
  os << "#ifdef GET_LENS_TABLE\n#undef GET_LENS_TABLE\n\n";
  for (const LensRecord &lens : lenses)
    emitRow(lens, os);
  os << "static constexpr ::facet::Lens lensTable[] = {\n";
  for (const LensRecord &lens : lenses)
    os << "    make" << camelCase(lens.name(), /*isType=*/true) << "(),\n";
  os << "};\nstatic_assert(::facet::isGoodLensTable(lensTable),\n"
     << "              \"the names are not in order, or a row contradicts "
        "itself\");\n\n#endif // GET_LENS_TABLE\n\n";

  std::vector<std::pair<StringRef, size_t>> names;
  for (auto [index, lens] : enumerate(lenses)) {
    names.emplace_back(lens.name(), index);
    for (StringRef other : lens.otherNames())
      names.emplace_back(other, index);
  }
  sort(names);
  os << "#ifdef GET_LENS_NAMES\n#undef GET_LENS_NAMES\n\n"
     << "static constexpr ::facet::LensName lensNames[] = {\n";
  for (auto [name, index] : names)
    os << "    {" << quoted(name) << ", " << index << "},\n";
  os << "};\n\n#endif // GET_LENS_NAMES\n";
}

static TableGen::Emitter::Opt kernels("gen-lens-kernels", emitKernels,
                                      "Declarations of the kernels");
static TableGen::Emitter::Opt table("gen-lens-table", emitTable,
                                    "The table of the registry");
