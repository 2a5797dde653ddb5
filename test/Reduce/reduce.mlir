// Of a program with everything, what the script looks for is left.
//
// RUN: facet-reduce %s --reduction-tree='traversal-mode=0 test=%S/Inputs/has-split.sh' -o %t.mlir
// RUN: fct-opt %t.mlir | FileCheck %s --implicit-check-not=message --implicit-check-not=rule --implicit-check-not=interface --implicit-check-not=input --implicit-check-not=trim --implicit-check-not=history --implicit-check-not=conversation
//
// What nobody wants is not made smaller.
// RUN: not facet-reduce %s --reduction-tree='traversal-mode=0 test=/bin/true' -o - 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: facet-reduce: uninterested module will not be reduced
//
// A script that is broken says nothing of the program: 1 alone is interest.
// RUN: not facet-reduce %s --reduction-tree='traversal-mode=0 test=%S/Inputs/broken.sh' -o %t.broken.mlir 2>&1 | FileCheck %s --check-prefix=BROKEN
// RUN: not facet-reduce %s --reduction-tree='traversal-mode=0 test=%S/Inputs/nothing-here.sh' -o %t.broken.mlir 2>&1 | FileCheck %s --check-prefix=MISSING
// BROKEN: facet-reduce: error: the test script '{{.*}}broken.sh' ended with status 2; 1 means of interest, 0 of none
// MISSING: facet-reduce: error: the test script '{{.*}}nothing-here.sh' ended with

// CHECK: facet.program
// CHECK-DAG: %[[COMMA:.*]] = facet.constant(",") : !facet.string
// CHECK-DAG: facet.constant("") : !facet.string
// CHECK: facet.split %{{.*}}(%[[COMMA]])
// CHECK: facet.variables []()
facet.program budget(4096) attributes {document_hash = "sha256:00"} {
  facet.interface @Weather {
    facet.function @now "struct { city: string }" -> "float" effect "read"
  }
  %q = facet.input "q" : !facet.string
  %comma = facet.constant(",") : !facet.string
  %semicolon = facet.constant(";") : !facet.string
  %t = facet.trim %q : (!facet.string) -> !facet.string
  %u = facet.uppercase %t : (!facet.string) -> !facet.string
  %s = facet.split %u(%comma) : (!facet.string, !facet.string) -> !facet.list<string>
  %v = facet.split %t(%semicolon) : (!facet.string, !facet.string) -> !facet.list<string>
  %j = facet.join %s(%semicolon) : (!facet.list<string>, !facet.string) -> !facet.string
  facet.charge 7
  facet.rule deny message_emit "late" unless {
    %no = facet.constant(false) : !facet.bool
    facet.yield %no : !facet.bool
  }
  facet.message system "system#1" tools [@Weather] {shrink = 1.0} strategy {
  ^bb0(%in: !facet.string):
    %y = facet.trim %in : (!facet.string) -> !facet.string
    facet.yield %y : !facet.string
  } when ({
    %e = facet.constant(true) : !facet.bool
    facet.yield %e : !facet.bool
  }) content {
    facet.yield %j : !facet.string
  }
  facet.message user "user#1" when () content {
    facet.yield %v : !facet.list<string>
  }
  facet.conversation source
  facet.history "history#1" when () turns {
    facet.yield %v : !facet.list<string>
  }
  facet.variables ["q", "u"] (%q, %u) : !facet.string, !facet.string
}
