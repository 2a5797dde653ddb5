// RUN: fct-opt %s --verify-roundtrip | FileCheck %s

// CHECK-LABEL: facet.program budget(40)
facet.program budget(40) attributes {document_hash = ""} {
  facet.interface @W {
    facet.function @f "struct { a: int }" -> "string" effect "read"
  }
  %q = facet.input "q" : !facet.string
  %b = facet.input "b" : !facet.bool
  // CHECK: tbox.box budget(40) {
  tbox.box budget(40) {
    // CHECK-NEXT: tbox.section system "system#1" tools [@W] fixed "text" units(4)
    tbox.section system "system#1" tools [@W] fixed "text" units(4)
    // CHECK-NEXT: tbox.section user "a" {grow = 2.000000e+00 : f64, min = 3 : i64, priority = 7 : i64, shrink = 1.000000e+00 : f64} when({
    // CHECK-NEXT:   facet.yield %{{.*}} : !facet.bool
    // CHECK-NEXT: }) fixed [#facet.map<type = "text", text = "x">] units(1) gas(12)
    tbox.section user "a" {priority = 7, min = 3, grow = 2.0, shrink = 1.0} when ({
      facet.yield %b : !facet.bool
    }) fixed [#facet.map<type = "text", text = "x">] units(1) gas(12)
    // CHECK-NEXT: tbox.section user "b" {shrink = 1.000000e+00 : f64} strategy {
    // CHECK-NEXT: ^bb0(%[[TEXT:.*]]: !facet.string):
    // CHECK-NEXT:   %[[TRIM:.*]] = facet.trim %[[TEXT]]
    // CHECK-NEXT:   facet.yield %[[TRIM]] : !facet.string
    // CHECK-NEXT: } hole at_most(90) {
    // CHECK-NEXT:   facet.yield %{{.*}} : !facet.string
    // CHECK-NEXT: }
    tbox.section user "b" {shrink = 1.0} strategy {
    ^bb0(%text: !facet.string):
      %0 = facet.trim %text : (!facet.string) -> !facet.string
      facet.yield %0 : !facet.string
    } hole at_most(90) {
      facet.yield %q : !facet.string
    }
    // CHECK-NEXT: tbox.section assistant "c" hole {
    tbox.section assistant "c" hole {
      facet.yield %q : !facet.string
    }
    // CHECK: tbox.section user "d" cut {shrink = 1.000000e+00 : f64} fixed "te" units(2) before(4)
    tbox.section user "d" cut {shrink = 1.0} fixed "te" units(2) before(4)
    // CHECK-NEXT: tbox.section user "e" dropped {shrink = 1.000000e+00 : f64} fixed "" units(0)
    tbox.section user "e" dropped {shrink = 1.0} fixed "" units(0)
    // CHECK-NEXT: tbox.pack order [2, 1, 5, 4]
    tbox.pack order [2, 1, 5, 4]
  }
  facet.variables ["q"] (%q) : !facet.string
}

// CHECK-LABEL: facet.program budget(1)
facet.program budget(1) attributes {document_hash = ""} {
  // CHECK: tbox.box budget(1) {
  // CHECK-NEXT: }
  tbox.box budget(1) {
  }
  facet.variables [] ()
}
