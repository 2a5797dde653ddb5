// RUN: fct-opt %s --canonicalize | FileCheck %s

// What nobody reads goes only if it cannot fail.

// CHECK-LABEL: facet.program
facet.program budget(4096) attributes {document_hash = ""} {
  %q = facet.input "q" : !facet.string
  %l = facet.input "l" : !facet.list<string>
  %m = facet.input "m" : !facet.map<any>
  %s = facet.input "s" : !facet.struct<a: int>
  %sep = facet.constant(",") : !facet.string
  %none = facet.constant("") : !facet.string

  // CHECK-NOT: facet.uppercase
  %0 = facet.uppercase %q : (!facet.string) -> !facet.string
  // A literal separator that is not empty makes split total.
  // CHECK-NOT: facet.split %{{.*}}(%{{.*}})
  %1 = facet.split %q(%sep) : (!facet.string, !facet.string) -> !facet.list<string>
  // CHECK: facet.first
  %2 = facet.first %l : (!facet.list<string>) -> !facet.any
  // CHECK: facet.split
  %3 = facet.split %q(%q) : (!facet.string, !facet.string) -> !facet.list<string>
  // CHECK: facet.path %{{.*}} ["x"]
  %4 = facet.path %m ["x"] : (!facet.map<any>) -> !facet.any
  // CHECK-NOT: facet.path
  %5 = facet.path %s ["a"] : (!facet.struct<a: int>) -> !facet.int
  // The guard records calls of levels 1 and 2.
  // CHECK: facet.apply @uuid
  %6 = facet.apply @uuid %q [] () : (!facet.string) -> !facet.string
  facet.variables ["q"] (%q) : !facet.string
}
