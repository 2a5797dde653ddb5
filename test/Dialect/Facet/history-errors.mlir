// RUN: fct-opt %s --split-input-file --verify-diagnostics

facet.program budget(2) attributes {document_hash = ""} {
  %0 = facet.constant([]) : !facet.list<any>
  // expected-error @+1 {{'facet.history' op stands in a program without 'facet.conversation source'}}
  facet.history "history#1" when() turns {
    facet.yield %0 : !facet.list<any>
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation standard
  // expected-error @+1 {{'facet.conversation' op is the second one of its program}}
  facet.conversation source
  facet.variables [] ()
}

// -----

// expected-error @+1 {{'facet.conversation' op expects parent op 'facet.program'}}
facet.conversation source

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %0 = facet.constant([]) : !facet.list<any>
  // expected-error @+1 {{'facet.history' op has a negative min}}
  facet.history "history#1" {min = -1} when() turns {
    facet.yield %0 : !facet.list<any>
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %0 = facet.constant([]) : !facet.list<any>
  // expected-error @+1 {{'facet.history' op has a negative shrink or grow}}
  facet.history "history#1" {shrink = -1.0} when() turns {
    facet.yield %0 : !facet.list<any>
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %0 = facet.constant([]) : !facet.list<any>
  // expected-error @+1 {{'facet.history' op expects gates that yield a bool}}
  facet.history "history#1" when ({
    facet.yield %0 : !facet.list<any>
  }) turns {
    facet.yield %0 : !facet.list<any>
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %0 = facet.constant([]) : !facet.list<any>
  // expected-error @+1 {{'facet.history' op expects a strategy with one argument, the text}}
  facet.history "history#1" strategy {
    facet.yield %0 : !facet.list<any>
  } when() turns {
    facet.yield %0 : !facet.list<any>
  }
  facet.variables [] ()
}
