// RUN: fct-opt %s --convert-facet-to-tbox | FileCheck %s

// CHECK-LABEL: facet.program budget(9)
facet.program budget(9) attributes {document_hash = ""} {
  %q = facet.input "q" : !facet.string
  %b = facet.input "b" : !facet.bool
  %n = facet.input "n" : !facet.any
  %yes = facet.constant(true) : !facet.bool
  %no = facet.constant(false) : !facet.bool
  %text = facet.constant("e\CC\81\0D\0A") : !facet.string
  %lazy = facet.lazy {
    %0 = facet.check gate "when" %n : (!facet.any) -> !facet.bool
    facet.yield %0 : !facet.bool
  } : !facet.bool

  // CHECK-NOT: facet.message
  // CHECK: tbox.box budget(9) {

  // A constant is fixed; its units are those of the NFC+LF form.
  // CHECK-NEXT: tbox.section system "text" fixed "e\CC\81\0D\0A" units(3){{$}}
  facet.message system "text" when () content {
    facet.yield %text : !facet.string
  }
  // CHECK-NEXT: tbox.section user "list" fixed [#facet.map<type = "text", text = "ab">] units(2){{$}}
  facet.message user "list" when () content {
    %0 = facet.constant([#facet.map<type = "text", text = "ab">]) : !facet.any
    facet.yield %0 : !facet.any
  }
  // The gas of calls that were folded stays.
  // CHECK-NEXT: tbox.section user "gas" fixed "x" units(1) gas(12){{$}}
  facet.message user "gas" when () content {
    facet.charge 5
    facet.charge 7
    %0 = facet.constant("x") : !facet.string
    facet.yield %0 : !facet.string
  }
  // What the run refuses is left to it.
  // CHECK-NEXT: tbox.section user "map" hole {
  facet.message user "map" when () content {
    %0 = facet.constant(#facet.map<a = 1>) : !facet.any
    facet.yield %0 : !facet.any
  }
  // Neither are atoms content.
  // CHECK: tbox.section user "atom" hole {
  facet.message user "atom" when () content {
    %0 = facet.constant(-1.5) : !facet.float
    facet.yield %0 : !facet.float
  }
  // CHECK: tbox.section user "null" hole {
  facet.message user "null" when () content {
    %0 = facet.constant(#facet.null) : !facet.null
    facet.yield %0 : !facet.null
  }
  // CHECK: tbox.section user "unsafe" hole {
  facet.message user "unsafe" when () content {
    %0 = facet.constant(9007199254740992) : !facet.int
    facet.yield %0 : !facet.int
  }
  // CHECK: tbox.section user "item" hole {
  facet.message user "item" when () content {
    %0 = facet.constant([#facet.map<type = "text">]) : !facet.any
    facet.yield %0 : !facet.any
  }
  // So is what it computes, and a check that may fail.
  // CHECK: tbox.section user "input" {priority = 3 : i64} hole {
  facet.message user "input" {priority = 3} when () content {
    facet.yield %q : !facet.string
  }
  // CHECK: tbox.section user "check" hole {
  // CHECK-NEXT: facet.check
  facet.message user "check" when () content {
    %0 = facet.check declared "x" %n : (!facet.any) -> !facet.string
    facet.yield %text : !facet.string
  }

  // Gates that hold for sure go.
  // CHECK: tbox.section user "open" when({
  // CHECK-NEXT: facet.yield %[[B:.*]] : !facet.bool
  // CHECK-NEXT: }) fixed
  facet.message user "open" when ({
    facet.yield %yes : !facet.bool
  }, {
    facet.yield %b : !facet.bool
  }) content {
    facet.yield %text : !facet.string
  }
  // Sections that are never there go.
  // CHECK-NOT: "closed"
  facet.message user "closed" when ({
    facet.yield %b : !facet.bool
  }, {
    facet.yield %no : !facet.bool
  }) content {
    facet.yield %q : !facet.string
  }
  // Not if an earlier gate may fail, or computes a lazy variable.
  // CHECK: tbox.section user "fails" when({
  // CHECK-NEXT: facet.check
  // CHECK-NEXT: facet.yield
  // CHECK-NEXT: }, {
  // CHECK-NEXT: facet.yield
  // CHECK-NEXT: }) fixed
  facet.message user "fails" when ({
    %0 = facet.check gate "when" %n : (!facet.any) -> !facet.bool
    facet.yield %0 : !facet.bool
  }, {
    facet.yield %no : !facet.bool
  }, {
    facet.yield %b : !facet.bool
  }) content {
    facet.yield %text : !facet.string
  }
  // CHECK: tbox.section user "lazy" when({
  facet.message user "lazy" when ({
    %forced = facet.force %lazy : !facet.bool
    facet.yield %forced : !facet.bool
  }, {
    facet.yield %no : !facet.bool
  }) content {
    facet.yield %text : !facet.string
  }
  // CHECK: tbox.pack{{$}}
  // CHECK: facet.variables
  facet.variables ["q", "b", "n", "lazy"] (%q, %b, %n, %lazy) : !facet.string, !facet.bool, !facet.any, !facet.bool
}

// No layout in the core profile; a box without messages.
// CHECK-LABEL: facet.program budget(8)
facet.program budget(8) attributes {document_hash = "", core} {
  // CHECK-NEXT: tbox.box budget(8) {
  // CHECK-NEXT: }
  facet.variables [] ()
}
