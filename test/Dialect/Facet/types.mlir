// RUN: fct-opt %s --allow-unregistered-dialect --verify-roundtrip | FileCheck %s

// Types nest without repeating the dialect's name.

// CHECK: !facet.list<map<struct<a: int, "b c": union<string, null>>>>
%0 = "test.op"() : () -> !facet.list<map<struct<a: int, "b c": union<string, null>>>>
// The long form is read as well.
// CHECK: !facet.list<string>
%1 = "test.op"() : () -> !facet.list<!facet.string>
// CHECK: !facet.struct<>
%2 = "test.op"() : () -> !facet.struct<>
// CHECK: !facet.list<never>
%3 = "test.op"() : () -> !facet.list<never>
// CHECK: !facet.embedding<3>, !facet.image, !facet.audio, !facet.float, !facet.bool, !facet.any
%4:6 = "test.op"() : () -> (!facet.embedding<3>, !facet.image, !facet.audio, !facet.float, !facet.bool, !facet.any)
