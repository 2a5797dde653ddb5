//===- FacetLensOps.td - One operation a lens --------------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each lens of level 0 has an operation of its name, made of its record
// (facet/Lens/LensBase.td): operands, assembly, traits and documentation follow
// from the record. What only MLIR knows of an operation stands here.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_FACETLENSOPS_TD
#define FACET_DIALECT_FACET_IR_FACETLENSOPS_TD

include "facet/Dialect/Facet/IR/FacetInterfaces.td"
include "facet/Dialect/Facet/IR/FacetTypes.td"
include "facet/Lens/FusedLenses.td"
include "facet/Lens/Lenses.td"
include "mlir/IR/BuiltinAttributes.td"
include "mlir/Interfaces/InferTypeOpInterface.td"

//===----------------------------------------------------------------------===//
// The operation of a record
//===----------------------------------------------------------------------===//

def Facet_OptionalValue : Optional<Facet_Value>;

/// The operand of a parameter: C++ has its accessors and builders, in which
/// keywords are no names.
class Facet_OperandName<string parameter> {
  list<string> keywords = ["default", "else"];
  string text =
      parameter # !if(!empty(!filter(k, keywords, !eq(k, parameter))), "", "Value");
}

/// Operands, assembly and example of a lens. One optional operand, if it is the
/// last, needs no more than parentheses; others are written by their names, and
/// the operation has segments: `facet.count %list field(%f) value(%v)`.
class Facet_LensSyntax<Lens lens> {
  list<string> names =
      !foreach(p, lens.parameters, Facet_OperandName<p.name>.text);
  list<string> required =
      !foreach(p, !filter(q, lens.parameters, !not(q.isOptional)),
               Facet_OperandName<p.name>.text);
  list<string> optional =
      !foreach(p, !filter(q, lens.parameters, q.isOptional),
               Facet_OperandName<p.name>.text);
  string onlyOptional = !head(optional # [""]);
  bit isSegmented = !and(!not(!empty(optional)),
                         !ne(!interleave(names, " "),
                             !interleave(required # [onlyOptional], " ")));

  dag operands =
      !con((ins Facet_Value:$input),
           !if(lens.takesAnyNames,
               (ins Variadic<Facet_Value>:$values, ArrayAttr:$names),
               !dag(ins,
                    !foreach(p, lens.parameters,
                             !if(p.isOptional, Facet_OptionalValue, Facet_Value)),
                    names)));

  string givenOperands =
      !interleave(!foreach(name, required, "$" # name), " `,` ");
  string operandAssembly =
      !cond(lens.takesAnyNames: " $names `(` $values `)`",
            !empty(names): "",
            isSegmented: !if(!empty(required), "",
                             " `(` " # givenOperands # " `)`") #
                         !interleave(!foreach(name, optional,
                                              " (`" # name # "` `(` $" # name #
                                              "^ `)`)?"), ""),
            !empty(optional): " `(` " # givenOperands # " `)`",
            !empty(required): " (`(` $" # onlyOptional # "^ `)`)?",
            true: " `(` " # givenOperands # " (`,` $" # onlyOptional #
                  "^)? `)`");
  string assembly = "$input" # operandAssembly #
                    " attr-dict `:` functional-type(operands, results)";

  string exampleOperands =
      !cond(lens.takesAnyNames: " [\"who\"] (%who)",
            !empty(names): "",
            isSegmented: !if(!empty(required), "", "(" #
                             !interleave(!foreach(n, required, "%" # n), ", ") #
                             ")") #
                         !interleave(!foreach(n, optional,
                                              " " # n # "(%" # n # ")"), ""),
            true: "(" # !interleave(!foreach(n, names, "%" # n), ", ") # ")");
  list<LensType> exampleTypes = !listconcat(
      [lens.input], !if(lens.takesAnyNames, [LensString],
                        !foreach(p, lens.parameters, p.type)));
  string example =
      "%result = facet." # lens.name # " %input" # exampleOperands # " : (" #
      !interleave(!foreach(t, exampleTypes, "!facet." # t.exampleType), ", ") #
      ") -> !facet." # lens.result.exampleType;
}

/// What a lens may do while it is computed. One that may fail has no effect if
/// its constant arguments make sure that it does not; else it may end the run,
/// and must stay where it is.
class Facet_LensEffects<Lens lens> {
  bit isTotal = !eq(lens.totality, NeverFails);
  list<Trait> traits =
      !if(isTotal, [Pure]<Trait>,
          [DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
           DeclareOpInterfaceMethods<ConditionallySpeculatable>]<Trait>);
  code definitions = !if(isTotal, "", [{
    void $cppClass::getEffects(
        ::llvm::SmallVectorImpl<::mlir::MemoryEffects::EffectInstance> &effects) {
      ::facet::ir::getLensEffects(*this, effects);
    }
    ::mlir::Speculation::Speculatability $cppClass::getSpeculatability() {
      return ::facet::ir::getLensSpeculatability(*this);
    }
  }]);
}

/// How the operands of a lens are its arguments.
class Facet_LensOperands<Lens lens> {
  bit isSegmented = Facet_LensSyntax<lens>.isSegmented;
  list<Trait> traits =
      !if(isSegmented, [AttrSizedOperandSegments]<Trait>, []<Trait>);
  code declarations = !cond(lens.takesAnyNames: [{
    ::mlir::ArrayAttr getArgumentNames() { return getNames(); }
  }], isSegmented: [{
    ::llvm::SmallVector<::mlir::Value> getLensArguments();
  }], true: "");
  code definitions = !if(isSegmented, [{
    ::llvm::SmallVector<::mlir::Value> $cppClass::getLensArguments() {
      ::llvm::SmallVector<::mlir::Value> arguments;
      for (unsigned index = 1; index <= }] # !size(lens.parameters) # [{; ++index) {
        auto segment = getODSOperands(index);
        arguments.push_back(segment.empty() ? ::mlir::Value() : *segment.begin());
      }
      return arguments;
    }
  }], "");
}

/// Operand types beyond "a facet value" are verified against the signature of
/// the lens (LensOpInterface).
class Facet_LensOp<Lens lens, list<Trait> traits = []>
    : Facet_Op<lens.name, !listconcat([LensOpInterface]<Trait>,
                                      Facet_LensEffects<lens>.traits,
                                      Facet_LensOperands<lens>.traits, traits)> {
  let summary = lens.summary;
  let description = lens.description # "\n\n    ```mlir\n    " #
                    Facet_LensSyntax<lens>.example # "\n    ```\n";
  let arguments = Facet_LensSyntax<lens>.operands;
  let results = (outs Facet_Value:$result);
  let assemblyFormat = Facet_LensSyntax<lens>.assembly;
  let extraClassDeclaration = Facet_LensOperands<lens>.declarations;
  let extraClassDefinition = Facet_LensEffects<lens>.definitions #
                             Facet_LensOperands<lens>.definitions;
}

//===----------------------------------------------------------------------===//
// Operations with folders and other hooks (FacetOps.cpp)
//===----------------------------------------------------------------------===//

def Facet_DedentOp
    : Facet_LensOp<DedentLens, [SameOperandsAndResultType, Idempotent]>;
def Facet_TrimOp
    : Facet_LensOp<TrimLens, [SameOperandsAndResultType, Idempotent]>;

def Facet_NotOp
    : Facet_LensOp<NotLens, [SameOperandsAndResultType, Involution]>;

let hasFolder = 1 in {
def Facet_AndOp : Facet_LensOp<AndLens, [SameOperandsAndResultType, Commutative,
                                         Idempotent]>;
def Facet_OrOp : Facet_LensOp<OrLens, [SameOperandsAndResultType, Commutative,
                                       Idempotent]>;
def Facet_ChooseOp : Facet_LensOp<ChooseLens>;
def Facet_ConcatOp : Facet_LensOp<ConcatLens>;
def Facet_DefaultOp : Facet_LensOp<DefaultLens>;
def Facet_EnsureListOp : Facet_LensOp<EnsureListLens>;
def Facet_LowercaseOp : Facet_LensOp<LowercaseLens>;
def Facet_SkipOp : Facet_LensOp<SkipLens>;
def Facet_SkipLastOp : Facet_LensOp<SkipLastLens>;
def Facet_SliceOp : Facet_LensOp<SliceLens>;
def Facet_SubstringOp : Facet_LensOp<SubstringLens>;
def Facet_ToStringOp : Facet_LensOp<ToStringLens>;
def Facet_UniqueOp : Facet_LensOp<UniqueLens>;
def Facet_UppercaseOp : Facet_LensOp<UppercaseLens>;
} // hasFolder

// Those that the types of their operands keep from failing.
class Facet_TypedLensOp<Lens lens> : Facet_LensOp<lens> {
  let extraClassDeclaration = [{
    /// True if no call on operands of their static types fails.
    bool cannotFail();
  }];
}
def Facet_CompareOp : Facet_TypedLensOp<CompareLens>;
def Facet_ContainsOp : Facet_TypedLensOp<ContainsLens>;
def Facet_MapOp : Facet_TypedLensOp<MapLens>;

def Facet_FormatOp : Facet_LensOp<FormatLens> {
  let extraClassDeclaration = [{
    /// True if the pattern is known and good, and the static type says that the
    /// map, or each item, has the fields that it names.
    bool cannotFail();
  }];
}

def Facet_TextChainOp : Facet_LensOp<TextChainLens> {
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// All others
//===----------------------------------------------------------------------===//

class Facet_LensOpName<Lens lens> {
  string text = "Facet_" # !subst("Lens", "Op", !cast<string>(lens));
}

foreach lens = !filter(l, !instances<Lens>(),
                       !and(!eq(l.level, 0), !eq(l.dialect, "facet"))) in
  if !not(!exists<Op>(Facet_LensOpName<lens>.text)) then
    def Facet_LensOpName<lens>.text : Facet_LensOp<lens>;

//===----------------------------------------------------------------------===//
// Lenses without an operation of their own
//===----------------------------------------------------------------------===//

def Facet_ApplyOp : Facet_Op<"apply", [LensOpInterface]> {
  let summary = "a call of a lens that has no operation of its own";
  let description = [{
    Lenses of a host, of a plug-in without a dialect, and those of trust level 1
    and 2. The guard decides on the call when it is reached, and the decision is
    recorded: the operation has effects and stays where it is. `parameters` are
    the positions of the given arguments among the lens's parameters; of a lens
    that takes any names there are `names` instead, one an argument. Defaults
    of levels 1 and 2 are filled in when the call is made.

    What the call is known by to the host's cache and to the guard is made of
    what is written: the first `positional` parameters got their arguments by
    position, the others by name, and `declared` are the declared types of the
    input and of all arguments, if an asset among them has constraints.

    ```mlir
    %2 = facet.apply @rag_search %0 [1] (%1) : (!facet.string, !facet.int) -> !facet.any
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$callee, Facet_Value:$input,
                       Variadic<Facet_Value>:$values, DenseI32ArrayAttr:$parameters,
                       OptionalAttr<StrArrayAttr>:$names,
                       DefaultValuedAttr<I32Attr, "0">:$positional,
                       OptionalAttr<StrArrayAttr>:$declared);
  let results = (outs Facet_Value:$result);
  let assemblyFormat = [{
    $callee $input $parameters (`names` $names^)? `(` $values `)` attr-dict `:`
    functional-type(operands, results)
  }];
  let extraClassDeclaration = [{
    ::mlir::ArrayAttr getArgumentNames() { return getNamesAttr(); }
    ::llvm::SmallVector<::mlir::Value> getLensArguments();
  }];
}

#endif // FACET_DIALECT_FACET_IR_FACETLENSOPS_TD

