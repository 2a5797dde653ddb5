//===- AnalysedProgram.h - The analysed document ----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The result of Sema: everything that later stages need, typed and resolved,
// still free of MLIR. Expressions stay syntax trees; what is known about them
// stands in a table.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SEMA_ANALYSEDPROGRAM_H
#define FACET_SEMA_ANALYSEDPROGRAM_H

#include "facet/Lens/Lens.h"
#include "facet/Sema/ExpressionTable.h"
#include "facet/Sema/NamedDependency.h"
#include "facet/Support/Diagnostics.h"
#include "facet/Support/LanguageEnums.h"
#include "facet/Support/Source.h"
#include "facet/Syntax/Ast.h"
#include "facet/Types/Type.h"

namespace facet {

/// An entry of @vars (docs/Language.md 1.8).
struct Variable {
  llvm::StringRef name;
  SourceSpan nameSpan;
  /// The entry's expression without `@lazy`; its base may be an InputExpr.
  const ast::Expr *value = nullptr;
  /// The input that the entry begins with, or null.
  const ast::InputExpr *input = nullptr;
  /// The default value of the input, or null.
  const ast::Expr *defaultValue = nullptr;
  /// The declared type of the input (with its constraints).
  const Type *inputType = nullptr;
  /// The declared type (@var_types), or null.
  const Type *declaredType = nullptr;
  SourceSpan declaredAt;
  /// The static type: the declared one, else that of the expression.
  const Type *type = nullptr;
  bool isLazy = false;
  /// The variables that the expression reads, ascending, no repetition.
  std::vector<uint32_t> dependencies;
  /// Indices in AnalysedProgram::guardReads, of the rules that may match what
  /// the expression calls: what they read is computed before, too. Ascending,
  /// no repetition.
  llvm::SmallVector<uint32_t, 0> guards;
  /// What it was made of beside its own text; in a long list some may repeat.
  llvm::ArrayRef<NamedDependency> dependsOn;
};

/// `true`, `false` or a reference.
struct Gate {
  enum class Kind : uint8_t { Always, Never, Reference } kind = Kind::Always;
  const ast::ReferenceExpr *reference = nullptr;
  SourceSpan span;
};

/// A message block (docs/Language.md 1.7, 1.11), or the history of a
/// conversation (3.11), with all layout defaults applied.
struct Message {
  /// Unset: a history, whose turns have roles of their own.
  std::optional<Role> role;
  /// Given, or "role#n"; of a history "history#n".
  llvm::StringRef id;
  bool hasExplicitId = false;
  /// The keyword.
  SourceSpan span;
  int64_t priority = 500;
  int64_t min = 0;
  double grow = 0;
  double shrink = 0;
  /// A pipeline without a base, or null.
  const ast::PipelineExpr *strategy = nullptr;
  /// The attribute and the key `when`; both must hold.
  llvm::SmallVector<Gate, 1> gates;
  /// Of a history its turns.
  const ast::Expr *content = nullptr;
  /// Of a @system block: indices into AnalysedProgram::interfaces, in source
  /// order.
  std::vector<uint32_t> tools;
  /// What it was made of beside its own text; in a long list some may repeat.
  llvm::ArrayRef<NamedDependency> dependsOn;

  bool isHistory() const { return !role; }
};

/// A function of an interface (docs/Language.md 1.13).
struct InterfaceFunction {
  llvm::StringRef name;
  SourceSpan span;
  /// The parameters as a struct type.
  const Type *parameters = nullptr;
  const Type *result = nullptr;
  llvm::StringRef effect;
  std::optional<llvm::StringRef> description;
};

struct Interface {
  llvm::StringRef name;
  SourceSpan span;
  std::vector<InterfaceFunction> functions;
  /// What it was made of beside its own text; in a long list some may repeat.
  llvm::ArrayRef<NamedDependency> dependsOn;
};

/// What the answer of the model must be: @x.fct.response
/// (docs/Language.md 3.9).
struct Response {
  /// The keyword.
  SourceSpan span;
  const Type *type = nullptr;
  /// See `isApiName`.
  llvm::StringRef name = "response";
  std::optional<llvm::StringRef> description;
};

/// A condition of a policy rule (docs/Language.md 1.12).
struct Condition {
  ConditionKind kind = ConditionKind::True;
  SourceSpan span;
  const ast::ReferenceExpr *reference = nullptr;
  /// One for Not, at least one for All and Any.
  std::vector<Condition> operands;
};

struct PolicyRule {
  /// Unset: decisions record null.
  std::optional<llvm::StringRef> id;
  SourceSpan span;
  GuardedOp op = GuardedOp::MessageEmit;
  /// Unset: any name (message_emit only). Without the final ".*" of a prefix.
  std::optional<llvm::StringRef> name;
  /// `name` ended in ".*": matches names that begin with `name` and a dot.
  bool isPrefix = false;
  /// A matcher as written: a class, or a prefix that ends in ".*".
  std::optional<llvm::StringRef> effect;
  std::optional<Condition> when, unless;
  /// What it was made of beside its own text; in a long list some may repeat.
  llvm::ArrayRef<NamedDependency> dependsOn;
};

struct Policy {
  std::vector<PolicyRule> deny, allow;
  /// `defaults`, unset where not given.
  std::optional<bool> defaultAllow[guardedOpCount];
};

/// One line of `assert:`, parsed (docs/Language.md 1.13).
struct Assertion {
  /// As written.
  llvm::StringRef text;
  SourceSpan span;
  enum class Root : uint8_t {
    Canonical,
    Telemetry,
    Execution,
    Vars,
    Output,
    Error
  };
  enum class Op : uint8_t {
    Truthy,
    NotTruthy,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Contains,
    NotContains,
    Matches,
    NotMatches,
    Sentiment,
    MatchesSnapshot
  };
  Root root = Root::Output;
  Op op = Op::Truthy;
  /// A step of the path: `.name` or `[n]`.
  struct Segment {
    llvm::StringRef name;
    std::optional<uint64_t> index;
  };
  std::vector<Segment> path;
  /// The right side, unless the op has none.
  Value value;
};

struct Mock {
  /// "Interface.fn" or a lens name.
  llvm::StringRef name;
  SourceSpan span;
  /// Index into AnalysedProgram::interfaces and its functions; unset for a
  /// lens.
  std::optional<std::pair<uint32_t, uint32_t>> function;
  const Lens *lens = nullptr;
  Value value;
};

/// A literal that a test puts in the place of a variable's value.
struct VariableOverride {
  /// Index into AnalysedProgram::variables.
  uint32_t variable = 0;
  Value value;
  const ast::Expr *expr = nullptr;
};

/// A file of inputs that a test names.
struct TestInputFile {
  llvm::StringRef path;
  SourceSpan span;
};

/// What a @test says (docs/Language.md 1.13), or a case of one (3.10).
struct TestCase {
  /// Of a case without a name "#n".
  llvm::StringRef name;
  SourceSpan span;
  std::vector<VariableOverride> variables;
  /// Inputs by name; they win over those of the file.
  std::vector<std::pair<llvm::StringRef, Value>> inputs;
  std::optional<TestInputFile> inputFile;
  std::vector<Mock> mocks;
  std::vector<Assertion> assertions;
  /// What is wrong inside the test, and its warnings, in source order: they are
  /// the test's alone (docs/Language.md 1.13), and no part of the analysis's.
  std::vector<Diagnostic> diagnostics;

