//===- FusionPatterns.td - Pairs of calls that are one -----*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each pattern is an equality for all inputs, failures included: see
// docs/Rationale/Optimisation.md. The call in front must feed nothing else, or it
// would be computed twice.
//
//===----------------------------------------------------------------------===//

include "facet/Dialect/Facet/IR/FacetOps.td"
include "mlir/IR/PatternBase.td"

/// A string constant with something in it: `split` by it cannot fail.
def NonEmptyLiteral : Constraint<CPred<"isNonEmptyLiteral($0)">,
                                 "a literal with something in it">;
/// `take_last` by it cannot fail.
def NonNegative : Constraint<CPred<"isNonNegative($0)">,
                             "a constant of 0 or more">;
def SameLiteral : Constraint<CPred<"isSameLiteral($0, $1)">,
                             "two constants of one text">;
/// An optional operand that is not given.
def NotGiven : Constraint<CPred<"!$0">, "no operand">;
def CannotFail : Constraint<CPred<"isMemoryEffectFree($0.getDefiningOp())">,
                            "a call that cannot fail">;
def OnlyUse : Constraint<CPred<"$0.hasOneUse()">, "used once">;
def MapCannotFail : Constraint<CPred<"$0.getDefiningOp<MapOp>().cannotFail()">,
                               "items whose type has the field">;
/// Neither pattern nor replacement has a character with a meaning of its own.
def PlainPattern : Constraint<CPred<"isPlainPattern($0, $1)">,
                              "a pattern and a replacement without syntax">;
/// `json |> json_parse` is the value itself.
def SurvivesJson : Constraint<CPred<"survivesJson($0) && isNonNegative($1)">,
                              "a type whose values JSON keeps">;

/// Nothing that may fail stands between the calls: it would be reached first if
/// the call in front moved down to the one behind it.
def NothingBetween : Constraint<CPred<"isNothingBetween($0, $1)">,
                                "nothing that may fail in between">;
def IsList : Constraint<CPred<"isa<ListType>($0.getType())">, "a list">;

def LineEnd : NativeCodeCall<"makeLineEnd($_builder, $_loc)">;

// So that all that is known of `split` is known of `lines`.
def LinesAsSplit
    : Pat<(Facet_LinesOp:$result $text),
          (Facet_SplitOp $text, (LineEnd), (location $result))>;

class FuseSplit<Op picker, Op fused>
    : Pat<(picker:$result (Facet_SplitOp:$list $text, $separator)),
          (fused $text, $separator, (location $result, $list)),
          [(NonEmptyLiteral $separator), (OnlyUse $list)]>;

def FuseSplitFirst : FuseSplit<Facet_FirstOp, Facet_SplitFirstOp>;
def FuseSplitLast : FuseSplit<Facet_LastOp, Facet_SplitLastOp>;
def FuseSplitLength : FuseSplit<Facet_LengthOp, Facet_SplitLengthOp>;

def FuseSplitNth
    : Pat<(Facet_NthOp:$result (Facet_SplitOp:$list $text, $separator), $index),
          (Facet_SplitNthOp $text, $separator, $index, (location $result, $list)),
          [(NonEmptyLiteral $separator), (OnlyUse $list)]>;

def FuseSplitJoin
    : Pat<(Facet_JoinOp:$result (Facet_SplitOp:$list $text, $separator), $glue),
          (Facet_ReplaceLiteralOp $text, $separator, $glue, (location $result, $list)),
          [(NonEmptyLiteral $separator), (OnlyUse $list)]>;

def ReplacePlainPattern
    : Pat<(Facet_ReplaceOp:$result $text, $pattern, $replacement),
          (Facet_ReplaceLiteralOp $text, $pattern, $replacement, (location $result)),
          [(PlainPattern $pattern, $replacement)]>;

// Of the two only `format` may fail, and so the one stands for its place.
def FuseFormatJoin
    : Pat<(Facet_JoinOp:$result (Facet_FormatOp:$texts $items, $pattern), $separator),
          (Facet_FormatJoinOp $items, $pattern, $separator, (location $texts, $result)),
          [(IsList $texts), (NothingBetween $texts, $result), (OnlyUse $texts)]>;
def FuseSplitTakeLast
    : Pat<(Facet_TakeLastOp:$result (Facet_SplitOp:$list $text, $separator), $n),
          (Facet_SplitTakeLastOp $text, $separator, $n, (location $result, $list)),
          [(NonEmptyLiteral $separator), (NonNegative $n), (OnlyUse $list)]>;

def FuseSplitTail
    : Pat<(Facet_JoinOp:$result
              (Facet_SplitTakeLastOp:$list $text, $separator, $n), $glue),
          (Facet_SplitTailOp $text, $separator, $n, (location $result, $list)),
          [(SameLiteral $separator, $glue), (OnlyUse $list)]>;

// What is counted is not listed. Only the call in front can reach a limit, which
// is reported at its place.
def FuseWhereCount
    : Pat<(Facet_CountOp:$result (Facet_WhereOp:$list $items, $field, $value),
              $noField, $noValue),
          (Facet_WhereCountOp $items, $field, $value, (location $list, $result)),
          [(NotGiven $noField), (NotGiven $noValue), (OnlyUse $list)]>;
def FuseWhereLength
    : Pat<(Facet_LengthOp:$result (Facet_WhereOp:$list $items, $field, $value)),
          (Facet_WhereCountOp $items, $field, $value, (location $list, $result)),
          [(OnlyUse $list)]>;
def FuseFilterCount
    : Pat<(Facet_CountOp:$result (Facet_FilterOp:$list $items, $query),
              $noField, $noValue),
          (Facet_FilterCountOp $items, $query, (location $list, $result)),
          [(NotGiven $noField), (NotGiven $noValue), (CannotFail $list),
           (OnlyUse $list)]>;
def FuseFilterLength
    : Pat<(Facet_LengthOp:$result (Facet_FilterOp:$list $items, $query)),
          (Facet_FilterCountOp $items, $query, (location $list, $result)),
          [(CannotFail $list), (OnlyUse $list)]>;

def FuseMapFirst
    : Pat<(Facet_FirstOp:$result (Facet_MapOp:$list $items, $field)),
          (Facet_MapFirstOp $items, $field, (location $result, $list)),
          [(MapCannotFail $list), (OnlyUse $list)]>;

def FuseSortFirst
    : Pat<(Facet_FirstOp:$result (Facet_SortByOp:$list $items, $field, $desc)),
          (Facet_SortFirstOp $items, $field, $desc, (location $result, $list)),
          [(OnlyUse $list)]>;

def ParseOwnJson
    : Pat<(Facet_JsonParseOp:$result (Facet_JsonOp $value, $indent)),
          (replaceWithValue $value),
          [(SurvivesJson $value, $indent)]>;
