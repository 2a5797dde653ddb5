// Variables are dropped in parts: what the script looks for needs one of them.
//
// RUN: facet-reduce %s --reduction-tree='traversal-mode=0 test=%S/Inputs/shows-split.sh' -o %t.mlir
// RUN: fct-opt %t.mlir | FileCheck %s
//
// CHECK: facet.split
// CHECK: facet.variables ["c"](%{{[^,]*}})
facet.program budget(4096) attributes {document_hash = "sha256:00"} {
  %q = facet.input "q" : !facet.string
  %comma = facet.constant(",") : !facet.string
  %t = facet.trim %q : (!facet.string) -> !facet.string
  %s = facet.split %q(%comma) : (!facet.string, !facet.string) -> !facet.list<string>
  facet.variables ["a", "b", "c", "d", "e"] (%q, %comma, %s, %t, %t) : !facet.string, !facet.string, !facet.list<string>, !facet.string, !facet.string
}
