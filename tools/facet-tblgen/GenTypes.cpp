//===- GenTypes.cpp - LensType and its tables -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// -gen-lens-types: the enumeration (GET_LENS_TYPE_ENUM), the functions of
// Lens.h that ask about one type (GET_LENS_TYPE_FUNCTIONS), and for the dialect
// the kinds of each as calls of two macros:
//
//   LENS_TYPE_KINDS(Map, MapType, StructType, …)     what fits
//   LENS_RESULT_KINDS(Map, MapType, StructType, …)   what a result may be
//
//===----------------------------------------------------------------------===//

#include "LensRecord.h"
#include "llvm/TableGen/TableGenBackend.h"

using namespace llvm;
using namespace facet::tblgen;

using TypeRecords = std::vector<const Record *>;

static void emitEnumeration(const TypeRecords &types, raw_ostream &os) {
  os << "#ifdef GET_LENS_TYPE_ENUM\n#undef GET_LENS_TYPE_ENUM\n\n"
     << "enum class LensType : uint8_t {\n";
  for (const Record *type : types)
    os << "  /// " << type->getValueAsString("fts") << "\n  "
       << lensTypeEnumerator(*type) << ",\n";
  os << "};\n\n/// Every LensType, in order.\n"
     << "inline constexpr LensType allLensTypes[] = {\n";
  for (const Record *type : types)
    os << "    LensType::" << lensTypeEnumerator(*type) << ",\n";
  os << "};\n\n#endif // GET_LENS_TYPE_ENUM\n\n";
}

/// A function that answers with one field of each record.
static void emitSwitch(const TypeRecords &types, StringRef head,
                       function_ref<std::string(const Record &)> answer,
                       raw_ostream &os) {
  os << head << " {\n  switch (type) {\n";
  for (const Record *type : types)
    os << "  case LensType::" << lensTypeEnumerator(*type) << ":\n    return "
       << answer(*type) << ";\n";
  os << "  }\n  llvm_unreachable(\"no LensType\");\n}\n\n";
}

static void emitFunctions(const TypeRecords &types, raw_ostream &os) {
  auto field = [](StringRef name) {
    return [name](const Record &type) {
      return type.getValueAsString(name).str();
    };
  };
  auto text = [](StringRef name) {
    return [name](const Record &type) {
      return quoted(type.getValueAsString(name));
    };
  };
  auto bit = [](StringRef name) {
    return [name](const Record &type) {
      return std::string(type.getValueAsBit(name) ? "true" : "false");
    };
  };
  os << "#ifdef GET_LENS_TYPE_FUNCTIONS\n#undef GET_LENS_TYPE_FUNCTIONS\n\n";
  emitSwitch(types,
             "const Type *facet::typeOfLensType(LensType type, TypeContext "
             "&context)",
             field("type"), os);
  emitSwitch(types, "llvm::StringRef facet::lensTypeName(LensType type)",
             text("words"), os);
  emitSwitch(types, "llvm::StringRef facet::lensTypeSpelling(LensType type)",
             text("fts"), os);
  emitSwitch(types, "bool facet::fitsLensType(Value value, LensType type)",
             field("test"), os);
  emitSwitch(types, "bool facet::mayHostTake(LensType type)", bit("isInput"),
             os);
  emitSwitch(types, "bool facet::mayHostGive(LensType type)", bit("isResult"),
             os);
  os << "#endif // GET_LENS_TYPE_FUNCTIONS\n\n";
}

static void emitKinds(const TypeRecords &types, StringRef macro,
                      StringRef field, raw_ostream &os) {
  os << "#ifdef " << macro << "\n";
  for (const Record *type : types) {
    std::vector<StringRef> kinds = type->getValueAsListOfStrings(field);
    if (kinds.empty())
      continue;
    os << macro << "(" << lensTypeEnumerator(*type);
    for (StringRef kind : kinds)
      os << ", " << kind << "Type";
    os << ")\n";
  }
  os << "#undef " << macro << "\n#endif\n\n";
}

static void emitItems(const TypeRecords &types, raw_ostream &os) {
  os << "#ifdef LENS_TYPE_ITEMS\n";
  for (const Record *type : types)
    if (const Record *items = type->getValueAsOptionalDef("itemType"))
      os << "LENS_TYPE_ITEMS(" << lensTypeEnumerator(*type) << ", "
         << lensTypeEnumerator(*items) << ")\n";
  os << "#undef LENS_TYPE_ITEMS\n#endif\n";
}

static void emitTypes(const RecordKeeper &records, raw_ostream &os) {
  emitSourceFileHeader("Types of lenses", os, records);
  TypeRecords types = records.getAllDerivedDefinitions("LensType").vec();
  sort(types, LessRecordByID());
  emitEnumeration(types, os);
  emitFunctions(types, os);
  emitKinds(types, "LENS_TYPE_KINDS", "kinds", os);
  emitKinds(types, "LENS_RESULT_KINDS", "resultKinds", os);
  emitItems(types, os);
}

static TableGen::Emitter::Opt types("gen-lens-types", emitTypes,
                                    "The enumeration LensType and its tables");
