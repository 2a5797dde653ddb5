//===- Analyser.h - Phase 2 at work -----------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_ANALYSER_H
#define FACET_LIB_SEMA_ANALYSER_H

#include "ConstantCalls.h"
#include "facet/Lens/PreparedLenses.h"
#include "facet/Sema/AnalysedProgram.h"
#include "facet/Support/ForeignWords.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <limits>

namespace facet {

/// What an expression is called in messages: "a string", "a pipeline".
llvm::StringRef describeKind(const ast::Expr &expr);
/// The span of `text[begin, end)` where `text` is the contents of `string`.
SourceSpan spanInside(const SourceManager &sources,
                      const ast::StringExpr &string, size_t begin, size_t end);
/// True if the expression is an atom, or a list or map of literals.
bool isLiteral(const ast::Expr &expr);
/// Calls `visit` with every reference of the expression, `visitCall` with every
/// lens call, in source order.
void visitExpr(const ast::Expr &expr,
               llvm::function_ref<void(const ast::ReferenceExpr &)> visit,
               llvm::function_ref<void(const ast::LensCall &)> visitCall);

/// Layout values of a section as far as they are given (docs/Language.md 1.7,
/// 3.2).
struct LayoutValues {
  std::optional<int64_t> priority, min;
  std::optional<double> grow, shrink;
};

/// The state of one analysis. The methods are grouped by concept, a file each.
class Analyser {
public:
  Analyser(const AnalysisInput &input, const AnalysisOptions &options,
           Diagnostics &diagnostics);

  /// Runs all of phase 2.
  AnalysedProgram run();

private:
  /// How the text of a string literal is used, for the warning about what looks
  /// like interpolation.
  enum class TextUse : uint8_t {
    Plain,    // reaches a message: `$name` and `{{name}}` are worth a warning
    Stored,   // `{{name}}` only if the variable reaches a message as it is
    Searched, // is a pattern, a query …: `$name` of a variable only
    Templated // is a template: nothing
  };
  /// What may stand where an expression stands.
  struct Place {
    /// The `@input` that may stand here, and its type.
    const ast::InputExpr *input = nullptr;
    const Type *inputType = nullptr;
    /// A pipeline without a base may stand here.
    bool baseLess = false;
    bool insideArgument = false;
    TextUse text = TextUse::Plain;
    /// A run that gets beyond phase 2 is certain to compute what stands here.
    bool isCertain = false;
    bool inStrategy = false;
    /// The place of a part of the expression.
    Place part() const {
      Place inner = *this;
      inner.input = nullptr;
      inner.baseLess = false;
      return inner;
    }
  };
  using Names = std::vector<llvm::StringRef>;
  using NameIndex = llvm::DenseMap<llvm::StringRef, uint32_t>;

  // Analyser.cpp: the driver and what everything uses.
  bool isCore() const { return options.profile == Profile::Core; }
  /// Static assignability (docs/Language.md 1.6). Where `any` leaves it open,
  /// the run decides, and where a number's kind is not known: `int | float` is
  /// what arithmetic on `any` gives.
  bool fits(const Type *from, const Type *to) {
    return types.mayAssign(from, to, /*partially=*/from == types.number());
  }
  /// The candidate that may be meant. Stops looking once a document had so many
  /// unknown names that it would take too long.
  std::optional<llvm::StringRef> findNear(llvm::StringRef name,
                                          const Names &candidates);
  /// Adds "did you mean …?".
  void suggest(Diagnostic &diagnostic, llvm::StringRef name,
               const Names &candidates, llvm::StringRef sigil = "");
  /// The same, but what FACET has for a word of another language comes first.
  void suggest(Diagnostic &diagnostic, ForeignContext context,
               llvm::StringRef name, const Names &candidates);
  /// Whether a key that `map` lacks is there with a slip of the finger, which
  /// checkKeys reports.
  static bool isMisspelled(const ast::MapExpr &map,
                           llvm::ArrayRef<llvm::StringRef> known,
                           llvm::StringRef key);
  /// Reports the keys of `map` that are not among `known`.
  void checkKeys(const ast::MapExpr &map, llvm::ArrayRef<llvm::StringRef> known,
                 llvm::StringRef where);
  /// Reports that an expression stands where only a literal may; `@input` as
  /// such. True if it did so.
  bool reportNoLiteral(llvm::StringRef what, const ast::Expr &expr,
                       llvm::StringRef wanted);
  std::optional<int64_t>
  literalInt(llvm::StringRef what, const ast::Expr &expr,
             int64_t min = std::numeric_limits<int64_t>::min());
  /// An int or float >= 0.
  std::optional<double> literalNumber(llvm::StringRef what,
                                      const ast::Expr &expr);
  void checkAttributes();
  /// Reports the attributes of a facet that may have `known` only.
  void checkAttributes(const ast::Facet &facet, llvm::StringRef known);

