//===- LensRecord.h - Records of lenses, read ----------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What include/facet/Lens/LensBase.td and LensTypes.td declare, with C++ names
// and defaults filled in. A record that makes no sense ends the program with a
// message that points at it.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FACET_TBLGEN_LENSRECORD_H
#define FACET_TOOLS_FACET_TBLGEN_LENSRECORD_H

#include "llvm/ADT/StringExtras.h"
#include "llvm/TableGen/Record.h"

namespace facet::tblgen {

/// `Name` of LensName: the enumerator of facet::LensType.
llvm::StringRef lensTypeEnumerator(const llvm::Record &type);

/// A Param.
class ParameterRecord {
public:
  ParameterRecord(const llvm::Record &lens, const llvm::Record &record)
      : lens(&lens), record(&record) {}

  llvm::StringRef name() const { return record->getValueAsString("name"); }
  const llvm::Record &type() const { return *record->getValueAsDef("type"); }
  bool isOptional() const { return record->getValueAsBit("isOptional"); }
  bool isLiteral() const { return record->getValueAsBit("isLiteral"); }
  bool mayBeResult() const { return record->getValueAsBit("mayBeResult"); }
  bool isItemField() const { return record->getValueAsBit("isItemField"); }
  bool hasDefault() const { return !defaultText().empty(); }
  bool isRequired() const { return !isOptional() && !hasDefault(); }
  /// JSON; empty if there is none.
  llvm::StringRef defaultText() const {
    return record->getValueAsString("defaultValue");
  }
  /// The C++ expression of the default.
  std::string defaultExpression() const;
  /// "n", "n?" or "n=1".
  std::string signature() const;

private:
  const llvm::Record *lens, *record;
};

/// A Lens.
class LensRecord {
public:
  explicit LensRecord(const llvm::Record &record) : record(&record) {}

  llvm::StringRef name() const { return text("name"); }
  /// "x.fct.tag"; empty if the name is all that there is.
  llvm::StringRef fullName() const { return text("fullName"); }
  std::vector<llvm::StringRef> aliases() const {
    return record->getValueAsListOfStrings("aliases");
  }
  /// Those by which calls may name it, besides `name`.
  std::vector<llvm::StringRef> otherNames() const;
  llvm::StringRef summary() const { return text("summary"); }
  /// Without the indentation that it has in the record.
  std::string description() const;
  const llvm::Record &family() const {
    return *record->getValueAsDef("family");
  }
  const llvm::Record &input() const { return *record->getValueAsDef("input"); }
  const llvm::Record &result() const {
    return *record->getValueAsDef("result");
  }
  const llvm::Record &resultRule() const {
    return *record->getValueAsDef("resultRule");
  }
  std::vector<ParameterRecord> parameters() const;
  bool flag(llvm::StringRef field) const {
    return record->getValueAsBit(field);
  }
  int64_t level() const { return record->getValueAsInt("level"); }
  llvm::StringRef effect() const { return text("effect"); }
  llvm::StringRef version() const { return text("version"); }
  const llvm::Record &totality() const {
    return *record->getValueAsDef("totality");
  }
  int64_t gas(llvm::StringRef part) const {
    return record->getValueAsDef("gas")->getValueAsInt(part);
  }
  llvm::StringRef dialect() const { return text("dialect"); }
  llvm::StringRef example() const { return text("example").trim(); }
  llvm::StringRef exampleResult() const { return text("exampleResult").trim(); }
  std::vector<llvm::StringRef> exampleVariables() const;

  /// Names of C++ functions; empty where there is none.
  std::string kernel() const;
  std::string prepare() const;
  std::string argumentsAreSafe() const;

  /// "split(separator)", "json(indent=0)"; as facet::Lens::signature.
  std::string signature() const;
  llvm::ArrayRef<llvm::SMLoc> location() const { return record->getLoc(); }

private:
  llvm::StringRef text(llvm::StringRef field) const {
    return record->getValueAsString(field);
  }
  const llvm::Record *record;
};

/// All lenses, in the order in which they are defined.
std::vector<LensRecord> lensesAsDefined(const llvm::RecordKeeper &records);
/// All lenses, sorted by name; an alias or a name that is there twice is an
/// error.
std::vector<LensRecord> lensesByName(const llvm::RecordKeeper &records);

/// A C++ string literal.
std::string quoted(llvm::StringRef text);
/// json_parse as C++ has it: jsonParse, or JsonParse.
std::string camelCase(llvm::StringRef name, bool isType = false);

} // namespace facet::tblgen

#endif // FACET_TOOLS_FACET_TBLGEN_LENSRECORD_H
