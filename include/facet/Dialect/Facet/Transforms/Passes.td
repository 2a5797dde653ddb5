//===- Passes.td - Passes over the facet dialect --------- -*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_TRANSFORMS_PASSES_TD
#define FACET_DIALECT_FACET_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

def FoldCalls : Pass<"facet-fold-calls", "::facet::ir::ProgramOp"> {
  let summary = "compute what does not depend on inputs";
  let description = [{
    Calls of lenses on literals are computed by the kernel that the run would
    call; lists, maps, paths and checks of literals become literals. The gas of a
    call stays behind in its place as a `facet.charge`, so that a run uses the
    same gas and reports the same F902. A call that fails is left to the run,
    which reports it in its turn, if it is reached.

    One walk in the order of evaluation is enough, because what a call needs
    stands before it.

    A list that holds a variable twice repeats it in the text of the program:
    what folding makes has a limit, in proportion to the literals of the
    document. The rest is left to the run, where values share their parts.
  }];
  let options = [
    Option<"gasLimit", "gas-limit", "uint64_t", /*default=*/"10000000",
           "Gas that the calls of a program may use at compile time; those "
           "beyond it are left to the run">,
    Option<"memoryLimit", "memory-limit", "uint64_t", /*default=*/"16777216",
           "Bytes that one call may make at compile time">,
    Option<"literalLimit", "literal-limit", "uint64_t", /*default=*/"4194304",
           "Size of the literals that folding may make, at least: bytes of "
           "their texts, and 16 for each value. Eight times the size of the "
           "program's literals if that is more">,
  ];
}

def CanonicalizeProgram
    : Pass<"facet-canonicalize", "::facet::ir::ProgramOp"> {
  let summary = "canonicalise a program in linear time";
  let description = [{
    Applies the folders and canonicalisation patterns of all dialects, as
    `canonicalize` does, with two differences. Operations with very many
    operands (`facet.variables`, lists and maps) are no part of the greedy
    rewriting, which would look at all their operands each time that one of them
    changes; they are folded once. And constants stay where they are, with their
    locations.
  }];
}

def MergeEqual : Pass<"facet-cse", "::facet::ir::ProgramOp"> {
  let summary = "compute once what is computed alike";
  let description = [{
    Eliminates common subexpressions, as `cse` does. An operation that stands for
    others as well has all their locations, its own first, so that it can be said
    of what a program computes where the document asks for it.
  }];
}

def FuseLenses : Pass<"facet-fuse-lenses", "::facet::ir::ProgramOp"> {
  let summary = "replace several lens calls by one that does their work";
  let description = [{
    Where one call only feeds another, and the two together are a known
    operation, it takes their place: `split |> first` reads up to the first
    separator, `split |> join` is a literal replacement, `sort_by |> first` a
    search for the least item. Then chains of text lenses that each would make a
    new text become one `facet.text_chain`, which makes only the last.

    Every rewrite is an equality for all inputs, failures included; the gas
    never rises. docs/Rationale/Optimisation.md lists them with their
    conditions.
  }];
}

def EliminateDeadVariables
    : Pass<"facet-eliminate-dead-variables", "::facet::ir::ProgramOp"> {
  let summary = "remove variables that nothing observes";
  let description = [{
    A variable is removed if only the list of variables uses it and computing it
    cannot fail, call the host or be recorded; an `@lazy` one if nothing reads
    it. The compiler does not run this pass where variables must stay visible
    from outside, for instance in tests.
  }];
}

#endif // FACET_DIALECT_FACET_TRANSFORMS_PASSES_TD