  // Expressions.cpp
  const Type *typeExpr(const ast::Expr &expr, Place place);
  const Type *computeType(const ast::Expr &expr, Place place);
  const Type *typeList(const ast::ListExpr &list, Place place);
  const Type *typeMap(const ast::MapExpr &map, Place place);
  const Type *typeReference(const ast::ReferenceExpr &reference);
  void reportUnknownVariable(const ast::ReferenceExpr &reference);
  /// Follows a path from `type`. Null and `badSegment` if one is certainly
  /// missing; `type` is what the segment was looked up in.
  const Type *pathType(const ast::ReferenceExpr &reference, const Type *&type,
                       size_t &badSegment);
  void reportMissingPath(const ast::ReferenceExpr &reference, const Type *type,
                         size_t badSegment);
  bool reportNumericSegments(const ast::ReferenceExpr &reference);
  /// Looks the variable up and stores it; false if it is unknown.
  bool resolve(const ast::ReferenceExpr &reference);

  // Templates.cpp, too: what only looks like a template.
  /// How the texts of a pipeline are used.
  struct PipelineTexts {
    TextUse base = TextUse::Plain;
    /// Parallel to the calls.
    llvm::SmallVector<TextUse, 4> arguments;
  };
  void noteText(const ast::StringExpr &string, TextUse use);
  void noteReading(const ast::ReferenceExpr &reference, TextUse use);
  /// `use`: that of the pipeline's result.
  PipelineTexts textUses(const ast::PipelineExpr &pipeline, TextUse use);
  llvm::BitVector findSent();
  std::string interpolationHelp(llvm::StringRef name);
  void reportInterpolation();

  // Pipelines.cpp
  const Type *typePipeline(const ast::PipelineExpr &pipeline, Place place);
  const Type *typeCall(const ast::LensCall &call, const Type *inputType,
                       SourceSpan inputSpan, Place place);
  /// How the input of a call gets the type that its lens takes; empty if
  /// unknown. `base`: the value that the pipeline begins with, if that is it.
  std::string conversionHelp(const ast::LensCall &call, const Type *inputType,
                             SourceSpan base) const;
  std::string strategyHelp(const ast::LensCall &call,
                           const Type *inputType) const;
  void reportUnknownLens(const ast::LensCall &call);
  bool checkLevel(const ast::LensCall &call, Place place);
  bool bindArguments(const ast::LensCall &call);
  const ast::Expr **slotFor(const ast::LensCall &call,
                            const ast::NamedArgument &argument,
                            llvm::MutableArrayRef<const ast::Expr *> bound);
  bool checkArgumentTypes(const ast::LensCall &call);
  bool prepareCall(const ast::LensCall &call);
  void warnOfReplacement(const ast::LensCall &call);
  void checkConstantCalls(const ast::PipelineExpr &pipeline, Place place);
  const Type *resultType(const ast::LensCall &call);

