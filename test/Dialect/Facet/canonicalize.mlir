// RUN: fct-opt %s --canonicalize | FileCheck %s
// RUN: fct-opt %s --canonicalize --cse | FileCheck %s --check-prefix=CSE

// CHECK-LABEL: facet.program
// CSE-LABEL: facet.program
facet.program budget(4096) attributes {document_hash = ""} {
  %q = facet.input "q" : !facet.string
  %sep = facet.constant(",") : !facet.string

  // trim is idempotent.
  // CHECK: %[[TRIM:.*]] = facet.trim
  // CHECK-NOT: facet.trim
  %4 = facet.trim %q : (!facet.string) -> !facet.string
  %5 = facet.trim %4 : (!facet.string) -> !facet.string

  // Equal calls without effect are one; calls that may fail are not touched.
  // CSE: facet.uppercase
  // CSE-NOT: facet.uppercase
  %6 = facet.uppercase %q : (!facet.string) -> !facet.string
  %7 = facet.uppercase %q : (!facet.string) -> !facet.string
  // CHECK: facet.to_int
  // CHECK: facet.to_int
  // CSE: facet.to_int
  // CSE: facet.to_int
  %8 = facet.to_int %q : (!facet.string) -> !facet.int
  %9 = facet.to_int %q : (!facet.string) -> !facet.int

  // A check of what is known goes; one with constraints stays.
  // CHECK-NOT: facet.check gate
  // CHECK: facet.check declared
  %10 = facet.check gate "when" %q : (!facet.string) -> !facet.string
  %11 = facet.check declared "v" %q as "string(pattern=\"a\")" : (!facet.string) -> !facet.string

  // Paths into literals and lists of literals are literals.
  %map = facet.constant(#facet.map<a = #facet.map<b = 3>>) : !facet.struct<a: struct<b: int>>
  %12 = facet.path %map ["a", "b"] : (!facet.struct<a: struct<b: int>>) -> !facet.int
  %13 = facet.list [%12, %sep] : (!facet.int, !facet.string) -> !facet.list<union<int, string>>
  %14 = facet.map_of ["k"] (%13) : (!facet.list<union<int, string>>) -> !facet.struct<k: list<union<int, string>>>

  facet.variables ["b", "c", "d", "e", "f", "g", "h"] (%5, %6, %7, %8, %10, %11, %14)
    : !facet.string, !facet.string, !facet.string, !facet.int,
      !facet.string, !facet.string, !facet.struct<k: list<union<int, string>>>
}

