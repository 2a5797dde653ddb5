// RUN: fct-opt %s --verify-roundtrip | FileCheck %s

// CHECK-LABEL: facet.program budget(4096)
facet.program budget(4096) attributes {
    document_hash = "sha256:00", policy_hash = "sha256:01", core,
    defaults = {tool_expose = true}} {
  // CHECK: facet.interface @Weather
  facet.interface @Weather {
    // CHECK: facet.function @now "struct { city: string }" -> "float(min=0.0)" effect "read"
    facet.function @now "struct { city: string }" -> "float(min=0.0)" effect "read"
    // CHECK: facet.function @next "struct { n: int(description=\22How many\22) }" -> "any" effect "read" description "Soonest first."
    facet.function @next "struct { n: int(description=\22How many\22) }" -> "any" effect "read" description "Soonest first."
  }
  // CHECK: facet.response "r-1" as "list<int(max=5)>" description "All \22of\22 them"
  facet.response "r-1" as "list<int(max=5)>" description "All \22of\22 them"
  // CHECK: %[[TEXT:.*]] = facet.constant("text") : !facet.string
  %text = facet.constant("text") : !facet.string
  // CHECK: facet.constant([1, 2.500000e+00, true, #facet.null, #facet.map<b = "x", "a b" = []>]) : !facet.list<any>
  %list = facet.constant([1, 2.5, true, #facet.null, #facet.map<b = "x", "a b" = []>]) : !facet.list<any>
  // CHECK: facet.constant(#facet.map<b = 1, a = "x">) : !facet.struct<b: int, a: string>
  %map = facet.constant(#facet.map<b = 1, a = "x">) : !facet.struct<b: int, a: string>
  %zero = facet.constant(0) : !facet.int
  // A hexadecimal float keeps its type, or it would be an integer when read back.
  // CHECK: facet.constant(0x4340000000000000 : f64) : !facet.float
  %exact = facet.constant(9007199254740992.0) : !facet.float
  // CHECK: facet.constant([0x4340000000000000 : f64, 1.000000e+00, #facet.map<a = 0x4340000000000000 : f64>]) : !facet.list<any>
  %exacts = facet.constant([9007199254740992.0, 1.0, #facet.map<a = 9007199254740992.0>]) : !facet.list<any>
  // CHECK: facet.input "f" default(0x4340000000000000 : f64) : !facet.float
  %exact_input = facet.input "f" default(9007199254740992.0) : !facet.float
  // CHECK: facet.input "q" as "string(pattern=\22a\22)" default("none") : !facet.string
  %q = facet.input "q" as "string(pattern=\"a\")" default("none") : !facet.string
  // CHECK: facet.input "n" : !facet.union<int, null>
  %n = facet.input "n" : !facet.union<int, null>
  // CHECK: facet.check declared "b" %{{.*}} as "int(max=5)" : (!facet.union<int, null>) -> !facet.int
  %c = facet.check declared "b" %n as "int(max=5)" : (!facet.union<int, null>) -> !facet.int
  // CHECK: facet.check argument "split" argument "separator"
  %d = facet.check argument "split" argument "separator" %n : (!facet.union<int, null>) -> !facet.string
  // CHECK: facet.path %{{.*}} ["a"] : (!facet.struct<b: int, a: string>) -> !facet.string
  %p = facet.path %map ["a"] : (!facet.struct<b: int, a: string>) -> !facet.string
  // CHECK: facet.list[%{{.*}}, %{{.*}}] : (!facet.string, !facet.int) -> !facet.list<union<string, int>>
  %l = facet.list [%q, %c] : (!facet.string, !facet.int) -> !facet.list<union<string, int>>
  // CHECK: facet.map_of ["x"](%{{.*}}) : (!facet.string) -> !facet.struct<x: string>
  %m = facet.map_of ["x"] (%q) : (!facet.string) -> !facet.struct<x: string>
  // CHECK: facet.trim %{{.*}} : (!facet.string) -> !facet.string
  %t = facet.trim %q : (!facet.string) -> !facet.string
  // CHECK: facet.split %{{.*}}(%{{.*}}) : (!facet.string, !facet.string) -> !facet.list<string>
  %s = facet.split %t(%text) : (!facet.string, !facet.string) -> !facet.list<string>
  // CHECK: facet.substring %{{.*}}(%{{.*}}) : (!facet.string, !facet.int) -> !facet.string
  %u = facet.substring %t(%zero) : (!facet.string, !facet.int) -> !facet.string
  // CHECK: facet.substring %{{.*}}(%{{.*}}, %{{.*}}) : (!facet.string, !facet.int, !facet.int) -> !facet.string
  %v = facet.substring %t(%zero, %zero) : (!facet.string, !facet.int, !facet.int) -> !facet.string
  // CHECK: facet.template %{{.*}} ["q"](%{{.*}}) : (!facet.string, !facet.string) -> !facet.string
  %w = facet.template %text ["q"] (%q) : (!facet.string, !facet.string) -> !facet.string
  // CHECK: facet.apply @llm_call %{{.*}} [](){{ *}}: (!facet.string) -> !facet.string
  %x = facet.apply @llm_call %q [] () : (!facet.string) -> !facet.string
  // CHECK: facet.apply @of_host %{{.*}} [] names ["id"](%{{.*}}) : (!facet.string, !facet.int) -> !facet.any
  %host = facet.apply @of_host %q [] names ["id"] (%zero) : (!facet.string, !facet.int) -> !facet.any
  // CHECK: facet.charge 7
  facet.charge 7
  // CHECK: facet.lazy {
  %lazy = facet.lazy {
    %y = facet.first %s : (!facet.list<string>) -> !facet.any
    facet.yield %y : !facet.any
  } : !facet.any
  // CHECK: facet.rule deny tool_expose "Weather.*" id "r" effect "read" when {
  facet.rule deny tool_expose "Weather.*" id "r" effect "read" when {
    // CHECK: facet.any({
    %r = facet.any ({
      // CHECK: %[[FORCED:.*]] = facet.force %{{.*}} : !facet.any
      %forced = facet.force %lazy : !facet.any
      %e = facet.check gate "condition" %forced : (!facet.any) -> !facet.bool
      // CHECK: facet.negate %{{.*}} : !facet.bool
      %not = facet.negate %e : !facet.bool
      facet.yield %not : !facet.bool
    }, {
      // CHECK: facet.undecidable
      %f = facet.undecidable
      facet.yield %f : !facet.bool
    })
    facet.yield %r : !facet.bool
  }
  // CHECK: facet.rule allow message_emit
  facet.rule allow message_emit
  // CHECK: facet.message system "system#1" tools [@Weather] {{.*}}strategy {
  facet.message system "system#1" tools [@Weather] {shrink = 1.0} strategy {
  ^bb0(%in: !facet.string):
    %y = facet.trim %in : (!facet.string) -> !facet.string
    facet.yield %y : !facet.string
  } when ({
    %e = facet.constant(true) : !facet.bool
    facet.yield %e : !facet.bool
  }) content {
    facet.yield %t : !facet.string
  }
  // CHECK: facet.message user "q" when() content {
  facet.message user "q" when () content {
    facet.yield %text : !facet.string
  }
  // CHECK: facet.variables ["q", "lazy"](%{{.*}}, %{{.*}}) : !facet.string, !facet.any
  facet.variables ["q", "lazy"] (%q, %lazy) : !facet.string, !facet.any
}

// CHECK-LABEL: facet.program budget(1)
facet.program budget(1) attributes {document_hash = "sha256:02"} {
  // CHECK: facet.variables []()
  facet.variables [] ()
}
