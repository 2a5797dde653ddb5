// RUN: fct-opt %s --tbox-pack | FileCheck %s
// RUN: fct-opt %s --tbox-pack --remark-policy=all --remarks-filter=tbox-pack -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// Everything fits: no packing is left.
// CHECK-LABEL: facet.program budget(10)
facet.program budget(10) attributes {document_hash = ""} {
  %e = facet.input "e" as "string(enum=[\"a\", \"abc\"])" : !facet.string
  // CHECK: tbox.box
  // REMARK-DAG: pack.mlir:[[@LINE+1]]:{{.*}}AlwaysFits{{.*}}AtMost=9{{.*}}Budget=10{{.*}}everything fits
  tbox.box budget(10) {
    // CHECK-NEXT: tbox.section system "system#1" fixed "system" units(6)
    tbox.section system "system#1" fixed "system" units(6)
    // CHECK-NEXT: tbox.section user "user#1" {shrink = 1.000000e+00 : f64} hole at_most(3) {
    // REMARK-DAG: pack.mlir:[[@LINE+1]]:{{.*}}SizeBound{{.*}}AtMost=3{{.*}}section "user#1" has a content of limited size
    tbox.section user "user#1" {shrink = 1.0} hole {
      facet.yield %e : !facet.string
    }
    // CHECK-NOT: tbox.pack
    tbox.pack
  }
  facet.variables ["e"] (%e) : !facet.string
}

// All is fixed, and too much: the least important gives way first. What is cut
// is a prefix of the normalised text; a deny rule for other things is no matter.
// CHECK-LABEL: facet.program budget(11)
facet.program budget(11) attributes {document_hash = ""} {
  facet.rule deny message_emit "other"
  facet.rule deny message_emit "cu.*"
  facet.rule deny message_emit "cut" effect "read"
  facet.rule allow message_emit "cut"
  facet.rule deny tool_expose "cut"
  // REMARK-DAG: pack.mlir:[[@LINE+1]]:{{.*}}Packed{{.*}}Budget=11{{.*}}packed at compile time{{.*}}Units=10
  tbox.box budget(11) {
    // CHECK: tbox.section system "kept" fixed "abcdef" units(6)
    tbox.section system "kept" fixed "abcdef" units(6)
    // CHECK-NEXT: tbox.section user "cut" cut {shrink = 1.000000e+00 : f64} fixed "\C3\A9ij" units(4) gas(7)
    // REMARK-DAG: pack.mlir:[[@LINE+1]]:{{.*}}Cut{{.*}}Before=8{{.*}}section "cut" is cut{{.*}}Units=4
    tbox.section user "cut" {shrink = 1.0} fixed "e\CC\81ij\C3\A9kl" units(8) gas(7)
    // CHECK-NEXT: tbox.section user "dropped" dropped {shrink = 2.000000e+00 : f64} fixed "" units(0){{$}}
    // REMARK-DAG: pack.mlir:[[@LINE+1]]:{{.*}}Dropped{{.*}}Before=3{{.*}}section "dropped" is dropped
    tbox.section user "dropped" {shrink = 2.0} fixed "xyz" units(3)
    // CHECK-NEXT: }
    tbox.pack
  }
  facet.variables [] ()
}

// Lists are cut from their last text on; media stay. A strategy that packing
// does not reach goes.
// CHECK-LABEL: facet.program budget(3)
facet.program budget(3) attributes {document_hash = ""} {
  tbox.box budget(3) {
    // CHECK: tbox.section user "list" cut {priority = 1 : i64, shrink = 1.000000e+00 : f64} fixed [#facet.map<type = "text", text = "a">] units(1)
    tbox.section user "list" {priority = 1, shrink = 1.0} fixed [#facet.map<type = "text", text = "abc">, #facet.map<type = "text", text = "d">] units(4)
    // CHECK-NEXT: tbox.section user "strategy" {shrink = 1.000000e+00 : f64} fixed "xy" units(2)
    tbox.section user "strategy" {shrink = 1.0} strategy {
    ^bb0(%text: !facet.string):
      %0 = facet.trim %text : (!facet.string) -> !facet.string
      facet.yield %0 : !facet.string
    } fixed "xy" units(2)
    // CHECK-NEXT: }
    tbox.pack
  }
  facet.variables [] ()
}
