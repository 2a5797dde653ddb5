//===- LensBase.td - What a record of a lens says ----------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A lens is one record and, at level 0, one kernel (docs/AddALens.md). Of the
// record facet-tblgen makes the row of the registry (`-gen-lens-table`), the
// declaration of the kernel (`-gen-lens-kernels`), the entry of docs/Lenses.md
// (`-gen-lens-docs`) and what editors complete (`-gen-lens-completions`); the
// facet dialect makes its operation of it (FacetLensOps.td).
//
// Nothing here knows of MLIR.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LENSBASE_TD
#define FACET_LENS_LENSBASE_TD

include "facet/Lens/LensTypes.td"

//===----------------------------------------------------------------------===//
// Parameters
//===----------------------------------------------------------------------===//

/// A required parameter.
class Param<string name_, LensType type_> {
  string name = name_;
  LensType type = type_;
  /// JSON of an atom; empty if there is no default.
  string defaultValue = "";
  bit isOptional = false;
  /// Documents must write a literal: what the call does is known when the
  /// document is built.
  bit isLiteral = false;
  /// With a rule that joins types: the argument may be the result.
  bit mayBeResult = false;
  /// It names a field of the input's items that an item need not have: a name
  /// that no item can have, by their type, is warned of.
  bit isItemField = false;
}
/// A parameter with a default: JSON of null, a bool, a number or a string.
class DefaultParam<string name, LensType type, string value>
    : Param<name, type> {
  let defaultValue = value;
}
/// A parameter that may be missing; the kernel gets Value::absent().
class OptionalParam<string name, LensType type> : Param<name, type> {
  let isOptional = true;
}
class LiteralParam<string name, LensType type> : Param<name, type> {
  let isLiteral = true;
}
class ItemFieldParam<string name> : Param<name, LensString> {
  let isItemField = true;
}
class OptionalItemFieldParam<string name> : OptionalParam<name, LensString> {
  let isItemField = true;
}
/// A value that the lens may give back.
class ResultParam<string name> : Param<name, LensAny> {
  let mayBeResult = true;
}
class DefaultResultParam<string name, string value>
    : DefaultParam<name, LensAny, value> {
  let mayBeResult = true;
}

//===----------------------------------------------------------------------===//
// Properties
//===----------------------------------------------------------------------===//

/// How the static type of a result follows from the operands; an enumerator of
/// facet::LensResultRule.
class LensResultRule<string enumerator_, string words_> {
  string enumerator = enumerator_;
  string words = words_;
}
/// It is the type that the lens gives.
def AsDeclared : LensResultRule<"AsDeclared", "">;
/// Int for ints, float for floats: the type of the input and of all numbers
/// among the arguments, if it is one.
def SameNumber : LensResultRule<"SameNumber", "the type of its operands">;
/// A string for a map, a list of strings for a list; any if neither is known.
def TextOfEach
    : LensResultRule<"TextOfEach",
                     "`string` for a map, `list<string>` for a list">;
/// The types of what the input holds and of the arguments that may be the
/// result, joined.
def HeldOrArgument
    : LensResultRule<"HeldOrArgument", "the type of what the input holds">;
/// The types of the arguments that may be the result, joined.
def OneOfArguments
    : LensResultRule<"OneOfArguments", "the type of an argument">;
/// Int for a list of ints, float for one of floats.
def SumOfItems : LensResultRule<"SumOfItems", "the type of the items">;

/// Whether a call on operands of its types can fail; an enumerator of
/// facet::LensTotality.
class LensTotality<string enumerator_, string words_> {
  string enumerator = enumerator_;
  string words = words_;
}
def NeverFails : LensTotality<"Total", "never">;
/// Not with arguments of which `isSafe` says so.
def FailsByArguments : LensTotality<"ByArguments", "with some arguments">;
def MayFail : LensTotality<"Partial", "on some inputs">;

