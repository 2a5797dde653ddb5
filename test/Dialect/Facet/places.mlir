// What stands for several operations has the places of all of them, that of
// failures first.
//
// RUN: fct-opt %s --facet-cse --mlir-print-debuginfo --mlir-print-local-scope | FileCheck %s --check-prefix=CSE
// RUN: fct-opt %s --facet-fuse-lenses --mlir-print-debuginfo --mlir-print-local-scope | FileCheck %s --check-prefix=FUSED

facet.program budget(4096) attributes {document_hash = "sha256:0"} {
  %q = facet.input "q" : !facet.string loc("d":1:1)
  %comma = facet.constant(",") : !facet.string loc("d":1:2)
  // CSE: facet.trim {{.*}} loc(fused["d":2:1, "d":2:2, "d":2:3])
  // CSE-NOT: facet.trim
  %t1 = facet.trim %q : (!facet.string) -> !facet.string loc("d":2:1)
  %t2 = facet.trim %q : (!facet.string) -> !facet.string loc("d":2:2)
  %t3 = facet.trim %q : (!facet.string) -> !facet.string loc("d":2:3)
  // What may fail is reported where the first of the two can.
  // FUSED: facet.split_first {{.*}} loc(fused["d":3:2, "d":3:1])
  %parts = facet.split %t1(%comma) : (!facet.string, !facet.string) -> !facet.list<string> loc("d":3:1)
  %first = facet.first %parts : (!facet.list<string>) -> !facet.string loc("d":3:2)
  // FUSED: facet.text_chain {{.*}} loc(fused["d":4:3, "d":4:1, "d":4:2])
  %low = facet.lowercase %t2 : (!facet.string) -> !facet.string loc("d":4:1)
  %more = facet.concat %low(%comma) : (!facet.string, !facet.string) -> !facet.string loc("d":4:2)
  %up = facet.uppercase %more : (!facet.string) -> !facet.string loc("d":4:3)
  facet.variables ["q", "t3", "first", "up"](%q, %t3, %first, %up) : !facet.string, !facet.string, !facet.string, !facet.string
}
