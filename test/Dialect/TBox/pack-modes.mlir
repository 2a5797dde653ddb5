// RUN: fct-opt %s --split-input-file --pass-pipeline="builtin.module(facet.program(tbox-pack))" | FileCheck %s

// Each mode of docs/Language.md 3.3, as the run would pack.

// standard: "b" cannot be cut to 6 and goes, "a" went before it.
facet.program budget(6) attributes {document_hash = ""} {
  tbox.box budget(6) {
    tbox.section user "a" {priority = 1 : i64, shrink = 1.0} fixed "aaaa" units(4)
    tbox.section user "b" {priority = 2 : i64, shrink = 1.0, min = 7 : i64} fixed "bbbbbbbb" units(8)
    tbox.pack
  }
  facet.variables [] ()
}
// CHECK-LABEL: facet.program
// CHECK: tbox.section user "a" dropped {{.*}} fixed "" units(0)
// CHECK: tbox.section user "b" dropped
// CHECK-NOT: tbox.pack

// -----

// fill: what that left goes to "a".
facet.program budget(6) attributes {document_hash = "", packing = "fill"} {
  tbox.box budget(6) {
    tbox.section user "a" {priority = 1 : i64, shrink = 1.0} fixed "aaaa" units(4)
    tbox.section user "b" {priority = 2 : i64, shrink = 1.0, min = 7 : i64} fixed "bbbbbbbb" units(8)
    tbox.pack
  }
  facet.variables [] ()
}
// CHECK-LABEL: facet.program
// CHECK-SAME: packing = "fill"
// CHECK: tbox.section user "a" {{.*}} fixed "aaaa" units(4)
// CHECK: tbox.section user "b" dropped
// CHECK-NOT: tbox.pack

// -----

// fill: turns come back newest first.
facet.program budget(6) attributes {document_hash = "", packing = "fill"} {
  facet.conversation source
  tbox.box budget(6) {
    tbox.history "h" {shrink = 1.0} fixed [#facet.map<role = "user", content = "aaaa">, #facet.map<role = "user", content = "bbbb">] units [4, 4]
    tbox.section user "x" {priority = 600 : i64, shrink = 1.0, min = 7 : i64} fixed "xxxxxxxx" units(8)
    tbox.pack
  }
  facet.variables [] ()
}
// CHECK-LABEL: facet.program
// CHECK: content = "aa">, #facet.map<role = "user", content = "bbbb">] units [2, 4] before [{{[0-9]+}}, 4] cut [0]
// CHECK-NOT: tbox.pack

// -----

// optimal: two of less priority beat one; no strategy is applied.
facet.program budget(10) attributes {document_hash = "", packing = "optimal"} {
  tbox.box budget(10) {
    tbox.section user "a" {shrink = 1.0} fixed "aaaaaaaa" units(8)
    tbox.section user "b" {priority = 400 : i64, shrink = 1.0} strategy {
    ^bb0(%t: !facet.string):
      %0 = facet.uppercase %t : (!facet.string) -> !facet.string
      facet.yield %0 : !facet.string
    } fixed "bbbb" units(4)
    tbox.section user "c" {priority = 350 : i64, shrink = 1.0} fixed "cccc" units(4)
    tbox.pack
  }
  facet.variables [] ()
}
// CHECK-LABEL: facet.program
// CHECK: tbox.section user "a" cut {{.*}} fixed "aa" units(2) before({{[0-9]+}})
// CHECK: tbox.section user "b" {{.*}} fixed "bbbb" units(4)
// CHECK: tbox.section user "c" {{.*}} fixed "cccc" units(4)
// CHECK-NOT: tbox.pack

// -----

// In tokens, of which each message costs 3.
facet.program budget(11) attributes {document_hash = "", unit = "tokens.o200k_base.3"} {
  tbox.box budget(11) {
    tbox.section user "a" fixed "Be brief." units(6)
    tbox.section user "b" {shrink = 1.0} fixed "Will it rain tomorrow?" units(8)
    tbox.pack
  }
  facet.variables [] ()
}
// CHECK-LABEL: facet.program
// CHECK: tbox.section user "b" cut {{.*}} fixed "Will it" units(5) before({{[0-9]+}})
// CHECK-NOT: tbox.pack

// -----

// A token has a byte at least: "false" is at most 5 tokens, and 1 for the message.
facet.program budget(6) attributes {document_hash = "", unit = "tokens.cl100k_base.1"} {
  %on = facet.input "on" : !facet.bool
  %text = facet.to_string %on : (!facet.bool) -> !facet.string
  tbox.box budget(6) {
    tbox.section user "a" hole {
      facet.yield %text : !facet.string
    }
    tbox.pack
  }
  facet.variables [] ()
}
// CHECK-LABEL: facet.program
// CHECK: hole at_most(6)
// CHECK-NOT: tbox.pack