  // Templates.cpp
  bool checkTemplate(const ast::LensCall &call, const ast::StringExpr &text);
  bool checkPlaceholderFields(const Type *type,
                              llvm::function_ref<SourceSpan()> span,
                              llvm::StringRef path);
  void reportMalformed(SourceSpan span, llvm::StringRef braces);
  void reportUnknownPlaceholder(const ast::LensCall &call, SourceSpan span,
                                llvm::StringRef path);

  // Variables.cpp
  void collectVariables();
  void readInput(Variable &variable);
  void checkDefault(const Variable &variable);
  const Type *readTypeText(const ast::Expr &expr);
  const Type *readType(const ast::Expr &expr);
  const Type *readTypeMap(const ast::MapExpr &map);
  void readDeclaredTypes();
  void typeVariable(Variable &variable, bool inCycle);
  /// Checks a value against the declared type, each literal part for itself.
  void checkDeclared(const Variable &variable, const ast::Expr &expr,
                     const Type *type);
  void checkDeclaredMap(const Variable &variable, const ast::MapExpr &map,
                        const Type *type);
  void reportDeclared(const Variable &variable, SourceSpan span,
                      const std::string &problem, bool isConstraint);

  // Graph.cpp
  void collectDependencies();
  std::optional<uint32_t> guardDependencies(const Lens &lens);
  void findCycles();
  void reportCycle(llvm::ArrayRef<uint32_t> component);
  void orderVariables();

  // Messages.cpp
  void collectMessages();
  void checkMessageIds();
  void checkMessageOrder();
  void analyseMessages();
  void checkMessageKeys(const ast::MapExpr &body,
                        llvm::ArrayRef<llvm::StringRef> known,
                        llvm::StringRef role);
  void analyseMessage(Message &message, const ast::Facet &facet);
  void readGates(Message &message, const ast::Facet &facet);
  void readGate(Message &message, const ast::Expr &expr);
  void readLayout(const ast::MapExpr &body, LayoutValues &values);
  void readTools(Message &message, const ast::Expr &expr);
  std::optional<uint32_t> readTool(const ast::Expr &expr);

  // ContextMeta.cpp
  void analyseContext();
  void analyseMeta();
  void readContextPriorities();
  void applyLayoutDefaults();

  // Content.cpp
  void checkContent(const Message &message);
  void checkItem(const ast::Expr &item);
  void checkItemMap(const ast::MapExpr &item);
  void checkTextItem(const ast::MapExpr &item);
  void checkMediaItem(const ast::MapExpr &item, llvm::StringRef kind);
  bool checkItemKeys(const ast::MapExpr &item, llvm::StringRef kind,
                     llvm::StringRef field);
  bool isContent(const Type *type);
  bool isItem(const Type *type);
  bool makesContent(const Type *type);
  bool makesItem(const Type *type);

  // Core.cpp
  /// Reports what the core profile forbids about an expression of a kind that
  /// is no literal. True if it did so.
  bool forbidInCore(const ast::Expr &expr);
  void forbidInCore(SourceSpan span, llvm::StringRef what);
  void checkCoreFacets();

  // Interfaces.cpp
  void readInterfaces();
  InterfaceFunction readFunction(const ast::Function &function);
  const Type *readInterfaceType(const ast::Name &text);
  llvm::StringRef readEffect(const ast::Function &function);

  // Strategies.cpp
  void readStrategy(Message &message, const ast::Expr &expr);
  void reportNoStrategy(const ast::Expr &expr);
  const ast::PipelineExpr *withoutBase(const ast::PipelineExpr &pipeline);
  bool checkStrategyCall(const ast::LensCall &call, bool asksHost);
  bool callMayFail(const ast::LensCall &call);
  bool argumentsMayFail(const ast::LensCall &call);
  bool mayFail(const ast::Expr &expr);

