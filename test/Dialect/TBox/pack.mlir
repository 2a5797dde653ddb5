// RUN: fct-opt %s --tbox-pack --remark-format=emitRemark --remarks-filter=tbox-pack --verify-diagnostics \
// RUN:   | FileCheck %s

// Everything fits: no packing is left.
// CHECK-LABEL: facet.program budget(10)
facet.program budget(10) attributes {document_hash = ""} {
  %e = facet.input "e" as "string(enum=[\"a\", \"abc\"])" : !facet.string
  // CHECK: tbox.box
  // expected-remark@below {{[Passed] AlwaysFits | Category:tbox-pack | AtMost=9, Budget=10, Remark="everything fits, whatever the inputs are"}}
  tbox.box budget(10) {
    // CHECK-NEXT: tbox.section system "system#1" fixed "system" units(6)
    tbox.section system "system#1" fixed "system" units(6)
    // CHECK-NEXT: tbox.section user "user#1" {shrink = 1.000000e+00 : f64} hole at_most(3) {
    // expected-remark@below {{[Analysis] SizeBound | Category:tbox-pack | AtMost=3, Remark="section 'user#1' has a content of limited size"}}
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
  // expected-remark@below {{[Missed] MayNotFit | Category:tbox-pack | AtMost=17, Budget=11, Remark="the sections may be above the budget"}}
  // expected-remark@below {{[Passed] Packed | Category:tbox-pack | Budget=11, Remark="packed at compile time", Units=10}}
  tbox.box budget(11) {
    // CHECK: tbox.section system "kept" fixed "abcdef" units(6)
    tbox.section system "kept" fixed "abcdef" units(6)
    // CHECK-NEXT: tbox.section user "cut" cut {shrink = 1.000000e+00 : f64} fixed "\C3\A9ij" units(4) before(8) gas(7)
    // expected-remark@below {{[Passed] Cut | Category:tbox-pack | Before=8, Remark="section 'cut' is cut", Units=4}}
    tbox.section user "cut" {shrink = 1.0} fixed "e\CC\81ij\C3\A9kl" units(8) gas(7)
    // CHECK-NEXT: tbox.section user "dropped" dropped {shrink = 2.000000e+00 : f64} fixed "" units(0) before(3){{$}}
    // expected-remark@below {{[Passed] Dropped | Category:tbox-pack | Before=3, Remark="section 'dropped' is dropped"}}
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
  // expected-remark@below {{[Missed] MayNotFit | Category:tbox-pack | AtMost=6, Budget=3, Remark="the sections may be above the budget"}}
  // expected-remark@below {{[Passed] Packed | Category:tbox-pack | Budget=3, Remark="packed at compile time", Units=3}}
  tbox.box budget(3) {
    // CHECK: tbox.section user "list" cut {priority = 1 : i64, shrink = 1.000000e+00 : f64} fixed [#facet.map<type = "text", text = "a">] units(1) before({{[0-9]+}})
    // expected-remark@below {{[Passed] Cut | Category:tbox-pack | Before=4, Remark="section 'list' is cut", Units=1}}
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
