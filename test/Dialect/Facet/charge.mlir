// RUN: fct-opt %s --canonicalize | FileCheck %s

// CHECK-LABEL: facet.program
facet.program budget(1) attributes {document_hash = ""} {
  // CHECK-NEXT: facet.charge 5
  // CHECK-NEXT: facet.variables
  facet.charge 2
  facet.charge 0
  facet.charge 3
  facet.variables [] ()
}
