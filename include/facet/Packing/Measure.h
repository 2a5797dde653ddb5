//===- Measure.h - What a budget counts -------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The rules of the layout that are the host's (docs/Language.md 3.3), and the
// sizes of texts by them.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PACKING_MEASURE_H
#define FACET_PACKING_MEASURE_H

#include "facet/Lens/Tokenizer/Tokenizer.h"
#include "llvm/ADT/ArrayRef.h"
#include <string>

namespace facet {

struct PackingSolver;

/// What a budget counts: UTF-8 bytes of the NFC+LF form (FACET units), or
/// tokens of that form.
enum class BudgetUnit : uint8_t { Bytes, Tokens };

/// How sections are fitted into a budget.
enum class PackingMode : uint8_t {
  /// docs/Language.md 1.11.
  Standard,
  /// The same; then sections that were cut or dropped get back what is free.
  Fill,
  /// The sections that are worth most are kept whole; then as Fill.
  Optimal,
  /// The sections that a plug-in chooses are kept whole; then as Fill.
  Solver
};

/// In the order of their enumerators: "bytes", "tokens"; "standard", "fill",
/// "optimal". A solver has a name of its own.
llvm::ArrayRef<llvm::StringRef> budgetUnitNames();
llvm::ArrayRef<llvm::StringRef> packingModeNames();

/// The rules of a host's layout. The defaults are the standard's.
struct LayoutRules {
  BudgetUnit unit = BudgetUnit::Bytes;
  PackingMode packing = PackingMode::Standard;
  /// Of PackingMode::Solver, else null; static data of a plug-in.
  const PackingSolver *solver = nullptr;
  /// Of a budget in tokens.
  Tokenizer tokenizer;
  /// What each message costs besides its text, in tokens.
  uint64_t tokensPerMessage = 0;

  bool operator==(const LayoutRules &o) const;
};

/// The greatest LayoutRules::tokensPerMessage: sums of it stay far below 2^64.
inline constexpr uint64_t mostTokensPerMessage = 1'000'000;

/// "bytes", "tokens.o200k_base" or, with 3 tokens a message,
/// "tokens.o200k_base.3".
std::string unitText(const LayoutRules &rules);
/// Reads what `unitText` writes into the rules; false if it is something else.
/// A tokenizer of a file is known only if the rules have it already.
bool parseUnitText(llvm::StringRef text, LayoutRules &rules);

/// "standard" …, or the solver's name.
llvm::StringRef packingName(const LayoutRules &rules);

/// Reads what `packingName` writes into the rules; false if it names no mode
/// and none of the solvers.
bool parsePacking(llvm::StringRef name,
                  llvm::ArrayRef<const PackingSolver *> solvers,
                  LayoutRules &rules);

/// What the rules add to the id of the host profile (docs/Language.md 3.3),
/// such as "+tokens.o200k_base.3+fill"; nothing for the standard's.
std::string profileSuffix(const LayoutRules &rules);

/// The sizes of texts and sections. A section's is that of its text and what
/// each costs besides it.
class Measure {
public:
  /// In bytes.
  Measure() = default;
  /// Of tokens only in a program with `hasTokenizers()`.
  explicit Measure(const LayoutRules &rules)
      : tokenizer(rules.tokenizer), unit(rules.unit),
        overhead(rules.unit == BudgetUnit::Tokens ? rules.tokensPerMessage
                                                  : 0) {}

  bool isBytes() const { return unit == BudgetUnit::Bytes; }
  /// What a section costs besides its text.
  uint64_t perSection() const { return overhead; }
  /// The size of a text, which need not be in its NFC+LF form.
  uint64_t ofText(llvm::StringRef text) const;

  struct Prefix {
    /// A place in the text.
    size_t bytes = 0;
    uint64_t size = 0;
  };
  /// What a cut to at most `most` keeps of a text in its NFC+LF form.
  Prefix prefixOf(llvm::StringRef form, uint64_t most) const;

private:
  Tokenizer tokenizer;
  BudgetUnit unit = BudgetUnit::Bytes;
  uint64_t overhead = 0;
};

} // namespace facet

#endif // FACET_PACKING_MEASURE_H
