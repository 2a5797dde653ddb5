// RUN: fct-opt %s --split-input-file --pass-pipeline="builtin.module(facet.program(tbox-pack))" | FileCheck %s

// The oldest turns give way first; the guard is asked of those that are dropped.
facet.program budget(9) attributes {document_hash = ""} {
  facet.conversation source
  tbox.box budget(9) {
    tbox.history "h" {shrink = 1.0} fixed [#facet.map<role = "user", content = "aaaa">, #facet.map<role = "assistant", content = "bbbb">, #facet.map<role = "user", content = "cccc">] units [4, 4, 4]
    tbox.section user "user#1" fixed "now" units(3)
    tbox.pack
  }
  facet.variables [] ()
}

// CHECK-LABEL: facet.program
// CHECK: tbox.history "h" {shrink = 1.000000e+00 : f64} fixed [#facet.map<role = "user", content = "">, #facet.map<role = "assistant", content = "bb">, #facet.map<role = "user", content = "cccc">] units [0, 2, 4] before [{{[0-9]+}}, {{[0-9]+}}, 4] cut [1] dropped [0]
// CHECK-NEXT: tbox.section user "user#1" fixed "now" units(3)
// CHECK-NOT: tbox.pack

// -----

// What fits stays as it is, with fields that no run looks at.
facet.program budget(9) attributes {document_hash = ""} {
  facet.conversation source
  tbox.box budget(9) {
    tbox.history "h" {shrink = 1.0} fixed [#facet.map<at = 1, role = "user", content = "aaaa">] units [4]
    tbox.pack
  }
  facet.variables [] ()
}

// CHECK-LABEL: facet.program
// CHECK: fixed [#facet.map<at = 1, role = "user", content = "aaaa">] units [4]
// CHECK-NOT: tbox.pack

// -----

// Turns of a hole that is bounded always fit.
facet.program budget(300) attributes {document_hash = ""} {
  %q = facet.input "q" : !facet.string
  %n = facet.constant(10) : !facet.int
  %end = facet.constant("") : !facet.string
  %cut = facet.truncate %q(%n, %end) : (!facet.string, !facet.int, !facet.string) -> !facet.string
  %role = facet.constant("user") : !facet.string
  %turn = facet.map_of ["role", "content"] (%role, %cut) : (!facet.string, !facet.string) -> !facet.struct<role: string, content: string>
  %turns = facet.list [%turn, %turn] : (!facet.struct<role: string, content: string>, !facet.struct<role: string, content: string>) -> !facet.list<struct<role: string, content: string>>
  facet.conversation source
  tbox.box budget(300) {
    tbox.history "h" {shrink = 1.0} hole {
      facet.yield %turns : !facet.list<struct<role: string, content: string>>
    }
    tbox.pack
  }
  facet.variables ["q"] (%q) : !facet.string
}

// CHECK-LABEL: facet.program
// CHECK: tbox.history "h" {shrink = 1.000000e+00 : f64} hole at_most(240) {
// CHECK-NOT: tbox.pack
