// RUN: fct-opt %s --verify-roundtrip | FileCheck %s
// RUN: fct-opt %s --emit-bytecode | fct-opt | FileCheck %s

// CHECK-LABEL: facet.program budget(40)
facet.program budget(40) attributes {document_hash = ""} {
  // CHECK-NEXT: %[[TURNS:.*]] = facet.input "turns"
  %turns = facet.input "turns" : !facet.any
  %b = facet.input "b" : !facet.bool
  // CHECK: facet.conversation source
  facet.conversation source
  // CHECK-NEXT: facet.history "history#1" when() turns {
  // CHECK-NEXT:   facet.yield %[[TURNS]] : !facet.any
  // CHECK-NEXT: }
  facet.history "history#1" when() turns {
    facet.yield %turns : !facet.any
  }
  // CHECK-NEXT: facet.history "chat" {grow = 2.000000e+00 : f64, min = 3 : i64, priority = 7 : i64, shrink = 1.000000e+00 : f64} strategy {
  // CHECK: } when({
  // CHECK: }) turns {
  facet.history "chat" {priority = 7, min = 3, grow = 2.0, shrink = 1.0} strategy {
  ^bb0(%text: !facet.string):
    %0 = facet.trim %text : (!facet.string) -> !facet.string
    facet.yield %0 : !facet.string
  } when ({
    facet.yield %b : !facet.bool
  }) turns {
    facet.yield %turns : !facet.any
  }
  facet.variables ["turns", "b"] (%turns, %b) : !facet.any, !facet.bool
}

// CHECK-LABEL: facet.program budget(1)
facet.program budget(1) attributes {document_hash = ""} {
  // CHECK: facet.conversation standard
  facet.conversation standard
  facet.variables [] ()
}
