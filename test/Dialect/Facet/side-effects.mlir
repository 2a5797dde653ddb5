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
  // A pattern whose fields the type has; one with others, or another mistake.
  %pattern = facet.constant("{{a}}!") : !facet.string
  %other = facet.constant("{{a.b}}") : !facet.string
  %open = facet.constant("{{a}} {{") : !facet.string
  // CHECK-NOT: facet.format %{{.*}}(%{{.*}}) : (!facet.struct<a: int>
  %f0 = facet.format %s(%pattern) : (!facet.struct<a: int>, !facet.string) -> !facet.string
  %list = facet.list [%s] : (!facet.struct<a: int>) -> !facet.list<struct<a: int>>
  %f1 = facet.format %list(%pattern) : (!facet.list<struct<a: int>>, !facet.string) -> !facet.list<string>
  // CHECK-COUNT-4: facet.format
  %f2 = facet.format %m(%pattern) : (!facet.map<any>, !facet.string) -> !facet.string
  %f3 = facet.format %s(%other) : (!facet.struct<a: int>, !facet.string) -> !facet.string
  %f4 = facet.format %s(%open) : (!facet.struct<a: int>, !facet.string) -> !facet.string
  %f5 = facet.format %s(%q) : (!facet.struct<a: int>, !facet.string) -> !facet.string
  // CHECK-NOT: facet.format
  // Two numbers have an order; of a text, `contains` takes no list.
  %lt = facet.constant("<") : !facet.string
  %n = facet.input "n" : !facet.int
  %any = facet.input "any" : !facet.any
  // CHECK-NOT: facet.compare %{{.*}}(%{{.*}}, %{{.*}}) : (!facet.int, !facet.string, !facet.int)
  %c0 = facet.compare %n(%lt, %n) : (!facet.int, !facet.string, !facet.int) -> !facet.bool
  // CHECK: facet.compare %{{.*}} : (!facet.int, !facet.string, !facet.any)
  %c1 = facet.compare %n(%lt, %any) : (!facet.int, !facet.string, !facet.any) -> !facet.bool
  // CHECK: facet.compare %{{.*}} : (!facet.int, !facet.string, !facet.int)
  %c2 = facet.compare %n(%q, %n) : (!facet.int, !facet.string, !facet.int) -> !facet.bool
  // CHECK-NOT: facet.contains %{{.*}} : (!facet.list<string>, !facet.any)
  %c3 = facet.contains %l(%any) : (!facet.list<string>, !facet.any) -> !facet.bool
  // CHECK-NOT: facet.contains %{{.*}} : (!facet.string, !facet.string)
  %c4 = facet.contains %q(%q) : (!facet.string, !facet.string) -> !facet.bool
  // CHECK: facet.contains %{{.*}} : (!facet.string, !facet.any)
  %c5 = facet.contains %q(%any) : (!facet.string, !facet.any) -> !facet.bool
  // The guard records calls of levels 1 and 2.
  // CHECK: facet.apply @uuid
  %6 = facet.apply @uuid %q [] () : (!facet.string) -> !facet.string
  facet.variables ["q"] (%q) : !facet.string
}