/// A call uses base + perUnit × (size of input + size of output), at levels 1
/// and 2 without the output. Integers; the base is at least 1.
class Gas<int base_, int perUnit_> {
  int base = base_;
  int perUnit = perUnit_;
}

/// A section of docs/Lenses.md.
class LensFamily<string title_> {
  string title = title_;
  /// The dialect whose operations its calls are.
  string dialect = "";
  /// What its lenses are called by in full begins with it, and a dot; empty if
  /// their names are all that there is.
  string prefix = "";
}
def OtherFamily : LensFamily<"Lenses">;

//===----------------------------------------------------------------------===//
// Lens
//===----------------------------------------------------------------------===//

/// The record is called as the operation is, without "Op": SplitLens.
class Lens<string name_, LensFamily family_ = OtherFamily> {
  /// As documents call it, an identifier.
  string name = name_;
  /// Other names for the same.
  list<string> aliases = [];
  LensFamily family = family_;
  /// In Appendix A of the standard, so that any implementation has it.
  bit inStandard = false;
  /// What a lens beyond the standard is called in full: another name for calls,
  /// policies and mocks (docs/Language.md 3.12). Empty if there is none.
  string fullName = !if(!or(inStandard, !empty(family.prefix)), "",
                        family.prefix # "." # name);
  /// One line of less than 70 characters for lists and editors, as "cuts the
  /// text at a literal separator".
  string summary;
  /// Markdown, indented by four blanks: what the summary leaves open, and all
  /// that fails, with codes.
  code description = "";

  LensType input;
  /// In their order; arguments that are given by position have it.
  list<Param> parameters = [];
  /// Takes named arguments of any name and type instead.
  bit takesAnyNames = false;
  /// The arguments that are text become part of the result.
  bit keepsArguments = false;
  /// Arguments stand in the result in place of parts of the input: what looks
  /// like a placeholder there may be meant for them.
  bit replacesText = false;
  LensType result;
  LensResultRule resultRule = AsDeclared;

  /// Trust level (docs/Language.md 1.9, §9): 0 pure, 1 bounded, 2 volatile.
  int level = 0;
  /// Of levels 1 and 2: the effect class that policies name.
  string effect = "";
  /// Grows when the behaviour changes; part of what caches know a call by.
  string version = "1";
  LensTotality totality = NeverFails;
  Gas gas = Gas<1, 1>;

  /// The C++ functions of level 0. The kernel's name is by default that of the
  /// lens, as C++ has names: json_parse is computed by jsonParse. `isSafe` says
  /// of arguments that no call with them fails; it is there with
  /// FailsByArguments, and called jsonParseIsSafe unless it is said.
  /// `hasPrepare` says that prepareJsonParse makes a state of the arguments.
  string kernel = "";
  string isSafe = "";
  bit hasPrepare = false;

  /// The dialect whose operation of the lens's name stands for calls; empty:
  /// `facet.apply` does.
  string dialect = family_.dialect;

  /// An expression that shows what the lens does, and its result as canonical
  /// JSON; a test runs it. A result that only the host knows is not said.
  /// `exampleVariables` are lines of the @vars that it needs.
  code example = "";
  code exampleResult = "";
  code exampleVariables = "";

  assert !lt(!size(summary), 70), "a summary is shorter than 70 characters";
  assert !and(!ge(level, 0), !le(level, 2)), "a trust level is 0, 1 or 2";
  assert !eq(!eq(level, 0), !empty(effect)),
         "levels 1 and 2, and only they, have an effect class";
  assert !or(!eq(level, 0), !and(!empty(kernel), !empty(isSafe), !not(hasPrepare))),
         "the host computes levels 1 and 2";
  assert !or(!empty(isSafe), !eq(totality, FailsByArguments)),
         "isSafe is for what FailsByArguments";
  assert !or(!not(takesAnyNames), !empty(parameters)),
         "either parameters or any names";
  assert !ge(gas.base, 1), "a call uses at least one unit of gas";
}

#endif // FACET_LENS_LENSBASE_TD