  /// The first error inside the test; null if it can be run.
  const Diagnostic *fault() const;
};

/// A @test. Its cases, if it has any, are run instead of it.
struct DocumentTest : TestCase {
  /// It has the key `cases`. Without a good case it fails in their place.
  bool hasCases = false;
  std::vector<TestCase> cases;
  /// What it was made of beside its own text; in a long list some may repeat.
  llvm::ArrayRef<NamedDependency> dependsOn;
};

/// The name of a case among all tests: "test / case".
std::string fullName(const DocumentTest &test, const TestCase &one);
/// A case with all that it is run with: its entries over those of its test, key
/// by key, and its assertions behind those of the test. What is reported inside
/// the test comes first.
TestCase mergeCase(const DocumentTest &test, const TestCase &one);

/// The analysed document. Owns, or shares, all that it points to.
struct AnalysedProgram {
  std::shared_ptr<const SourceManager> sources;
  std::shared_ptr<AstContext> syntax;
  std::shared_ptr<const ExpressionTable> expressions;
  std::shared_ptr<TypeContext> types;
  std::shared_ptr<const LensRegistry> lenses;
  /// Memory of the literal values below (tests, mocks, policy).
  std::shared_ptr<ValueArena> values;
  /// Lists and maps among the literals of the IR and of plans, without a limit:
  /// the text of the document is one.
  std::shared_ptr<ValueArena> literals;

  Profile profile = Profile::Hypervisor;
  /// Empty without @policy.
  std::string policyHash;
  int64_t budget = defaultBudget;
  /// The budget is the host's, for the document has no @context, and not the
  /// default: it is part of the host profile (docs/Language.md 3.3).
  bool hasHostBudget = false;
  SourceSpan budgetSpan;

  /// In merge order; `evaluationOrder` holds indices into it
  /// (docs/Language.md 1.8).
  std::vector<Variable> variables;
  std::vector<uint32_t> evaluationOrder;
  /// For each group of rules that match the same calls, some of which are made:
  /// the variables that they read, ascending, no repetition, never empty.
  std::vector<std::vector<uint32_t>> guardReads;
  /// In source order.
  std::vector<Message> messages;
  /// The order in which they are emitted.
  MessageOrder order = MessageOrder::Standard;
  std::vector<Interface> interfaces;
  std::optional<Response> response;
  Policy policy;
  bool hasPolicy = false;
  /// The merged @policy as a value, references as "$name.path".
  Value policyValue;
  std::vector<DocumentTest> tests;
  /// A budget that all entries share ran out, or nearly: what was reported of
  /// one depends on what the others took of it, and not only on `dependsOn`.
  bool hasSharedBudgetRunOut = false;

  /// The static type of an expression; null where there was an error.
  const Type *typeOf(const ast::Expr &expr) const {
    return expressions->typeOf(expr);
  }
  /// The index of the variable that a reference names, or
  /// ExpressionTable::unresolved.
  uint32_t variableOf(const ast::ReferenceExpr &reference) const {
    return expressions->variableOf(reference);
  }
  /// The static type of the content of a message, or of each turn of a history;
  /// null where there was an error, or where that of the turns is not known.
  const Type *contentTypeOf(const Message &message) const;
  const CallFacts &factsOf(const ast::LensCall &call) const {
    return expressions->factsOf(call);
  }
};

} // namespace facet

#endif // FACET_SEMA_ANALYSEDPROGRAM_H
