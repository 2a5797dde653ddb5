// RUN: fct-opt %s --split-input-file --pass-pipeline="builtin.module(facet.program(tbox-pack))" | FileCheck %s

// What packing must leave to the run.

// A rule that may deny one turn, or all.
facet.program budget(5) attributes {document_hash = ""} {
  facet.rule deny message_emit "h.1"
  facet.conversation source
  tbox.box budget(5) {
    tbox.history "h" {shrink = 1.0} fixed [#facet.map<role = "user", content = "aaaa">, #facet.map<role = "user", content = "bbbb">] units [4, 4]
    tbox.pack
  }
  facet.variables [] ()
}
// CHECK-LABEL: facet.program
// CHECK: content = "aaaa">, #facet.map<role = "user", content = "bbbb">] units [4, 4]
// CHECK-NEXT: tbox.pack order [0]

// -----

facet.program budget(5) attributes {document_hash = ""} {
  facet.rule deny message_emit "h.*"
  facet.conversation source
  tbox.box budget(5) {
    tbox.history "h" {shrink = 1.0} fixed [#facet.map<role = "user", content = "aaaa">, #facet.map<role = "user", content = "bbbb">] units [4, 4]
    tbox.pack
  }
  facet.variables [] ()
}
// CHECK-LABEL: facet.program
// CHECK: units [4, 4]
// CHECK-NEXT: tbox.pack order [0]

// -----

// Nor are there rules for turns of others: this one is packed.
facet.program budget(5) attributes {document_hash = ""} {
  facet.rule deny message_emit "i.1"
  facet.conversation source
  tbox.box budget(5) {
    tbox.history "h" {shrink = 1.0} fixed [#facet.map<role = "user", content = "aaaa">, #facet.map<role = "user", content = "bbbb">] units [4, 4]
    tbox.pack
  }
  facet.variables [] ()
}
// CHECK-LABEL: facet.program
// CHECK: units [1, 4] before [{{[0-9]+}}, 4] cut [0]
// CHECK-NOT: tbox.pack

// -----

// A gate, a strategy that packing reaches, a hole.
facet.program budget(5) attributes {document_hash = ""} {
  %on = facet.input "on" : !facet.bool
  facet.conversation source
  tbox.box budget(5) {
    tbox.history "h" {shrink = 1.0} when ({
      facet.yield %on : !facet.bool
    }) fixed [#facet.map<role = "user", content = "aaaaaa">] units [6]
    tbox.pack
  }
  facet.variables ["on"] (%on) : !facet.bool
}
// CHECK-LABEL: facet.program
// CHECK: units [6]
// CHECK-NEXT: tbox.pack order [0]

// -----

facet.program budget(5) attributes {document_hash = ""} {
  facet.conversation source
  tbox.box budget(5) {
    tbox.section user "u" {shrink = 2.0} fixed "u" units(1)
    tbox.history "h" {shrink = 1.0} strategy {
    ^bb0(%text: !facet.string):
      %0 = facet.trim %text : (!facet.string) -> !facet.string
      facet.yield %0 : !facet.string
    } fixed [#facet.map<role = "user", content = "aaaaaa">] units [6]
    tbox.pack
  }
  facet.variables [] ()
}
// CHECK-LABEL: facet.program
// CHECK: tbox.history "h" {shrink = 1.000000e+00 : f64} strategy {
// CHECK: units [6]
// CHECK-NEXT: tbox.pack order [0, 1]

// -----

facet.program budget(5) attributes {document_hash = ""} {
  %turns = facet.input "turns" : !facet.any
  facet.conversation source
  tbox.box budget(5) {
    tbox.history "h" {shrink = 1.0} hole {
      facet.yield %turns : !facet.any
    }
    tbox.section user "u" {shrink = 2.0} fixed "uuuuuuu" units(7)
    tbox.pack
  }
  facet.variables ["turns"] (%turns) : !facet.any
}
// CHECK-LABEL: facet.program
// CHECK: fixed "uuuuuuu" units(7)
// CHECK-NEXT: tbox.pack order [1, 0]
