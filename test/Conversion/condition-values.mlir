// RUN: fct-opt %s --convert-facet-to-tbox | FileCheck %s

// The guard may ask for a condition before a later variable is computed, with
// which it shares a value: it computes what it reads itself.

// CHECK-LABEL: facet.program
facet.program budget(9) attributes {document_hash = ""} {
  // CHECK: %[[MAP:.*]] = facet.input "map"
  // CHECK: %[[LAZY:.*]] = facet.lazy
  // CHECK: %[[SHARED:.*]] = facet.path %[[MAP]] ["a"]
  // CHECK: %[[READ:.*]] = facet.force %[[LAZY]]
  %map = facet.input "map" : !facet.struct<a: struct<b: bool>>
  %lazy = facet.lazy {
    %0 = facet.constant(true) : !facet.bool
    facet.yield %0 : !facet.bool
  } : !facet.bool
  %inner = facet.path %map ["a"] : (!facet.struct<a: struct<b: bool>>) -> !facet.struct<b: bool>
  %shared = facet.path %inner ["b"] : (!facet.struct<b: bool>) -> !facet.bool
  %read = facet.force %lazy : !facet.bool
  // CHECK: facet.rule allow lens_call "llm_call" when {
  // CHECK-NEXT: facet.all({
  // CHECK-NEXT: %[[INNER:.*]] = facet.path %[[MAP]] ["a"]
  // CHECK-NEXT: %[[OWN:.*]] = facet.path %[[INNER]] ["b"]
  // CHECK-NEXT: facet.yield %[[OWN]]
  // CHECK-NEXT: }, {
  // CHECK-NEXT: %[[FORCED:.*]] = facet.force %[[LAZY]]
  // CHECK-NEXT: %[[NOT:.*]] = facet.negate %[[FORCED]]
  facet.rule allow lens_call "llm_call" when {
    %all = facet.all({
      facet.yield %shared : !facet.bool
    }, {
      %not = facet.negate %read : !facet.bool
      facet.yield %not : !facet.bool
    })
    facet.yield %all : !facet.bool
  }
  // What a variable computes stays its own.
  // CHECK: facet.rule deny tool_call "W.*" when {
  // CHECK-NEXT: facet.yield %[[MATCH:.*]] :
  %q = facet.input "q" : !facet.string
  %match = facet.regex_match %q(%q) : (!facet.string, !facet.string) -> !facet.bool
  facet.rule deny tool_call "W.*" when {
    facet.yield %match : !facet.bool
  }
  facet.variables ["a", "b"] (%shared, %read) : !facet.bool, !facet.bool
}
