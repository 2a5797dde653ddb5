// RUN: fct-opt %s --verify-roundtrip | FileCheck %s
// RUN: fct-opt %s --mlir-print-op-generic | FileCheck %s --check-prefix=GENERIC
// RUN: fct-opt %s --mlir-print-op-generic | fct-opt | FileCheck %s
// RUN: fct-opt %s --emit-bytecode | fct-opt | FileCheck %s

// How operations write their operands: an only optional one in parentheses, several by their names.

// CHECK-LABEL: facet.program
facet.program budget(4096) attributes {document_hash = ""} {
  // CHECK: %[[L:.*]] = facet.input "l"
  // CHECK-NEXT: %[[M:.*]] = facet.input "m"
  // CHECK-NEXT: %[[F:.*]] = facet.constant("k")
  // CHECK-NEXT: %[[V:.*]] = facet.constant(1)
  // CHECK-NEXT: %[[OP:.*]] = facet.constant("<")
  %l = facet.input "l" : !facet.list<any>
  %m = facet.input "m" : !facet.map<any>
  %f = facet.constant("k") : !facet.string
  %v = facet.constant(1) : !facet.int
  %op = facet.constant("<") : !facet.string

  // CHECK-NEXT: facet.count %[[L]] : (!facet.list<any>) -> !facet.int
  // GENERIC: "facet.count"(%{{.*}}) <{operandSegmentSizes = array<i32: 1, 0, 0>}>
  %0 = facet.count %l : (!facet.list<any>) -> !facet.int
  // CHECK-NEXT: facet.count %[[L]] field(%[[F]]) : (!facet.list<any>, !facet.string) -> !facet.int
  // GENERIC: <{operandSegmentSizes = array<i32: 1, 1, 0>}>
  %1 = facet.count %l field(%f) : (!facet.list<any>, !facet.string) -> !facet.int
  // CHECK-NEXT: facet.count %[[L]] value(%[[V]]) : (!facet.list<any>, !facet.int) -> !facet.int
  // GENERIC: <{operandSegmentSizes = array<i32: 1, 0, 1>}>
  %2 = facet.count %l value(%v) : (!facet.list<any>, !facet.int) -> !facet.int
  // CHECK-NEXT: facet.count %[[L]] field(%[[F]]) value(%[[V]]) : (!facet.list<any>, !facet.string, !facet.int) -> !facet.int
  // GENERIC: <{operandSegmentSizes = array<i32: 1, 1, 1>}>
  %3 = facet.count %l field(%f) value(%v) : (!facet.list<any>, !facet.string, !facet.int) -> !facet.int

  // CHECK-NEXT: facet.sum %[[L]] : (!facet.list<any>) -> !facet.union<int, float>
  %4 = facet.sum %l : (!facet.list<any>) -> !facet.union<int, float>
  // CHECK-NEXT: facet.sum %[[L]](%[[F]]) : (!facet.list<any>, !facet.string) -> !facet.int
  %5 = facet.sum %l(%f) : (!facet.list<any>, !facet.string) -> !facet.int
  // Names that are keywords of C++.
  // CHECK-NEXT: facet.get %[[M]](%[[F]], %[[V]])
  %6 = facet.get %m(%f, %v) : (!facet.map<any>, !facet.string, !facet.int) -> !facet.any
  // CHECK-NEXT: %[[C:.*]] = facet.compare %[[V]](%[[OP]], %[[V]])
  %7 = facet.compare %v(%op, %v) : (!facet.int, !facet.string, !facet.int) -> !facet.bool
  // CHECK-NEXT: facet.choose %[[C]](%[[F]], %[[V]])
  %8 = facet.choose %7(%f, %v) : (!facet.bool, !facet.string, !facet.int) -> !facet.union<string, int>
  facet.variables ["0", "1", "2", "3", "4", "5", "6", "8"] (%0, %1, %2, %3, %4, %5, %6, %8)
    : !facet.int, !facet.int, !facet.int, !facet.int, !facet.union<int, float>, !facet.int, !facet.any,
      !facet.union<string, int>
}
