// RUN: fct-opt %s --pass-pipeline="builtin.module(facet.program(convert-facet-to-tbox))" | FileCheck %s

// Turns that are known are fixed, with the gas of what was folded; all others
// are holes, and those that the run would refuse.
facet.program budget(40) attributes {document_hash = ""} {
  %turns = facet.input "turns" : !facet.any
  %on = facet.input "on" : !facet.bool
  %0 = facet.constant([#facet.map<role = "user", content = "abc">, #facet.map<at = 1, role = "assistant", content = [#facet.map<type = "text", text = "de">]>]) : !facet.list<any>
  %1 = facet.constant([#facet.map<role = "tool", content = "abc">]) : !facet.list<any>
  %2 = facet.constant([#facet.map<role = "user", content = 5>]) : !facet.list<any>
  %false = facet.constant(false) : !facet.bool
  facet.conversation source
  facet.history "fixed" {shrink = 1.0} when() turns {
    facet.charge 7
    facet.yield %0 : !facet.list<any>
  }
  facet.history "gated" when ({
    facet.yield %on : !facet.bool
  }) turns {
    facet.yield %0 : !facet.list<any>
  }
  facet.history "never" when ({
    facet.yield %false : !facet.bool
  }) turns {
    facet.yield %0 : !facet.list<any>
  }
  facet.history "hole" when() turns {
    facet.yield %turns : !facet.any
  }
  facet.history "role" when() turns {
    facet.yield %1 : !facet.list<any>
  }
  facet.history "content" when() turns {
    facet.yield %2 : !facet.list<any>
  }
  facet.variables ["turns", "on"] (%turns, %on) : !facet.any, !facet.bool
}

// CHECK-LABEL: facet.program
// CHECK: facet.conversation source
// CHECK: tbox.box budget(40) {
// CHECK-NEXT: tbox.history "fixed" {shrink = 1.000000e+00 : f64} fixed [{{.*}}] units [3, 2] gas(7)
// CHECK-NEXT: tbox.history "gated" when({
// CHECK-NEXT:   facet.yield %{{.*}} : !facet.bool
// CHECK-NEXT: }) fixed [{{.*}}] units [3, 2]
// CHECK-NOT: "never"
// CHECK-NEXT: tbox.history "hole" hole {
// CHECK-NEXT:   facet.yield %{{.*}} : !facet.any
// CHECK-NEXT: }
// CHECK-NEXT: tbox.history "role" hole {
// CHECK: tbox.history "content" hole {
// CHECK: tbox.pack
