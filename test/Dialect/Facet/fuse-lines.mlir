// RUN: fct-opt %s --facet-fuse-lenses | FileCheck %s

// What is known of split is known of lines.

// CHECK-LABEL: facet.program
facet.program budget(4096) attributes {document_hash = ""} {
  // CHECK: %[[Q:.*]] = facet.input "q"
  %q = facet.input "q" : !facet.string
  %semicolon = facet.constant(";") : !facet.string
  // CHECK-NOT: facet.lines
  // CHECK: %[[COUNT:.*]] = facet.split_length %[[Q]]
  %l0 = facet.lines %q : (!facet.string) -> !facet.list<string>
  %count = facet.length %l0 : (!facet.list<string>) -> !facet.int
  // CHECK: %[[JOINED:.*]] = facet.replace_literal %[[Q]]
  %l1 = facet.lines %q : (!facet.string) -> !facet.list<string>
  %joined = facet.join %l1(%semicolon) : (!facet.list<string>, !facet.string) -> !facet.string
  // CHECK: %[[LF:.*]] = facet.constant("\0A")
  // CHECK: %[[LINES:.*]] = facet.split %[[Q]](%[[LF]])
  %lines = facet.lines %q : (!facet.string) -> !facet.list<string>
  // CHECK: facet.variables {{.*}}(%[[COUNT]], %[[JOINED]], %[[LINES]])
  facet.variables ["count", "joined", "lines"] (%count, %joined, %lines)
    : !facet.int, !facet.string, !facet.list<string>
}
