//===- FacetOps.td - Operations of the facet dialect ----- -*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_FACETOPS_TD
#define FACET_DIALECT_FACET_IR_FACETOPS_TD

include "facet/Dialect/Facet/IR/FacetAttrs.td"
include "facet/Dialect/Facet/IR/FacetInterfaces.td"
include "facet/Dialect/Facet/IR/FacetTypes.td"
include "mlir/IR/BuiltinAttributes.td"
include "mlir/IR/OpAsmInterface.td"
include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/InferTypeOpInterface.td"

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

def Facet_ConstantOp : Facet_Op<"constant", [Pure, ConstantLike]> {
  let summary = "a literal";
  let description = [{
    A whole literal tree is one property: strings, arrays, `i64`, `f64`, bools,
    `#facet.null` and ordered `#facet.map`.

    ```mlir
    %0 = facet.constant("text") : !facet.string
    %1 = facet.constant([1, #facet.map<a = "x">]) : !facet.list<any>
    ```
  }];
  let arguments = (ins Facet_LiteralProp:$value);
  let results = (outs Facet_Value:$result);
  let assemblyFormat = "`(` custom<Literal>($value) `)` attr-dict `:` type($result)";
  let hasFolder = 1;
  let hasVerifier = 1;
}

def Facet_InputOp : Facet_Op<"input"> {
  let summary = "an input of the run";
  let description = [{
    The value given for an input, or its default, checked against its declared
    type when the operation is reached (F453): docs/Language.md 1.8 makes the
    order of these checks visible, so they are operations rather than block
    arguments. `declared` is the type expression where it says more than the
    result type.

    ```mlir
    %0 = facet.input "q" as "string(max=80)" default("none") : !facet.string
    %1 = facet.input "n" : !facet.union<int, null>
    ```
  }];
  let arguments = (ins Facet_TextAttr:$name, OptionalAttr<Facet_TextAttr>:$declared,
                       OptionalAttr<Facet_LiteralAttr>:$default_value);
  let results = (outs Facet_Value:$result);
  let assemblyFormat = [{
    $name (`as` $declared^)? (`default` `(` custom<Literal>($default_value)^ `)`)? attr-dict `:` type($result)
  }];
}

def Facet_ListOp : Facet_Op<"list", [Pure]> {
  let summary = "a list of computed items";
  let description = [{
    A list that is a literal tree is a `facet.constant`; this is one with an item
    that is computed.

    ```mlir
    %2 = facet.list [%0, %1] : (!facet.string, !facet.int) -> !facet.list<union<string, int>>
    ```
  }];
  let arguments = (ins Variadic<Facet_Value>:$items);
  let results = (outs Facet_Value:$result);
  let assemblyFormat = "`[` $items `]` attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_MapOfOp : Facet_Op<"map_of", [Pure]> {
  let summary = "a map of computed values, in order";
  let description = [{
    As `facet.list`; the keys are literals, each once.

    ```mlir
    %1 = facet.map_of ["x"] (%0) : (!facet.string) -> !facet.struct<x: string>
    ```
  }];
  let arguments = (ins ArrayAttr:$keys, Variadic<Facet_Value>:$values);
  let results = (outs Facet_Value:$result);
  let assemblyFormat = "$keys `(` $values `)` attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
  let hasVerifier = 1;
}

def Facet_PathOp : Facet_Op<"path", [
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    DeclareOpInterfaceMethods<ConditionallySpeculatable>]> {
  let summary = "a value inside maps";
  let description = [{
    Fails with F405 where a segment is missing; cannot fail where the static type
    of the operand has the fields.

    ```mlir
    %1 = facet.path %0 ["customer", "name"] : (!facet.map<any>) -> !facet.any
    ```
  }];
  let arguments = (ins Facet_Value:$input, ArrayAttr:$path);
  let results = (outs Facet_Value:$result);
  let assemblyFormat = "$input $path attr-dict `:` functional-type(operands, results)";
  let extraClassDeclaration = [{
    /// True if the static type of the input has the path.
    bool cannotFail();
  }];
  let hasFolder = 1;
  let hasVerifier = 1;
}

