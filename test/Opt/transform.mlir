// A pipeline that is IR itself: the passes of the dialect as steps of it.
//
// RUN: fct-opt %s --transform-interpreter | FileCheck %s

module attributes {transform.with_named_sequence} {
  // CHECK: facet.program
  // CHECK-NEXT: %[[A:.+]] = facet.input "a"
  // CHECK-NEXT: facet.message user "user#1"
  // CHECK: facet.split_first
  // CHECK: facet.variables ["a"](%[[A]])
  facet.program budget(4096) attributes {document_hash = "sha256:4f69e67e74ba25d80ea930952713d8a3446b4fa9cb541e01a016fc0d9e1ecee8"} {
    %a = facet.input "a" : !facet.string
    %unused = facet.constant("dead") : !facet.string
    facet.message user "user#1" when() content {
      %0 = facet.trim %a : (!facet.string) -> !facet.string
      %1 = facet.lowercase %0 : (!facet.string) -> !facet.string
      %2 = facet.constant(",") : !facet.string
      %3 = facet.split %1(%2) : (!facet.string, !facet.string) -> !facet.list<string>
      %4 = facet.first %3 : (!facet.list<string>) -> !facet.string
      facet.yield %4 : !facet.string
    }
    facet.variables ["a", "unused"](%a, %unused) : !facet.string, !facet.string
  }
  transform.named_sequence @isProgram(%op: !transform.any_op {transform.readonly}) -> !transform.any_op {
    transform.match.operation_name %op ["facet.program"] : !transform.any_op
    transform.yield %op : !transform.any_op
  }
  transform.named_sequence @__transform_main(%module: !transform.any_op {transform.readonly}) {
    %programs = transform.collect_matching @isProgram in %module
        : (!transform.any_op) -> !transform.any_op
    %fused = transform.apply_registered_pass "facet-fuse-lenses" to %programs
        : (!transform.any_op) -> !transform.any_op
    %live = transform.apply_registered_pass "facet-eliminate-dead-variables" to %fused
        : (!transform.any_op) -> !transform.any_op
    transform.yield
  }
}
