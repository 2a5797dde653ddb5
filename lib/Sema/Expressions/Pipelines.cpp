//===- Pipelines.cpp - Lens calls (docs/Language.md 1.9) ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Expressions/Pipelines.h"
#include "Expressions/Arguments.h"
#include "Expressions/Templates.h"
#include "SemaContext.h"
#include "Support/CoreProfile.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

void facet::reportConstantFailure(SemaContext &sema,
                                  const ConstantCalls::Failure &failure,
                                  bool isCertain) {
  if (isCertain) {
    sema.diagnostics.report(failure.kind, failure.span, failure.arguments);
    return;
  }
  sema.diagnostics.report(diag::CallWouldFail, failure.span,
                          {codeText(failure.kind.code()).str(),
                           failure.kind.message(failure.arguments)});
}

static void checkConstantCalls(SemaContext &sema,
                               const ast::PipelineExpr &pipeline, Place place) {
  std::optional<ConstantCalls::Failure> failure =
      sema.constantCalls.findFailure(pipeline);
  if (!failure)
    return;
  // What reads the variable is not known yet.
  if (place.lazyVariable)
    sema.lazyFailures.push_back({*place.lazyVariable, std::move(*failure)});
  else
    reportConstantFailure(sema, *failure, place.isCertain);
}

/// The lens that makes what `wanted` is of a value of type `from`; empty if
/// none does.
static llvm::StringRef conversion(const Type *from, LensType wanted) {
  using Kind = Type::Kind;
  bool isNumber = from->is(Kind::Int) || from->is(Kind::Float);
  switch (wanted) {
  case LensType::String:
    if (isNumber || from->is(Kind::Bool))
      return "to_string()";
    if (from->is(Kind::List))
      return "join(\"\\n\")";
    if (from->is(Kind::Struct) || from->is(Kind::Map))
      return "json()";
    return "";
  case LensType::Int:
    return from->is(Kind::String) ? "to_int()" : "";
  case LensType::Float:
  case LensType::Number:
    return from->is(Kind::String) ? "to_float()" : "";
  case LensType::List:
    return from->is(Kind::List) ? "" : "ensure_list()";
  default:
    return "";
  }
}

/// Of a lens that is for texts and not for lists, or the other way round: the
/// one that does the same for the other; empty if none does, nullopt of others.
static std::optional<llvm::StringRef> counterpart(llvm::StringRef lens,
                                                  const Type *inputType) {
  static constexpr std::pair<llvm::StringLiteral, llvm::StringLiteral>
      forLists[] = {{"substring", "slice(start, end)"},
                    {"truncate", "take(n)"},
                    {"truncate_start", "take_last(n)"},
                    {"truncate_lines", "take(n)"},
                    {"starts_with", "contains(value)"},
                    {"ends_with", "contains(value)"},
                    {"concat", "[$list, $other] |> flatten()"},
                    {"reverse", ""}},
      forTexts[] = {{"slice", "substring(start, end)"},
                    {"take", "truncate(max)"},
                    {"take_last", "truncate_start(max)"},
                    {"skip", "substring(start)"},
                    {"count", "length()"},
                    {"filter", "lines() |> filter(query)"},
                    {"where", ""}};
  auto find = [&](auto &rows) -> std::optional<llvm::StringRef> {
    for (const auto &[name, other] : rows)
      if (name == lens)
        return other;
    return std::nullopt;
  };
  if (inputType->is(Type::Kind::List))
    return find(forLists);
  return inputType->is(Type::Kind::String) ? find(forTexts) : std::nullopt;
}

/// Whether a field of a value of the type is known, or may be there.
static bool isMap(const Type *type) {
  return type->is(Type::Kind::Struct) || type->is(Type::Kind::Map);
}

/// The source text of what is in front of a call, if it is short, else a name
/// that stands for it.
static std::string shownBase(SemaContext &sema, SourceSpan base,
                             llvm::StringRef otherwise) {
  constexpr size_t shown = 40;
  if (!base || base.size() > shown)
    return otherwise.str();
  return sema.program.sources->text(base).str();
}

/// A line for each item of a list of texts, for which `format` was tried.
static std::string linesHelp(SemaContext &sema, const ast::LensCall &call,
                             SourceSpan base) {
  // What stands before the one placeholder begins each line.
  std::string before = "- ";
  if (!call.positional.empty())
    if (auto *text = llvm::dyn_cast<ast::StringExpr>(call.positional.front())) {
      auto [prefix, rest] = text->value.split("{{");
      constexpr size_t shown = 20;
      if (rest.ends_with("}}") && prefix.size() <= shown &&
          prefix.find_first_of("\"\\\n") == llvm::StringRef::npos)
        before = prefix.str();
    }
  std::string lines =
      shownBase(sema, base, "$list") + " |> join(\"\\n" + before + "\")";
  return "'format' fills in the fields of maps; a line from each item is '" +
         (before.empty() ? lines
                         : "\"" + before + "\" |> concat(" + lines + ")") +
         "'";
}

