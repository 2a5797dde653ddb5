// RUN: fct-opt %s --verify-roundtrip | FileCheck %s
// RUN: fct-opt %s --emit-bytecode | fct-opt | FileCheck %s

// CHECK-LABEL: facet.program budget(40)
facet.program budget(40) attributes {document_hash = ""} {
  %turns = facet.input "turns" : !facet.any
  %b = facet.input "b" : !facet.bool
  facet.conversation source
  // CHECK: tbox.box budget(40) {
  tbox.box budget(40) {
    // CHECK-NEXT: tbox.history "history#1" fixed [#facet.map<role = "user", content = "Hi!">] units [3]
    tbox.history "history#1" fixed [#facet.map<role = "user", content = "Hi!">] units [3]
    // CHECK-NEXT: tbox.history "none" fixed [] units []
    tbox.history "none" fixed [] units []
    // CHECK-NEXT: tbox.history "packed" {shrink = 1.000000e+00 : f64} when({
    // CHECK-NEXT:   facet.yield %{{.*}} : !facet.bool
    // CHECK-NEXT: }) fixed [#facet.map<role = "user", content = "">, #facet.map<role = "assistant", content = "b">] units [0, 1] before [4, 5] cut [1] dropped [0] gas(12)
    tbox.history "packed" {shrink = 1.0} when ({
      facet.yield %b : !facet.bool
    }) fixed [#facet.map<role = "user", content = "">, #facet.map<role = "assistant", content = "b">] units [0, 1] before [4, 5] cut [1] dropped [0] gas(12)
    // CHECK-NEXT: tbox.history "hole" {shrink = 1.000000e+00 : f64} strategy {
    // CHECK: } hole at_most(90) {
    // CHECK-NEXT:   facet.yield %{{.*}} : !facet.any
    tbox.history "hole" {shrink = 1.0} strategy {
    ^bb0(%text: !facet.string):
      %0 = facet.trim %text : (!facet.string) -> !facet.string
      facet.yield %0 : !facet.string
    } hole at_most(90) {
      facet.yield %turns : !facet.any
    }
    // CHECK: tbox.pack order [3, 2]
    tbox.pack order [3, 2]
  }
  facet.variables ["turns", "b"] (%turns, %b) : !facet.any, !facet.bool
}
