// RUN: fct-opt %s --split-input-file --verify-diagnostics

facet.program budget(1) attributes {document_hash = ""} {
  %q = facet.input "q" : !facet.string
  %stages = facet.constant(["trim", "reverse"]) : !facet.list<string>
  // expected-error @below {{has a stage that is none: ["trim", "reverse"]}}
  %0 = facet.text_chain %q(%stages) : (!facet.string, !facet.list<string>) -> !facet.string
  facet.variables ["a"] (%0) : !facet.string
}

// -----

facet.program budget(1) attributes {document_hash = ""} {
  %q = facet.input "q" : !facet.string
  %stages = facet.input "stages" : !facet.list<string>
  // expected-error @below {{expects stages that are a constant}}
  %0 = facet.text_chain %q(%stages) : (!facet.string, !facet.list<string>) -> !facet.string
  facet.variables ["a"] (%0) : !facet.string
}

// -----

facet.program budget(1) attributes {document_hash = ""} {
  %q = facet.input "q" : !facet.int
  %sep = facet.constant(",") : !facet.string
  // expected-error @below {{expects an input of type string, got '!facet.int'}}
  %0 = facet.split_first %q(%sep) : (!facet.int, !facet.string) -> !facet.string
  facet.variables ["a"] (%0) : !facet.string
}
