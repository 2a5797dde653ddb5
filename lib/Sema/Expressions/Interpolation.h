//===- Interpolation.h - Text that looks interpolated -----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_EXPRESSIONS_INTERPOLATION_H
#define FACET_LIB_SEMA_EXPRESSIONS_INTERPOLATION_H

#include "facet/Syntax/Ast.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>

namespace facet {

class SemaContext;

/// How the text of a string literal is used, for the warning about what looks
/// like interpolation (docs/Language.md 1.2).
enum class TextUse : uint8_t {
  Plain,     // reaches a message: `$name` and `{{name}}` are worth a warning
  Stored,    // the same if the variable reaches a message as it is
  Templated, // is filled in by `template`: `$name` only
  Formatted, // is the pattern of `format`: `$name` only
  Searched,  // is a pattern …: `$name` of a variable only
  Query,     // the same in a query of `filter`, which takes no values
  Ignored    // nothing is said of it
};

/// How the texts of a pipeline are used.
struct PipelineTexts {
  TextUse base = TextUse::Plain;
  /// Parallel to the calls.
  llvm::SmallVector<TextUse, 4> arguments;
};

/// What is noted of texts while expressions are typed.
struct TextNotes {
  /// A string literal that may look as if it were interpolated.
  struct Text {
    const ast::StringExpr *string;
    TextUse use;
    /// The variable in whose value it stands, or the message.
    std::optional<uint32_t> variable, message;
  };
  /// A variable that is read, and the variable or message that does.
  struct Reading {
    uint32_t variable;
    std::optional<uint32_t> byVariable, byMessage;
  };
  std::vector<Text> texts;
  /// The variable whose value is being typed, or the message.
  std::optional<uint32_t> typedVariable, typedMessage;
  /// Those whose texts are sent as they are, those that `template` fills in,
  /// and pairs of a variable and one that it keeps as it is. All with
  /// repetitions.
  std::vector<Reading> sentVariables, filledVariables;
  std::vector<std::pair<uint32_t, uint32_t>> keptVariables;

  void noteText(const ast::StringExpr &string, TextUse use);
  void noteReading(uint32_t variable, TextUse use);
  /// Before a variable or a message is typed again.
  void forgetVariable(uint32_t variable);
  void forgetMessage(uint32_t message);
  /// The variables that are read, and those that they keep as they are.
  llvm::BitVector withKept(llvm::ArrayRef<Reading> readings,
                           size_t variableCount);
};

/// `use`: that of the pipeline's result. Asks for the lenses of the calls.
PipelineTexts textUses(SemaContext &sema, const ast::PipelineExpr &pipeline,
                       TextUse use);

/// Warns of the placeholders in the texts that were noted: once a string,
/// however often it is used.
void reportInterpolation(SemaContext &sema);

} // namespace facet

#endif // FACET_LIB_SEMA_EXPRESSIONS_INTERPOLATION_H
