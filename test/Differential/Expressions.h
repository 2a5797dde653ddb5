//===- Expressions.h - Generated expressions --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Typed expressions: literals, references, pipelines whose lenses fit what they
// are called on, with a bias to the chains that an optimiser rewrites.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_DIFFERENTIAL_EXPRESSIONS_H
#define FACET_TEST_DIFFERENTIAL_EXPRESSIONS_H

#include "Random.h"
#include "Shape.h"
#include "facet/Lens/Lens.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet::differential {

/// An expression of the language: a base and the calls behind it.
struct Expression {
  std::string base;
  std::vector<std::string> calls;
  Shape shape;
  /// Calls a lens of level 1 or 2: no argument may.
  bool callsHost = false;
  /// Depends on an input, so that no folder computes it.
  bool isDynamic = false;

  /// On one line.
  std::string text() const;
  /// A call a line, for the value of a key at indentation 2.
  std::string lines() const;
  /// The same with a text block for the string that it begins with; nullopt if
  /// it begins with something else, or with escapes that a block has not.
  std::optional<std::string> linesWithBlock() const;
  /// The text of the string that it begins with, under the same conditions.
  std::optional<std::string> textOfBase() const;
};

/// A text from a pool of what is awkward in Unicode and in parsers, with
/// escapes that both FACET and JSON understand; without its quotes.
std::string randomText(Random &random);
std::string quoted(const std::string &text);
/// The canonical asset (docs/Language.md 1.7) with keys quoted by `quoteKey`.
std::string assetText(Random &random, bool isImage,
                      llvm::function_ref<std::string(const char *)> quoteKey);

/// Writes expressions over the variables that it was told of.
class ExpressionWriter {
public:
  ExpressionWriter(Random &random, std::vector<std::string> &features,
                   llvm::ArrayRef<Lens> added)
      : random(random), features(features), added(added) {}

  /// How often, in percent, something is done that may fail.
  unsigned risk = 0;
  /// Lenses of levels 1 and 2 may be called.
  bool mayCallHost = false;
  /// Level 2 is forbidden.
  bool isPure = false;

  /// A variable that expressions may read from now on.
  struct Known {
    std::string name;
    Shape shape;
    bool isDynamic = false;
  };
  std::vector<Known> variables;

  Expression literal(Shape::Kind kind);
  Expression anyLiteral();
  /// A value for a variable: a literal, a structure or a pipeline.
  Expression value();
  /// A pipeline with 1 to 6 calls.
  Expression pipeline();
  /// An expression that can be the content of a message, as one that is a
  /// string where `mustBeText`.
  Expression content(bool mustBeText);
  /// Pipelines of strings to strings, without a base.
  Expression strategy();
  /// Adds 1 to `most` calls.
  void extend(Expression &expression, unsigned most);
  /// "$name" of a variable of this kind.
  std::optional<std::string> reference(Shape::Kind kind);
  const Known *pickVariable(llvm::function_ref<bool(const Shape &)> fits);
  std::string calledName(const Lens &lens);

private:
  bool fits(const Lens &lens, const Shape &shape);
  const Type *typeOf(const Shape &shape);
  bool fitsType(LensType type, const Shape &shape);
  bool isSafe(const Lens &lens, const Shape &shape);
  void call(Expression &expression, const Lens &lens);
  bool callIdiom(Expression &expression);
  const Lens *pickLens(const Shape &shape);
  Shape resultOf(const Lens &lens, const Shape &input);
  Shape listResult(const Lens &lens, const Shape &input);

  Expression base();
  const Known *pickBase();
  Expression listOf(Shape::Kind kind);
  Expression mapLiteral();
  Expression record();
  Expression structure();
  void toText(Expression &expression);

  // Arguments.
  std::string arguments(const Lens &lens, const Shape &input);
  std::string argument(const Lens &lens, const LensParameter &parameter,
                       const Shape &input);
  std::optional<std::string> computedArgument(const LensParameter &parameter);
  std::optional<std::string> specialArgument(const Lens &lens,
                                             llvm::StringRef parameter,
                                             const Shape &input);
  std::string smallNumber(int low, int high);
  std::string fieldOf(const Shape &input, bool mustExist);
  std::string query(const Shape &input);
  std::string keyList(const Shape &input);
  std::string formatPattern(const Shape &input);
  std::string templateArguments(const Shape &input);

  bool isRisky() { return risk && random.chance(risk); }

  Random &random;
  std::vector<std::string> &features;
  /// Lenses of plug-ins.
  llvm::ArrayRef<Lens> added;
  TypeContext types;
  /// Pipelines written before, to be written again.
  std::vector<Expression> written;
  /// Of the pipeline that is being written: what its calls have in common.
  std::string separator, field;
  unsigned depth = 0;
};

} // namespace facet::differential

#endif // FACET_TEST_DIFFERENTIAL_EXPRESSIONS_H
