// RUN: fct-opt %s --facet-fuse-lenses --remark-format=emitRemark --remarks-filter=facet-.* --verify-diagnostics \
// RUN:   | FileCheck %s

// CHECK-LABEL: facet.program
facet.program budget(4096) attributes {document_hash = ""} {
  // CHECK: %[[Q:.*]] = facet.input "q"
  %q = facet.input "q" : !facet.string
  %nl = facet.constant("\0A") : !facet.string
  %space = facet.constant(" ") : !facet.string
  %one = facet.constant(1) : !facet.int
  %deep = facet.constant(65) : !facet.int

  // trim stays at the ends and is part of the chain in the middle.
  // CHECK: %[[TRIM:.*]] = facet.trim %[[Q]]
  // CHECK: %[[STAGES:.*]] = facet.constant(["lowercase", ["replace_literal", "\0A", " "], "trim", ["concat", " "], ["indent", 1], "uppercase"])
  // CHECK: %[[CHAIN:.*]] = facet.text_chain %[[TRIM]](%[[STAGES]])
  // CHECK: %[[END:.*]] = facet.trim %[[CHAIN]]
  %0 = facet.trim %q : (!facet.string) -> !facet.string
  %1 = facet.lowercase %0 : (!facet.string) -> !facet.string
  %2 = facet.split %1(%nl) : (!facet.string, !facet.string) -> !facet.list<string>
  // expected-remark@below {{[Passed] Fused | Category:facet-fuse-lenses | Remark="'split(literal) |> join(replacement)' is one operation"}}
  %3 = facet.join %2(%space) : (!facet.list<string>, !facet.string) -> !facet.string
  %4 = facet.trim %3 : (!facet.string) -> !facet.string
  %5 = facet.concat %4(%space) : (!facet.string, !facet.string) -> !facet.string
  %6 = facet.indent %5(%one) : (!facet.string, !facet.int) -> !facet.string
  // expected-remark@below {{[Passed] TextChain | Category:facet-fuse-lenses | Calls=6, Remark="'lowercase |> replace_literal |> trim |> concat |> indent |> uppercase' is one pass over the text"}}
  %7 = facet.uppercase %6 : (!facet.string) -> !facet.string
  %8 = facet.trim %7 : (!facet.string) -> !facet.string

  // What is read twice ends a chain, and what is no constant, and what is deep.
  // CHECK: %[[L:.*]] = facet.lowercase %[[Q]]
  // CHECK-NEXT: facet.uppercase %[[L]]
  // CHECK-NEXT: facet.concat %[[L]](%[[Q]])
  // CHECK-NEXT: facet.indent %[[L]]
  %9 = facet.lowercase %q : (!facet.string) -> !facet.string
  %10 = facet.uppercase %9 : (!facet.string) -> !facet.string
  %11 = facet.concat %9(%q) : (!facet.string, !facet.string) -> !facet.string
  %12 = facet.indent %9(%deep) : (!facet.string, !facet.int) -> !facet.string

  // Not into a region that may never run.
  // CHECK-NEXT: facet.lowercase
  // CHECK-NEXT: facet.lazy
  // CHECK-NEXT: facet.uppercase
  %13 = facet.lowercase %q : (!facet.string) -> !facet.string
  %14 = facet.lazy {
    %15 = facet.uppercase %13 : (!facet.string) -> !facet.string
    facet.yield %15 : !facet.string
  } : !facet.string

  // CHECK: facet.variables {{.*}}](%[[END]],
  facet.variables ["a", "b", "c", "d", "e"] (%8, %10, %11, %12, %14)
    : !facet.string, !facet.string, !facet.string, !facet.string, !facet.string
}
