//===- DiagKind.h - Kinds of diagnostics ---------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A kind of diagnostic is a row of its layer's table, facet/X/XDiagnostics.def,
// and a constant of that name in facet/X/XDiagnostics.h. Layers do not see each
// other's kinds, so that a new row rebuilds its own layer only.
// facet/Pipeline/DiagnosticKinds.h lists those of a compilation.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_DIAGKIND_H
#define FACET_SUPPORT_DIAGKIND_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>
#include <string>

namespace facet {

/// The codes of docs/Language.md 1.16.
enum class Code : uint8_t {
#define CODE(Enumerator, Text, Title) Enumerator,
#include "facet/Support/Codes.def"
};

/// "F451", "X.fct.LIMIT".
llvm::StringRef codeText(Code code);
/// "type mismatch".
llvm::StringRef codeTitle(Code code);
/// The code with this text, if there is one.
std::optional<Code> parseCode(llvm::StringRef text);

enum class Severity : uint8_t { Error, Warning, Note };

/// A row of a table of diagnostics.
struct DiagKind {
  llvm::StringLiteral name;
  Code code;
  Severity severity;
  /// With {0}, {1} … for the arguments.
  llvm::StringLiteral format;
};

/// What a layer's header makes of a row of its table.
#define FACET_DIAG(Name, CodeName, Level, Format)                              \
  inline constexpr DiagKind Name{#Name, Code::CodeName, Severity::Level,       \
                                 Format};

namespace diag {
#define DIAG(...) FACET_DIAG(__VA_ARGS__)
#include "facet/Support/SupportDiagnostics.def"
} // namespace diag

/// Names a kind, by the identity of its row. Without a row: an internal error,
/// since what fails must say why.
class Diag {
public:
  constexpr Diag() : Diag(diag::InternalError) {}
  constexpr Diag(const DiagKind &kind) : row(&kind) {}

  llvm::StringRef name() const { return row->name; }
  Code code() const { return row->code; }
  Severity severity() const { return row->severity; }
  /// The text before its arguments are put in.
  llvm::StringRef format() const { return row->format; }
  /// The text with {0}, {1} … replaced.
  std::string message(llvm::ArrayRef<std::string> args) const;

  bool operator==(Diag other) const { return row == other.row; }
  bool operator!=(Diag other) const { return row != other.row; }

private:
  const DiagKind *row;
};

} // namespace facet

#endif // FACET_SUPPORT_DIAGKIND_H