/// The call of another lens that is meant by one whose input is of another
/// kind; empty if there is none.
static std::string otherLensHelp(SemaContext &sema, const ast::LensCall &call,
                                 const Type *inputType, SourceSpan base) {
  llvm::StringRef lens = sema.expressions.factsOf(call).lens->name;
  bool isList = inputType->is(Type::Kind::List);
  const Type *item = isList ? inputType->element() : inputType;
  bool hasText = !call.positional.empty() &&
                 llvm::isa<ast::StringExpr>(call.positional.front());
  auto write = [&](llvm::StringRef step) {
    std::string before = shownBase(sema, base, "");
    return "write '" + before + (before.empty() ? "" : " ") + "|> " +
           step.str() + "'";
  };
  if (lens == "template" && isMap(item))
    return write("format(…)");
  if ((lens == "format" || (lens == "template" && hasText)) && isList &&
      !item->is(Type::Kind::Any))
    return linesHelp(sema, call, base);
  if (lens == "format" && inputType->is(Type::Kind::String))
    return "the placeholders of a text are filled in by 'template': "
           "'\"Hi {{name}}\" |> template(name=$name)'";
  if (isMap(inputType) && (lens == "at" || (lens == "nth" && hasText)))
    return write("get(…)");
  if (isMap(inputType) &&
      llvm::is_contained({"first", "last", "nth", "slice", "take", "skip",
                          "take_last", "skip_last", "join"},
                         lens))
    return write(("values() |> " + lens + "(…)").str());
  if (isList && lens == "get")
    return hasText ? write("map(…)") : write("at(…)");
  return "";
}

static std::string conversionHelp(SemaContext &sema, const ast::LensCall &call,
                                  const Type *inputType, SourceSpan base) {
  const CallFacts &facts = sema.expressions.factsOf(call);
  if (auto other = counterpart(facts.lens->name, inputType)) {
    bool isList = inputType->is(Type::Kind::List);
    return other->empty()
               ? ""
               : (llvm::Twine("for a ") + (isList ? "list" : "text") +
                  " write '" + *other + "'")
                     .str();
  }
  llvm::StringRef step = conversion(inputType, facts.lens->input);
  if (step.empty())
    return "";
  std::string before = shownBase(sema, base, "");
  return "write '" + before + (before.empty() ? "" : " ") + "|> " + step.str() +
         " |> " + call.name.text.str() + "(…)'";
}

/// The same in a strategy, where no conversion helps that can fail, and none
/// that leaves the text as it is.
static std::string strategyHelp(SemaContext &sema, const ast::LensCall &call,
                                const Type *inputType) {
  bool isText = inputType->is(Type::Kind::String);
  if (isText && sema.expressions.factsOf(call).lens->input == LensType::List)
    return "the input is the text of the message: cut it with 'truncate(max)', "
           "or its lines with 'truncate_lines(max)'";
  return isText ? "the input is the text of the message: cut it with "
                  "'truncate(max)'"
                : conversionHelp(sema, call, inputType, SourceSpan());
}

/// The lens that is meant by `x.fct.LAST`. What full names begin with makes no
/// two of them near.
static std::string fullNameHelp(SemaContext &sema, llvm::StringRef last) {
  llvm::StringRef foreign = foreignHelp(ForeignContext::Lens, last);
  if (!foreign.empty())
    return foreign.str();
  auto near = sema.suggestions.findNear(last, sema.names(NameKind::Lens));
  if (!near)
    return "";
  std::string full = ("x.fct." + *near).str();
  return "did you mean '" + (sema.findLens(full) ? full : near->str()) + "'?";
}

void facet::reportUnknownLens(SemaContext &sema, SourceSpan span,
                              llvm::StringRef name) {
  if (sema.isRefusedLens(name)) {
    sema.diagnostics.report(diag::ExtensionLens, span, {name.str()});
    return;
  }
  Diagnostic &diagnostic =
      sema.diagnostics.report(diag::UnknownLens, span, {name.str()});
  // Lenses of the standard have no full name.
  auto [before, last] = name.rsplit('.');
  const Lens *lens = last.empty() ? nullptr : sema.findLens(last);
  if (lens)
    diagnostic.withHelp(("did you mean '" + lens->name + "'?").str());
  else if (before == "x.fct")
    diagnostic.withHelp(fullNameHelp(sema, last));
  else if (!last.empty() && !before.starts_with("x."))
    sema.suggestions.add(diagnostic, ForeignContext::Lens, last,
                         sema.names(NameKind::Lens));
  else
    sema.suggestions.add(diagnostic, ForeignContext::Lens, name,
                         sema.names(NameKind::Lens));
}