def Facet_CheckOp : Facet_Op<"check"> {
  let summary = "check a value against a type";
  let description = [{
    Fails with F451 or F452 if the value is not of the type; `declared` is the
    type expression where it says more than the result type (constraints).
    `kind` and the names say what the value was to be, for the message.

    ```mlir
    %1 = facet.check declared "n" %0 as "int(max=5)" : (!facet.any) -> !facet.int
    %2 = facet.check argument "split" argument "separator" %0 : (!facet.any) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_CheckKindAttr:$kind, Facet_Value:$input,
                       Facet_TextAttr:$name, OptionalAttr<Facet_TextAttr>:$argument,
                       OptionalAttr<Facet_TextAttr>:$declared);
  let results = (outs Facet_Value:$result);
  let assemblyFormat = [{
    $kind $name (`argument` $argument^)? $input (`as` $declared^)? attr-dict `:`
    functional-type(operands, results)
  }];
  let hasFolder = 1;
}

def Facet_LazyOp : Facet_Op<"lazy", [
    SingleBlock]> {
  let summary = "a variable computed on demand (docs/Language.md 3.1)";
  let description = [{
    The region is run when a `facet.force` first reads the result, at most once a
    run; never if none does. Nothing else but the list of variables may use it.

    ```mlir
    %0 = facet.lazy {
      %1 = facet.apply @llm_call %q [] () : (!facet.string) -> !facet.string
      facet.yield %1 : !facet.string
    } : !facet.string
    ```
  }];
  let regions = (region SizedRegion<1>:$body);
  let results = (outs Facet_Value:$result);
  let assemblyFormat = "$body attr-dict `:` type($result)";
  let hasVerifier = 1;
}

def Facet_ForceOp : Facet_Op<"force", [
    SameOperandsAndResultType,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    DeclareOpInterfaceMethods<ConditionallySpeculatable>]> {
  let summary = "the value of a lazy variable";
  let description = [{
    Runs the region of the `facet.lazy`, unless that was done in this run. It has
    the effects of the region: to read a variable that may fail may fail.

    ```mlir
    %1 = facet.force %0 : !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let results = (outs Facet_Value:$result);
  let assemblyFormat = "$input attr-dict `:` type($result)";
  let extraClassDeclaration = [{
    /// True if running the region cannot be seen.
    bool cannotBeSeen();
  }];
}

def Facet_ChargeOp : Facet_Op<"charge"> {
  let summary = "gas of calls that were folded at compile time";
  let description = [{
    Folding a call must not make its gas vanish (docs/Language.md 1.9):
    facet-fold-calls leaves a charge in the call's place.

    ```mlir
    facet.charge 7
    ```
  }];
  let arguments = (ins I64Attr:$gas);
  let assemblyFormat = "$gas attr-dict";
  let hasCanonicalizeMethod = 1;
}

def Facet_YieldOp : Facet_Op<"yield", [Terminator, Pure]> {
  let summary = "the value of a region";
  let description = [{
    Ends the regions of lazy variables, messages and conditions.

    ```mlir
    facet.yield %0 : !facet.bool
    ```
  }];
  let arguments = (ins Facet_Value:$value);
  let assemblyFormat = "$value attr-dict `:` type($value)";
}

//===----------------------------------------------------------------------===//
// The program
//===----------------------------------------------------------------------===//

def Facet_ProgramOp : Facet_Op<"program", [
    IsolatedFromAbove, SingleBlock, SymbolTable, NoRegionArguments]> {
  let summary = "a document";
  let description = [{
    Interfaces, variables in evaluation order, policy rules, at most one response
    and messages in source order, and last the list of variables in merge order. The attributes
    are what a run shows of the document: its hash, its policy's, the budget, the
    core profile, the defaults of the policy. `host_budget` says that the budget
    is the host's, and not its default, so that the id of the host profile names
    it (docs/Language.md 3.3). `unit` and `packing` are what of the layout is not
    as the standard has it: `unit = "tokens.o200k_base.3"`, a budget in tokens of
    which each message costs 3, and `packing = "fill"` or `"optimal"`.

    ```mlir
    facet.program budget(4096) attributes {document_hash = "sha256:00"} {
      %0 = facet.constant("hello") : !facet.string
      facet.message user "user#1" when() content {
        facet.yield %0 : !facet.string
      }
      facet.variables ["greeting"] (%0) : !facet.string
    }
    ```
  }];
  let arguments = (ins Facet_TextAttr:$document_hash, OptionalAttr<Facet_TextAttr>:$policy_hash,
                       I64Attr:$budget, UnitAttr:$host_budget,
                       UnitAttr:$core,
                       OptionalAttr<DictionaryAttr>:$defaults,
                       OptionalAttr<Facet_TextAttr>:$unit,
                       OptionalAttr<Facet_TextAttr>:$packing);
  let regions = (region SizedRegion<1>:$body);
  let useCustomPropertiesEncoding = 1;
  let assemblyFormat = "`budget` `(` $budget `)` attr-dict-with-keyword $body";
  let extraClassDeclaration = [{
    /// That of its `facet.conversation`.
    MessageOrder getOrder();
    /// Those of `unit` and `packing`.
    LayoutRules getLayoutRules();
    void setLayoutRules(const LayoutRules &rules);
  }];
  let hasVerifier = 1;
  let hasRegionVerifier = 1;
}

def Facet_VariablesOp : Facet_Op<"variables", [Terminator, Pure, HasParent<"ProgramOp">]> {
  let summary = "all variables, in merge order";
  let description = [{
    Says which values are the variables of the document, for tests and artifacts.
    The names are a literal list of strings.

    ```mlir
    facet.variables ["a", "b"] (%0, %1) : !facet.string, !facet.int
    ```
  }];
  let arguments = (ins Facet_LiteralProp:$names, Variadic<Facet_Value>:$values);
  let assemblyFormat = "custom<Literal>($names) `(` $values `)` attr-dict (`:` type($values)^)?";
  let extraClassDeclaration = [{
    /// The names as string attributes.
    ::mlir::ArrayAttr getNameList() {
      return ::llvm::cast<::mlir::ArrayAttr>(
          getNames().toAttribute(getContext()));
    }
  }];
  let hasVerifier = 1;
}

def Facet_MessageOp : Facet_Op<"message", [HasParent<"ProgramOp">]> {
  let summary = "a message (docs/Language.md 1.7, 1.11)";
  let description = [{
    `gates` are regions that yield bools: all must be true, and the first false
    one ends their evaluation. `strategy` maps the section's text to another
    one; it has one argument, or is empty. `content` is run if the gates hold.

    ```mlir
    facet.message system "system#1" tools [@Weather] {shrink = 1.0} strategy {
    ^bb0(%text: !facet.string):
      %1 = facet.trim %text : (!facet.string) -> !facet.string
      facet.yield %1 : !facet.string
    } when ({
      facet.yield %urgent : !facet.bool
    }) content {
      facet.yield %0 : !facet.string
    }
    ```
  }];
  let arguments = (ins Facet_RoleAttr:$role, Facet_TextAttr:$id,
    DefaultValuedAttr<I64Attr, "500">:$priority,
    DefaultValuedAttr<I64Attr, "0">:$min,
    DefaultValuedAttr<F64Attr, "0.0">:$grow,
    DefaultValuedAttr<F64Attr, "0.0">:$shrink,
    OptionalAttr<ArrayAttr>:$tools);
  let regions = (region SizedRegion<1>:$content, AnyRegion:$strategy,
                        VariadicRegion<SizedRegion<1>>:$gates);
  let assemblyFormat = [{
    $role $id (`tools` $tools^)? attr-dict
    (`strategy` $strategy^)? `when` `(` $gates `)` `content` $content
  }];
  let hasVerifier = 1;
  let hasRegionVerifier = 1;
}

def Facet_HistoryOp : Facet_Op<"history", [HasParent<"ProgramOp">]> {
  let summary = "the history of a conversation (docs/Language.md 3.11)";
  let description = [{
    Stands among the messages. `turns` yields a list of maps with a `role`, user
    or assistant, and a `content`; each of them is emitted as a message of its
    own, `"history#1.1"`, `"history#1.2"` …, with the layout of the history.
    `gates` and `strategy` are as of `facet.message`: the gates are asked once
    for all turns, the strategy is applied to each turn alone. The program emits
    its messages in source order.

    ```mlir
    facet.history "history#1" {shrink = 1.0} when() turns {
      facet.yield %0 : !facet.list<struct<role: string, content: string>>
    }
    ```
  }];
  let arguments = (ins Facet_TextAttr:$id,
    DefaultValuedAttr<I64Attr, "500">:$priority,
    DefaultValuedAttr<I64Attr, "0">:$min,
    DefaultValuedAttr<F64Attr, "0.0">:$grow,
    DefaultValuedAttr<F64Attr, "0.0">:$shrink);
  let regions = (region SizedRegion<1>:$turns, AnyRegion:$strategy,
                        VariadicRegion<SizedRegion<1>>:$gates);
  let assemblyFormat = [{
    $id attr-dict (`strategy` $strategy^)? `when` `(` $gates `)` `turns` $turns
  }];
  let hasVerifier = 1;
  let hasRegionVerifier = 1;
}

def Facet_ConversationOp : Facet_Op<"conversation", [HasParent<"ProgramOp">]> {
  let summary = "the order in which messages are emitted (docs/Language.md 3.11)";
  let description = [{
    `standard`: all system, all user, all assistant messages (the order of a
    program without this operation). `source`: all system messages, then all
    others as they stand in the program. There is at most one in a program, and
    one of `source` where there is a history.

    ```mlir
    facet.conversation source
    ```
  }];
  let arguments = (ins Facet_MessageOrderAttr:$order);
  let assemblyFormat = "$order attr-dict";
}

def Facet_InterfaceOp : Facet_Op<"interface", [
    Symbol, SymbolTable, SingleBlock, NoTerminator, NoRegionArguments,
    HasParent<"ProgramOp">]> {
  let summary = "an interface (docs/Language.md 1.13)";
  let description = [{
    What messages list as tools: its functions are shown to the model.

    ```mlir
    facet.interface @Weather {
      facet.function @now "struct { city: string }" -> "float(min=0.0)" effect "read"
    }
    ```
  }];
  let arguments = (ins Facet_SymbolAttr:$sym_name);
  let regions = (region SizedRegion<1>:$body);
  let assemblyFormat = "$sym_name attr-dict-with-keyword $body";
}

def Facet_FunctionOp : Facet_Op<"function", [Symbol, HasParent<"InterfaceOp">]> {
  let summary = "a function of an interface";
  let description = [{
    `parameters` and `returns` are type expressions (a struct for the
    parameters), since their constraints and descriptions belong to the output.

    ```mlir
    facet.function @now "struct { city: string }" -> "float(min=0.0)" effect "read" description "The temperature."
    ```
  }];
  let arguments = (ins Facet_SymbolAttr:$sym_name, Facet_TextAttr:$parameters,
                       Facet_TextAttr:$returns, Facet_TextAttr:$effect,
                       OptionalAttr<Facet_TextAttr>:$description);
  // Versions of the dialect before 4 have no description.
  let useCustomPropertiesEncoding = 1;
  let assemblyFormat = [{
    $sym_name $parameters `->` $returns `effect` $effect
    (`description` $description^)? attr-dict
  }];
}

def Facet_ResponseOp : Facet_Op<"response", [HasParent<"ProgramOp">]> {
  let summary = "what the answer must be (docs/Language.md 3.9)";
  let description = [{
    `declared` is a type expression, since its constraints belong to the output.
    The name is what the APIs of models take: 1 to 64 of `[A-Za-z0-9_-]`.

    ```mlir
    facet.response "mood" as "string(enum=[\22good\22, \22bad\22])" description "In one word"
    ```
  }];
  let arguments = (ins Facet_TextAttr:$name, Facet_TextAttr:$declared,
                       OptionalAttr<Facet_TextAttr>:$description);
  let assemblyFormat = "$name `as` $declared (`description` $description^)? attr-dict";
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// The policy (docs/Language.md 1.12)
//===----------------------------------------------------------------------===//

def Facet_RuleOp : Facet_Op<"rule", [HasParent<"ProgramOp">]> {
  let summary = "a rule of the policy";
  let description = [{
    The regions are the conditions; an empty one holds. They are run when the
    guard asks, and what fails in them makes the decision undecidable (F455).

    ```mlir
    facet.rule deny message_emit "late" unless {
      facet.yield %0 : !facet.bool
    }
    facet.rule allow tool_expose "Weather.*" id "weather" effect "read"
    ```
  }];
  let arguments = (ins Facet_RuleKindAttr:$kind, Facet_GuardedOpAttr:$guarded,
                       OptionalAttr<Facet_TextAttr>:$name, OptionalAttr<Facet_TextAttr>:$id,
                       OptionalAttr<Facet_TextAttr>:$effect);
  let regions = (region AnyRegion:$when, AnyRegion:$unless);
  let assemblyFormat = [{
    $kind $guarded ($name^)? (`id` $id^)? (`effect` $effect^)? attr-dict
    (`when` $when^)? (`unless` $unless^)?
  }];
  let hasCanonicalizeMethod = 1;
}

class Facet_ConditionOp<string mnemonic, string text>
    : Facet_Op<mnemonic> {
  let summary = text;
  let description = [{
    A region that is not reached is not run, and cannot fail.

    ```mlir
    %2 = facet.}] # mnemonic # [{({
      facet.yield %0 : !facet.bool
    }, {
      facet.yield %1 : !facet.bool
    })
    ```
  }];
  let regions = (region VariadicRegion<SizedRegion<1>>:$operandRegions);
  let results = (outs Facet_BoolType:$result);
  let assemblyFormat = "`(` $operandRegions `)` attr-dict";
}

def Facet_AllOp : Facet_ConditionOp<"all", "true if all regions yield true; stops at the first false">;
def Facet_AnyOp : Facet_ConditionOp<"any", "true if a region yields true; stops at the first true">;

def Facet_NegateOp : Facet_Op<"negate", [Pure]> {
  let summary = "negation of a condition";
  let description = [{
    True if the input is false. Part of a condition, which uses no gas, as
    `facet.not` does, the call of a lens.

    ```mlir
    %1 = facet.negate %0 : !facet.bool
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let results = (outs Facet_BoolType:$result);
  let assemblyFormat = "$input attr-dict `:` type($input)";
  let hasFolder = 1;
}

def Facet_UndecidableOp : Facet_Op<"undecidable"> {
  let summary = "a condition that cannot be evaluated";
  let description = [{
    Stands for a reference to nothing behind the first argument of `all` or
    `any`: an error only if it is reached (F455).

    ```mlir
    %0 = facet.undecidable
    ```
  }];
  let results = (outs Facet_BoolType:$result);
  let assemblyFormat = "attr-dict";
}

include "facet/Dialect/Facet/IR/FacetLensOps.td"

#endif // FACET_DIALECT_FACET_IR_FACETOPS_TD
