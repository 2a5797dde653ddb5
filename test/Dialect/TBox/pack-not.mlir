// What tbox-pack leaves to the run, and why.
//
// RUN: fct-opt %s --tbox-pack --remark-format=emitRemark --remarks-filter=tbox-pack --verify-diagnostics \
// RUN:   | FileCheck %s
// RUN: fct-opt %s --pass-pipeline='builtin.module(facet.program(tbox-pack{presort=false find-bounds=false}))' | FileCheck %s --check-prefix=OFF

// OFF-LABEL: facet.program budget(6)
// CHECK-LABEL: facet.program budget(6)
facet.program budget(6) attributes {document_hash = ""} {
  %q = facet.input "q" : !facet.string
  %b = facet.input "b" : !facet.bool
  // expected-remark@below {{[Analysis] Presorted | Category:tbox-pack | Remark="the order in which sections give way is known", Sections=3}}
  tbox.box budget(6) {
    // CHECK: tbox.section system "unknown" {priority = 9 : i64, shrink = 1.000000e+00 : f64} hole {
    // expected-remark@below {{[Missed] UnknownSize | Category:tbox-pack | Remark="section 'unknown' has a content of no known size"}}
    // expected-remark@below {{[Missed] NotPacked | Category:tbox-pack | Reason="its content is computed by the run", Remark="section 'unknown' leaves packing to the run"}}
    tbox.section system "unknown" {priority = 9, shrink = 1.0} hole {
      facet.yield %q : !facet.string
    }
    tbox.section user "critical" fixed "xy" units(2)
    // expected-remark@below {{[Missed] NotPacked | Category:tbox-pack | Reason="a gate decides whether it is there", Remark="section 'gated' leaves packing to the run"}}
    tbox.section user "gated" {shrink = 1.0} when ({
      facet.yield %b : !facet.bool
    }) fixed "xy" units(2)
    // OFF: tbox.section user "bounded" {shrink = 2.000000e+00 : f64} hole {
    // expected-remark@below {{[Analysis] SizeBound | Category:tbox-pack | AtMost=5, Remark="section 'bounded' has a content of limited size"}}
    // expected-remark@below {{[Missed] NotPacked | Category:tbox-pack | Reason="its content is computed by the run", Remark="section 'bounded' leaves packing to the run"}}
    tbox.section user "bounded" {shrink = 2.0} hole {
      facet.yield %b : !facet.bool
    }
    // The order in which the sections give way.
    // CHECK: tbox.pack order [0, 3, 2]
    // OFF: tbox.pack{{$}}
    tbox.pack
  }
  facet.variables [] ()
}

// The guard may deny one: by its name, by a prefix, by default.
// CHECK-LABEL: facet.program budget(5)
facet.program budget(5) attributes {document_hash = ""} {
  facet.rule deny message_emit "a.*"
  facet.rule deny message_emit "c"
  // expected-remark@below {{[Missed] MayNotFit | Category:tbox-pack | AtMost=9, Budget=5, Remark="the sections may be above the budget"}}
  // expected-remark@below {{[Analysis] Presorted | Category:tbox-pack | Remark="the order in which sections give way is known", Sections=3}}
  tbox.box budget(5) {
    // expected-remark@below {{[Missed] NotPacked | Category:tbox-pack | Reason="the policy may deny it", Remark="section 'a.b.c' leaves packing to the run"}}
    tbox.section user "a.b.c" {shrink = 1.0} fixed "abc" units(3)
    tbox.section user "a" {shrink = 1.0} fixed "abc" units(3)
    // expected-remark@below {{[Missed] NotPacked | Category:tbox-pack | Reason="the policy may deny it", Remark="section 'c' leaves packing to the run"}}
    tbox.section user "c" {shrink = 1.0} fixed "abc" units(3)
    // CHECK: tbox.pack order [0, 1, 2]
    tbox.pack
  }
  facet.variables [] ()
}

// CHECK-LABEL: facet.program budget(4)
facet.program budget(4) attributes {document_hash = "", defaults = {message_emit = false}} {
  facet.rule allow message_emit
  // expected-remark@below {{[Missed] MayNotFit | Category:tbox-pack | AtMost=5, Budget=4, Remark="the sections may be above the budget"}}
  // expected-remark@below {{[Analysis] Presorted | Category:tbox-pack | Remark="the order in which sections give way is known", Sections=1}}
  tbox.box budget(4) {
    // expected-remark@below {{[Missed] NotPacked | Category:tbox-pack | Reason="the policy may deny it", Remark="section 'default' leaves packing to the run"}}
    tbox.section user "default" {shrink = 1.0} fixed "abcde" units(5)
    // CHECK: tbox.pack order [0]
    tbox.pack
  }
  facet.variables [] ()
}

// A strategy has to be applied.
// CHECK-LABEL: facet.program budget(3)
facet.program budget(3) attributes {document_hash = ""} {
  // expected-remark@below {{[Missed] MayNotFit | Category:tbox-pack | AtMost=4, Budget=3, Remark="the sections may be above the budget"}}
  // expected-remark@below {{[Analysis] Presorted | Category:tbox-pack | Remark="the order in which sections give way is known", Sections=1}}
  tbox.box budget(3) {
    // CHECK: strategy {
    // expected-remark@below {{[Missed] NotPacked | Category:tbox-pack | Reason="its strategy has to be applied", Remark="section 'strategy' leaves packing to the run"}}
    tbox.section user "strategy" {shrink = 1.0} strategy {
    ^bb0(%text: !facet.string):
      %0 = facet.trim %text : (!facet.string) -> !facet.string
      facet.yield %0 : !facet.string
    } fixed "abcd" units(4)
    // CHECK: tbox.pack order [0]
    tbox.pack
  }
  facet.variables [] ()
}

// F901 for sure: the run reports it, in its turn.
// CHECK-LABEL: facet.program budget(2)
facet.program budget(2) attributes {document_hash = ""} {
  // expected-remark@below {{[Missed] MayNotFit | Category:tbox-pack | AtMost=6, Budget=2, Remark="the sections may be above the budget"}}
  // expected-remark@below {{[Failure] CriticalOverflow | Category:tbox-pack | Budget=2, Remark="fixed sections that cannot be shortened are above the budget: the run will report F901", Units=3}}
  tbox.box budget(2) {
    // CHECK: tbox.section user "critical" fixed "abc" units(3)
    tbox.section user "critical" fixed "abc" units(3)
    tbox.section user "flexible" {shrink = 1.0} fixed "abc" units(3)
    // CHECK: tbox.pack{{$}}
    tbox.pack
  }
  facet.variables [] ()
}

// Together more than the budget, though each is bounded.
// CHECK-LABEL: facet.program budget(1)
facet.program budget(1) attributes {document_hash = ""} {
  %b = facet.input "b" : !facet.bool
  // expected-remark@below {{[Missed] MayNotFit | Category:tbox-pack | AtMost=5, Budget=1, Remark="the sections may be above the budget"}}
  tbox.box budget(1) {
    // CHECK: hole at_most(5)
    // expected-remark@below {{[Analysis] SizeBound | Category:tbox-pack | AtMost=5, Remark="section 'b' has a content of limited size"}}
    // expected-remark@below {{[Missed] NotPacked | Category:tbox-pack | Reason="its content is computed by the run", Remark="section 'b' leaves packing to the run"}}
    tbox.section user "b" hole {
      facet.yield %b : !facet.bool
    }
    // CHECK: tbox.pack{{$}}
    tbox.pack
  }
  facet.variables [] ()
}