  // Policy.cpp and Conditions.cpp
  void readPolicy();
  void readPolicyDefaults(const ast::Expr &expr);
  void readRules(const ast::MapEntry &entry, std::vector<PolicyRule> &rules);
  void readRule(const ast::MapExpr &map, std::vector<PolicyRule> &rules);
  std::optional<llvm::StringRef> ruleField(const ast::MapExpr &map,
                                           llvm::StringRef key);
  bool readOp(const ast::MapExpr &map, PolicyRule &rule);
  void readMatcher(const ast::MapExpr &map, PolicyRule &rule);
  void checkMatcher(const PolicyRule &rule, SourceSpan span);
  bool isNamedInOtherCase(const PolicyRule &rule);
  /// The names that rules for the operation may give, sorted.
  const Names &namesFor(GuardedOp op);
  Condition readCondition(const ast::Expr &expr);
  Condition readConditionMap(const ast::MapExpr &map);
  void checkConditions();
  void checkCondition(Condition &condition, bool isCertain);
  void checkConditionReference(Condition &condition, bool isCertain);
  void finishPolicyValue();

  // Tests.cpp
  void readTests();
  TestCase readTest(const ast::Facet &facet);
  const ast::MapExpr *testSection(const ast::MapEntry &entry);
  std::optional<Value> testValue(const ast::MapEntry &entry);
  void readOverrides(const ast::MapExpr &map, TestCase &test);
  void readTestInputs(const ast::MapExpr &map, TestCase &test);
  void readMocks(const ast::MapExpr &map, TestCase &test);
  bool readMockTarget(const ast::Key &key, Mock &mock);
  void readAssertions(const ast::Expr &expr, TestCase &test);
  void readAssertion(const ast::Expr &item, TestCase &test);

  const AnalysisInput &input;
  const AnalysisOptions &options;
  Diagnostics &diagnostics;
  AnalysedProgram program;
  TypeContext &types;
  ValueArena &values;
  PreparedLenses prepared;
  ConstantCalls constantCalls;

  NameIndex variableIndex, interfaceIndex;
  /// "Interface.function": the indices of both.
  llvm::DenseMap<llvm::StringRef, std::pair<uint32_t, uint32_t>> toolIndex;
  Names variableNames, interfaceNames, inputNames, toolNames, lensNames,
      messageNames;
  /// Parallel to GuardedOp, made on first use.
  std::optional<Names> sortedNames[guardedOpCount];
  /// The same in lower case.
  std::optional<std::vector<std::string>> loweredNames[guardedOpCount];
  /// Comparisons that suggestions may still cost.
  size_t suggestionWork = size_t(1) << 20;

  /// The component of a cycle (0: none) of each variable and, behind them, of
  /// AnalysedProgram::guardReads.
  std::vector<uint32_t> cycleOf;
  /// Every variable reads only earlier ones: there is no cycle, and the merged
  /// order is that of evaluation.
  bool readsOnlyEarlier = true;
  /// The index in AnalysedProgram::guardReads of what the guard reads for a
  /// lens; nullopt where it reads nothing.
  llvm::DenseMap<const Lens *, std::optional<uint32_t>> guardOf;

  /// What isContent and isItem found: the messages may share a wide union.
  llvm::DenseMap<const Type *, bool> contentTypes, itemTypes;

  /// Parallel to AnalysedProgram::messages.
  std::vector<LayoutValues> ownLayout;
  LayoutValues contextDefaults;
  llvm::DenseMap<llvm::StringRef, LayoutValues> priorities;

  /// A string literal that may look as if it were interpolated.
  struct NotedText {
    const ast::StringExpr *string;
    TextUse use;
    /// The variable in whose value it stands.
    std::optional<uint32_t> variable;
  };
  std::vector<NotedText> notedTexts;
  /// The variable whose value is being typed.
  std::optional<uint32_t> typedVariable;
  /// Variables that messages read, so that their texts are sent as they are,
  /// and pairs of a variable and one that it keeps in the same way. Both with
  /// repetitions.
  std::vector<uint32_t> sentVariables;
  std::vector<std::pair<uint32_t, uint32_t>> keptVariables;
};

} // namespace facet

#endif // FACET_LIB_SEMA_ANALYSER_H
