// RUN: fct-opt %s --split-input-file --verify-diagnostics

facet.program budget(2) attributes {document_hash = ""} {
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.history' op stands in a program without 'facet.conversation source'}}
    tbox.history "h" fixed [] units []
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.history' op needs the units of each of its 1 turns}}
    tbox.history "h" fixed [#facet.map<role = "user", content = "ab">]
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.history' op needs the units of each of its 1 turns}}
    tbox.history "h" fixed [#facet.map<role = "user", content = "ab">] units [2, 2]
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.history' op has a turn 0 of 2 units, not 3}}
    tbox.history "h" fixed [#facet.map<role = "user", content = "ab">] units [3]
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.history' op has no turns: it is a string, not a list of turns}}
    tbox.history "h" fixed "x" units [1]
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.history' op has no turns: turn 1: its role is "system", neither user nor assistant}}
    tbox.history "h" fixed [#facet.map<role = "system", content = "x">] units [1]
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.history' op lists 1, which is not a turn, or is listed before}}
    tbox.history "h" fixed [#facet.map<role = "user", content = "ab">] units [2] cut [1]
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.history' op has dropped turn 0, which has units}}
    tbox.history "h" fixed [#facet.map<role = "user", content = "ab">] units [2] dropped [0]
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.history' op has the sizes before the layout of 2 turns, not of 1}}
    tbox.history "h" fixed [#facet.map<role = "user", content = "">] units [0] before [1, 2] dropped [0]
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.history' op lists 0, which is not a turn, or is listed before}}
    tbox.history "h" fixed [#facet.map<role = "user", content = "">] units [0] cut [0] dropped [0]
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.history' op has no content}}
    tbox.history "h"
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.history' op has both a fixed content and a hole}}
    tbox.history "h" fixed [] units [] hole {
      facet.yield %v : !facet.list<any>
    }
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.history' op has units or a layout, which only fixed turns have}}
    tbox.history "h" units [] hole {
      facet.yield %v : !facet.list<any>
    }
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.history' op has gas, which only fixed content has}}
    tbox.history "h" gas(5) hole {
      facet.yield %v : !facet.list<any>
    }
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.history' op has a negative min}}
    tbox.history "h" {min = -1} fixed [] units []
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  facet.conversation source
  %v = facet.constant([]) : !facet.list<any>
  tbox.box budget(2) {
    tbox.history "h" {shrink = 1.0} fixed [] units []
    // expected-error @+1 {{'tbox.pack' op leaves out the flexible section 0}}
    tbox.pack order []
  }
  facet.variables [] ()
}
