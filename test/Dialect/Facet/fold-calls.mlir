// RUN: fct-opt %s --facet-fold-calls --canonicalize --remark-format=emitRemark --remarks-filter=facet-.* --verify-diagnostics \
// RUN:   | FileCheck %s
// RUN: fct-opt %s --pass-pipeline="builtin.module(facet.program(facet-fold-calls{gas-limit=20}))" \
// RUN:   | FileCheck %s --check-prefix=LIMIT

// CHECK-LABEL: facet.program
facet.program budget(4096) attributes {document_hash = ""} {
  %q = facet.input "q" : !facet.string
  %sep = facet.constant(",") : !facet.string
  %empty = facet.constant("") : !facet.string
  %text = facet.constant("  A,b ") : !facet.string

  // Calls on literals are computed, and each leaves its gas at its place.
  // CHECK-DAG: %[[FOLDED:.*]] = facet.constant(["a", "b"]) : !facet.list<string>
  // CHECK: facet.input
  // CHECK: facet.charge 1
  // CHECK-NEXT: facet.charge 7
  // CHECK-NEXT: facet.charge 6
  // LIMIT: facet.charge 1
  // LIMIT: facet.charge 7
  // LIMIT: facet.charge 6
  // expected-remark@below {{[Passed] Folded | Category:facet-fold-calls | Gas=1, Remark="computed 'trim' at compile time"}}
  %0 = facet.trim %text : (!facet.string) -> !facet.string
  // expected-remark@below {{[Passed] Folded | Category:facet-fold-calls | Gas=7, Remark="computed 'lowercase' at compile time"}}
  %1 = facet.lowercase %0 : (!facet.string) -> !facet.string
  // expected-remark@below {{[Passed] Folded | Category:facet-fold-calls | Gas=6, Remark="computed 'split' at compile time"}}
  %2 = facet.split %1(%sep) : (!facet.string, !facet.string) -> !facet.list<string>

  // A call that fails stays, for the run to report.
  // CHECK: %[[FAILS:.*]] = facet.split
  // expected-remark@below {{[Missed] Fails | Category:facet-fold-calls | Remark="'split' is left to the run, which reports that it fails"}}
  %3 = facet.split %text(%empty) : (!facet.string, !facet.string) -> !facet.list<string>

  // The limit is used up.
  // LIMIT: facet.uppercase
  // expected-remark@below {{[Passed] Folded | Category:facet-fold-calls | Gas=13, Remark="computed 'uppercase' at compile time"}}
  %4 = facet.uppercase %text : (!facet.string) -> !facet.string

  // What depends on inputs stays.
  // CHECK: facet.uppercase %[[Q:.*]] :
  %5 = facet.uppercase %q : (!facet.string) -> !facet.string

  // In regions too: the gas is that of the region.
  // CHECK: facet.lazy
  // CHECK-NEXT: facet.charge
  // CHECK-NEXT: facet.yield
  %6 = facet.lazy {
    // expected-remark@below {{[Passed] Folded | Category:facet-fold-calls | Gas=13, Remark="computed 'uppercase' at compile time"}}
    %l = facet.uppercase %text : (!facet.string) -> !facet.string
    facet.yield %l : !facet.string
  } : !facet.string

  facet.variables ["a", "b", "c", "d", "e"] (%2, %3, %4, %5, %6)
    : !facet.list<string>, !facet.list<string>, !facet.string, !facet.string, !facet.string
}
