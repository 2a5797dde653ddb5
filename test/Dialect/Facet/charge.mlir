// RUN: fct-opt %s --canonicalize --mlir-print-debuginfo | FileCheck %s

// CHECK-LABEL: facet.program
facet.program budget(1) attributes {document_hash = ""} {
  // Of one place: one charge. At another place F902 would be reported elsewhere.
  // CHECK-NEXT: facet.charge 5
  // CHECK-NEXT: facet.charge 4
  // CHECK-NEXT: facet.variables
  facet.charge 2 loc("a.facet":1:1)
  facet.charge 3 loc("a.facet":1:1)
  facet.charge 4 loc("a.facet":2:1)
  facet.charge 0 loc("a.facet":3:1)
  facet.variables [] ()
}
