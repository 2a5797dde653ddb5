// RUN: fct-opt %s --facet-fuse-lenses --mlir-print-debuginfo --mlir-print-local-scope \
// RUN:   --remark-format=emitRemark --remarks-filter=facet-.* --verify-diagnostics | FileCheck %s

// format |> join as one pass, at the place of 'format': it alone may fail.

// CHECK-LABEL: facet.program
facet.program budget(4096) attributes {document_hash = ""} {
  // CHECK: %[[ITEMS:.*]] = facet.input "items"
  // CHECK: %[[MAPS:.*]] = facet.input "maps"
  // CHECK: %[[SEPARATOR:.*]] = facet.input "separator"
  %items = facet.input "items" : !facet.list<struct<name: string>>
  %maps = facet.input "maps" : !facet.list<map<any>>
  %separator = facet.input "separator" : !facet.any
  %pattern = facet.constant("- {{name}}") : !facet.string
  %nl = facet.constant("\0A") : !facet.string

  // CHECK: %[[A:.*]] = facet.format_join %[[ITEMS]](%{{.*}}, %{{.*}}) : {{.*}} loc(fused["format.facet":1:1, {{.*}}])
  %a0 = facet.format %items(%pattern) : (!facet.list<struct<name: string>>, !facet.string) -> !facet.list<string> loc("format.facet":1:1)
  // expected-remark@below {{[Passed] Fused | Category:facet-fuse-lenses | Remark="'format(pattern) |> join(separator)' is one operation"}}
  %a = facet.join %a0(%nl) : (!facet.list<string>, !facet.string) -> !facet.string

  // What fails on an item without the field.
  // CHECK: %[[B:.*]] = facet.format_join %[[MAPS]]
  %b0 = facet.format %maps(%pattern) : (!facet.list<map<any>>, !facet.string) -> !facet.list<string>
  // expected-remark@below {{is one operation}}
  %b = facet.join %b0(%nl) : (!facet.list<string>, !facet.string) -> !facet.string

  // The list is read twice.
  // CHECK: %[[C0:.*]] = facet.format %[[ITEMS]]
  // CHECK: %[[C:.*]] = facet.join %[[C0]]
  %c0 = facet.format %items(%pattern) : (!facet.list<struct<name: string>>, !facet.string) -> !facet.list<string>
  // expected-remark@below {{[Missed] NotFused | Category:facet-fuse-lenses | Remark="'format |> join' stays two: something else reads the list"}}
  %c = facet.join %c0(%nl) : (!facet.list<string>, !facet.string) -> !facet.string

  // The check of the separator fails behind 'format', not before it.
  // CHECK: %[[D0:.*]] = facet.format %[[MAPS]]
  // CHECK: %[[D:.*]] = facet.join %[[D0]]
  %d0 = facet.format %maps(%pattern) : (!facet.list<map<any>>, !facet.string) -> !facet.list<string>
  %checked = facet.check argument "join" argument "separator" %separator : (!facet.any) -> !facet.string
  // expected-remark@below {{[Missed] NotFused | Category:facet-fuse-lenses | Remark="'format |> join' stays two: what is computed between them may fail before 'format' does"}}
  %d = facet.join %d0(%checked) : (!facet.list<string>, !facet.string) -> !facet.string

  // CHECK: facet.variables {{.*}}(%[[A]], %[[B]], %[[C0]], %[[C]], %[[D]])
  facet.variables ["a", "b", "c0", "c", "d"] (%a, %b, %c0, %c, %d)
    : !facet.string, !facet.string, !facet.list<string>, !facet.string, !facet.string
}