static bool checkLevel(SemaContext &sema, const ast::LensCall &call,
                       Place place) {
  const CallFacts &facts = sema.expressions.factsOf(call);
  const Lens &lens = *facts.lens;
  std::string level = std::to_string(unsigned(lens.level));
  if (place.insideArgument && lens.level != TrustLevel::Pure) {
    sema.diagnostics
        .report(diag::LensLevelInArgument, call.name.span,
                {lens.name.str(), level})
        .withHelp("give its value a variable of its own in '@vars'");
    return false;
  }
  if (sema.options.mode == Mode::Pure && lens.level == TrustLevel::Volatile) {
    sema.diagnostics.report(diag::LensLevelInPure, call.name.span,
                            {lens.name.str(), level});
    return false;
  }
  return true;
}

static const Type *resultType(SemaContext &sema, const ast::LensCall &call) {
  const CallFacts &facts = sema.expressions.factsOf(call);
  llvm::SmallVector<const Type *, 4> arguments;
  for (const ast::Expr *argument : facts.arguments)
    arguments.push_back(argument ? sema.typeOf(*argument) : nullptr);
  return lensResultType(*facts.lens, facts.inputType, arguments, sema.types);
}

const Type *facet::typeCall(SemaContext &sema, const ast::LensCall &call,
                            const Type *inputType, SourceSpan inputSpan,
                            Place place) {
  CallFacts &facts = sema.expressions.factsOf(call);
  Place argumentPlace = place;
  argumentPlace.insideArgument = true;
  bool isGood = true;
  for (const ast::Expr *argument : call.positional)
    isGood &= typeExpr(sema, *argument, argumentPlace) != nullptr;
  for (const ast::NamedArgument &argument : call.named)
    isGood &= typeExpr(sema, *argument.value, argumentPlace) != nullptr;

  facts.inputType = inputType;
  if (!sema.lensOf(call)) {
    reportUnknownLens(sema, call.name.span, call.name.text);
    return nullptr;
  }
  const Lens &lens = *facts.lens;
  isGood &= checkLevel(sema, call, place);
  if (inputType &&
      !sema.fits(inputType, typeOfLensType(lens.input, sema.types))) {
    std::string other =
        place.inStrategy ? "" : otherLensHelp(sema, call, inputType, inputSpan);
    bool isOther = !other.empty();
    if (other.empty())
      other = place.inStrategy
                  ? strategyHelp(sema, call, inputType)
                  : conversionHelp(sema, call, inputType, inputSpan);
    sema.diagnostics
        .report(diag::LensInputType,
                inputSpan.isValid() ? inputSpan : call.name.span,
                {lens.name.str(), lensTypeName(lens.input).str(),
                 printType(inputType)})
        .note("the input of '" + lens.name.str() + "'", call.name.span)
        .withHelp(std::move(other));
    // The arguments are for the lens that was meant.
    if (isOther)
      return nullptr;
    isGood = false;
  }
  // What is bound is typed and prepared, whatever the input is.
  isGood &= bindArguments(sema, call) && checkArguments(sema, call) &&
            prepareCall(sema, call);
  if (!isGood || !inputType)
    return nullptr;
  if (isStandardLens(&lens, "format") && !checkFormat(sema, call))
    return nullptr;
  return facts.resultType = resultType(sema, call);
}

const Type *facet::typePipeline(SemaContext &sema,
                                const ast::PipelineExpr &pipeline,
                                Place place) {
  if (forbidInCore(sema, pipeline))
    return nullptr;
  Place basePlace = place;
  basePlace.baseLess = false;
  Place callPlace = place.part();
  PipelineTexts texts = textUses(sema, pipeline, place.text);
  basePlace.text = texts.base;

  const Type *type = nullptr;
  SourceSpan inputSpan;
  if (pipeline.base) {
    type = typeExpr(sema, *pipeline.base, basePlace);
    inputSpan = pipeline.base->span;
  } else {
    // The parser lets a pipeline begin with a call in these places only.
    assert(place.baseLess && "a pipeline without a value");
    type = sema.types.get(Type::Kind::Null);
  }
  for (auto [call, text] : llvm::zip(pipeline.calls, texts.arguments)) {
    callPlace.text = text;
    type = typeCall(sema, call, type, inputSpan, callPlace);
    inputSpan = {};
  }
  const auto *text = llvm::dyn_cast_or_null<ast::StringExpr>(pipeline.base);
  if (text &&
      isStandardLens(sema.expressions.factsOf(pipeline.calls.front()).lens,
                     "template") &&
      !checkTemplate(sema, pipeline.calls.front(), *text))
    return type; // known, and what fails has been said
  if (type)
    checkConstantCalls(sema, pipeline, place);
  return type;
}
