// RUN: fct-opt %s --allow-unregistered-dialect --split-input-file --verify-diagnostics

// expected-error @+1 {{holds a literal that is not of type '!facet.int'}}
%0 = facet.constant("x") : !facet.int

// -----

// expected-error @+1 {{holds no literal of FACET: 1.000000e+00 : f32}}
%0 = facet.constant(1.0 : f32) : !facet.float

// -----

// expected-error @+1 {{repeats "a"}}
%0 = facet.constant(#facet.map<a = 1, a = 2>) : !facet.any

// -----

// expected-error @+1 {{a union has at least two members}}
"test.op"() : () -> !facet.union<int>

// -----

// expected-error @+1 {{unknown type 'strng'}}
"test.op"() : () -> !facet.list<strng>

// -----

%0 = facet.constant(1) : !facet.int
// expected-error @+1 {{'facet.uppercase' op expects an input of type string, got '!facet.int'}}
%1 = "facet.uppercase"(%0) : (!facet.int) -> !facet.string

// -----

%0 = facet.constant([]) : !facet.list<any>
%1 = facet.constant(1) : !facet.int
// expected-error @+1 {{expects string for 'field', got '!facet.int'}}
%2 = facet.count %0 field(%1) : (!facet.list<any>, !facet.int) -> !facet.int

// -----

%0 = facet.constant([]) : !facet.list<any>
%1 = facet.constant("x") : !facet.string
// expected-error @+1 {{size mismatch in attribute conversion: 2 vs 3}}
%2 = "facet.count"(%0, %1) <{operandSegmentSizes = array<i32: 1, 1>}> : (!facet.list<any>, !facet.string) -> !facet.int

// -----

%0 = facet.constant(true) : !facet.bool
%1 = facet.constant(1) : !facet.int
// expected-error @+1 {{expects bool for 'other', got '!facet.int'}}
%2 = "facet.and"(%0, %1) : (!facet.bool, !facet.int) -> !facet.bool

// -----

%0 = facet.constant("x") : !facet.string
%1 = facet.constant(1) : !facet.int
// expected-error @+1 {{expects string for 'separator', got '!facet.int'}}
%2 = facet.split %0(%1) : (!facet.string, !facet.int) -> !facet.list<string>

// -----

%0 = facet.constant("x") : !facet.string
// expected-error @+1 {{cannot give a result of type '!facet.int'}}
%1 = facet.uppercase %0 : (!facet.string) -> !facet.int

// -----

%0 = facet.constant("x") : !facet.string
// expected-error @+1 {{has 0 arguments for 1 names}}
%1 = facet.template %0 ["k"] () : (!facet.string) -> !facet.string

// -----

%0 = facet.constant("x") : !facet.string
// expected-error @+1 {{has 1 arguments for 2 names}}
%1 = facet.apply @of_host %0 [] names ["a", "b"] (%0) : (!facet.string, !facet.string) -> !facet.any

// -----

%0 = facet.constant("x") : !facet.string
// expected-error @+1 {{has 1 arguments for 0 names}}
%1 = facet.apply @template %0 [] (%0) : (!facet.string, !facet.string) -> !facet.string

// -----

%0 = facet.constant("x") : !facet.string
// expected-error @+1 {{has an empty path}}
%1 = facet.path %0 [] : (!facet.string) -> !facet.any

// -----

// expected-error @+1 {{has 1 keys for 0 values}}
%0 = facet.map_of ["a"] () : () -> !facet.struct<a: int>

// -----

facet.program budget(1) attributes {document_hash = ""} {
  %0 = facet.constant("x") : !facet.string
  // expected-error @+1 {{has tools, which only a system message may list}}
  facet.message user "u" tools [@W] when () content {
    facet.yield %0 : !facet.string
  }
  facet.variables [] ()
}

// -----

facet.program budget(1) attributes {document_hash = ""} {
  %0 = facet.constant("x") : !facet.string
  // expected-error @+1 {{expects gates that yield a bool}}
  facet.message user "u" when ({
    facet.yield %0 : !facet.string
  }) content {
    facet.yield %0 : !facet.string
  }
  facet.variables [] ()
}

// -----

facet.program budget(1) attributes {document_hash = ""} {
  // expected-error @+1 {{has 1 names for 0 values}}
  facet.variables ["a"] ()
}

// -----

facet.program budget(1) attributes {document_hash = ""} {
  %0 = facet.constant("x") : !facet.string
  // expected-error @+1 {{is read without facet.force by 'facet.trim'}}
  %1 = facet.lazy {
    facet.yield %0 : !facet.string
  } : !facet.string
  %2 = facet.trim %1 : (!facet.string) -> !facet.string
  facet.variables ["a", "b"] (%1, %2) : !facet.string, !facet.string
}

// -----

facet.program budget(1) attributes {document_hash = "sha256:0"} {
  // expected-error @+1 {{has a name that no API takes: "a b"}}
  facet.response "a b" as "string"
  facet.variables [] ()
}

// -----

facet.program budget(1) attributes {document_hash = "sha256:0"} {
  // expected-error @+1 {{has a bad type expression "strin": unknown type 'strin'}}
  facet.response "r" as "strin"
  facet.variables [] ()
}

// -----

facet.program budget(1) attributes {document_hash = "sha256:0"} {
  facet.response "a" as "string"
  // expected-error @+1 {{is the second one of its program}}
  facet.response "b" as "string"
  facet.variables [] ()
}
