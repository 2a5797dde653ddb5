// RUN: fct-opt %s --canonicalize | FileCheck %s

// Calls on bools that give what they are given, or decide nothing.

// CHECK-LABEL: facet.program
facet.program budget(4096) attributes {document_hash = ""} {
  // CHECK-DAG: %[[YES:.*]] = facet.constant(true)
  // CHECK-DAG: %[[NO:.*]] = facet.constant(false)
  // CHECK: %[[A:.*]] = facet.input "a"
  // CHECK-NEXT: %[[B:.*]] = facet.input "b"
  // CHECK-NEXT: %[[X:.*]] = facet.input "x"
  // CHECK-NEXT: %[[Y:.*]] = facet.input "y"
  %a = facet.input "a" : !facet.bool
  %b = facet.input "b" : !facet.bool
  %x = facet.input "x" : !facet.string
  %y = facet.input "y" : !facet.int
  %yes = facet.constant(true) : !facet.bool
  %no = facet.constant(false) : !facet.bool

  %n0 = facet.not %a : (!facet.bool) -> !facet.bool
  %0 = facet.not %n0 : (!facet.bool) -> !facet.bool
  %1 = facet.and %a(%yes) : (!facet.bool, !facet.bool) -> !facet.bool
  %2 = facet.and %no(%a) : (!facet.bool, !facet.bool) -> !facet.bool
  %3 = facet.and %a(%a) : (!facet.bool, !facet.bool) -> !facet.bool
  %4 = facet.or %a(%no) : (!facet.bool, !facet.bool) -> !facet.bool
  %5 = facet.or %yes(%a) : (!facet.bool, !facet.bool) -> !facet.bool
  %6 = facet.or %a(%a) : (!facet.bool, !facet.bool) -> !facet.bool
  %7 = facet.choose %yes(%x, %x) : (!facet.bool, !facet.string, !facet.string) -> !facet.string
  %8 = facet.choose %a(%x, %x) : (!facet.bool, !facet.string, !facet.string) -> !facet.string

  // CHECK: %[[N:.*]] = facet.not %[[A]]
  // CHECK-NEXT: %[[AND:.*]] = facet.and %[[A]](%[[B]])
  // CHECK-NEXT: %[[C:.*]] = facet.choose %[[A]](%[[X]], %[[Y]])
  // Of another type than the one that is chosen.
  // CHECK-NEXT: %[[D:.*]] = facet.choose %[[YES]](%[[X]], %[[Y]])
  %9 = facet.not %a : (!facet.bool) -> !facet.bool
  %10 = facet.and %a(%b) : (!facet.bool, !facet.bool) -> !facet.bool
  %11 = facet.choose %a(%x, %y) : (!facet.bool, !facet.string, !facet.int) -> !facet.union<string, int>
  %12 = facet.choose %yes(%x, %y) : (!facet.bool, !facet.string, !facet.int) -> !facet.union<string, int>

  // CHECK-NEXT: facet.variables {{.*}}](%[[A]], %[[A]], %[[NO]], %[[A]], %[[A]], %[[YES]], %[[A]], %[[X]], %[[X]], %[[N]], %[[AND]], %[[C]], %[[D]])
  facet.variables ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]
    (%0, %1, %2, %3, %4, %5, %6, %7, %8, %9, %10, %11, %12)
    : !facet.bool, !facet.bool, !facet.bool, !facet.bool, !facet.bool, !facet.bool, !facet.bool, !facet.string,
      !facet.string, !facet.bool, !facet.bool, !facet.union<string, int>, !facet.union<string, int>
}
