// RUN: fct-opt %s --allow-unregistered-dialect --split-input-file --verify-diagnostics
//
// Everything takes texts to be UTF-8: the verifiers let no others in.

// expected-error @+1 {{holds no literal of FACET: "\C3"}}
%0 = facet.constant("\C3") : !facet.string

// -----

// expected-error @+1 {{holds no literal of FACET}}
%0 = facet.constant([#facet.map<a = ["\FF"]>]) : !facet.any

// -----

// expected-error @+1 {{has a name that is not UTF-8}}
%0 = facet.constant(#facet.map<"\E2\82" = 1>) : !facet.any

// -----

// expected-error @+1 {{has a name that is not UTF-8}}
"test.op"() : () -> !facet.struct<"\80": int>

// -----

// expected-error @+1 {{attribute 'name' failed to satisfy constraint}}
%0 = facet.input "\C3" : !facet.string

// -----

// expected-error @+1 {{attribute 'default_value' failed to satisfy constraint}}
%0 = facet.input "q" default("\C3") : !facet.string

// -----

// expected-error @+1 {{attribute 'declared' failed to satisfy constraint}}
%0 = facet.input "q" as "string(enum=[\22\C3\22])" : !facet.string

// -----

%0 = facet.constant(1) : !facet.int
// expected-error @+1 {{has a key that is not a string in UTF-8}}
%1 = facet.map_of ["\C3"] (%0) : (!facet.int) -> !facet.any

// -----

%0 = facet.constant(#facet.map<a = 1>) : !facet.any
// expected-error @+1 {{has a segment that is not a string in UTF-8}}
%1 = facet.path %0 ["\C3"] : (!facet.any) -> !facet.any

// -----

%0 = facet.constant("x") : !facet.string
// expected-error @+1 {{has a name that is not a string in UTF-8}}
%1 = facet.template %0 ["\C3"] (%0) : (!facet.string, !facet.string) -> !facet.string

// -----

facet.program budget(4096) attributes {document_hash = "sha256:00"} {
  // expected-error @+1 {{attribute 'sym_name' failed to satisfy constraint}}
  facet.interface @"\C3" {
  }
  facet.variables [] ()
}

// -----

facet.program budget(4096) attributes {document_hash = "sha256:00"} {
  %0 = facet.constant("hello") : !facet.string
  // expected-error @+1 {{attribute 'id' failed to satisfy constraint}}
  facet.message user "\C3" when() content {
    facet.yield %0 : !facet.string
  }
  facet.variables [] ()
}
