// RUN: fct-opt %s --split-input-file --verify-diagnostics

facet.program budget(2) attributes {document_hash = ""} {
  // expected-error @+1 {{'tbox.box' op has another budget than its program: 1, not 2}}
  tbox.box budget(1) {
  }
  facet.variables [] ()
}

// -----

// expected-error @+1 {{'tbox.box' op expects parent op 'facet.program'}}
tbox.box budget(1) {
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  tbox.box budget(2) {
    // expected-error @+1 {{'facet.constant' op is neither a section nor the packing of a box}}
    %0 = facet.constant("x") : !facet.string
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  tbox.box budget(2) {
    // expected-error @+1 {{'tbox.pack' op must be the last operation of its box}}
    tbox.pack
    tbox.section user "u" fixed "x" units(1)
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  tbox.box budget(2) {
    tbox.section user "u" fixed "x" units(1)
    // expected-error @+1 {{lists 0, which is not a flexible section, or is listed before}}
    tbox.pack order [0]
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  tbox.box budget(2) {
    tbox.section user "u" {shrink = 1.0} fixed "x" units(1)
    tbox.section user "v" {shrink = 1.0} fixed "x" units(1)
    // expected-error @+1 {{leaves out the flexible section 0}}
    tbox.pack order [1]
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  tbox.box budget(2) {
    // expected-error @+1 {{has tools, which only a system message may list}}
    tbox.section user "u" tools [@W] fixed "x" units(1)
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  tbox.box budget(2) {
    // expected-error @+1 {{has a content that is neither text nor a list: 1}}
    tbox.section user "u" fixed 1 units(1)
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  tbox.box budget(2) {
    // expected-error @+1 {{has a fixed content without its units}}
    tbox.section user "u" fixed "x"
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  %q = facet.input "q" : !facet.string
  tbox.box budget(2) {
    // expected-error @+1 {{has both a fixed content and a hole}}
    tbox.section user "u" fixed "x" units(1) hole {
      facet.yield %q : !facet.string
    }
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  tbox.box budget(2) {
    // expected-error @+1 {{has no content}}
    tbox.section user "u"
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  %q = facet.input "q" : !facet.string
  tbox.box budget(2) {
    // expected-error @+1 {{has units or a layout, which only fixed content has}}
    tbox.section user "u" cut hole {
      facet.yield %q : !facet.string
    }
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  tbox.box budget(2) {
    // expected-error @+1 {{is dropped, but has units}}
    tbox.section user "u" dropped fixed "x" units(1)
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  tbox.box budget(2) {
    // expected-error @+1 {{has a size before a layout that it does not have}}
    tbox.section user "u" fixed "x" units(1) before(9)
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  tbox.box budget(2) {
    // expected-error @+1 {{has a text of 1 units, not -1}}
    tbox.section user "u" fixed "x" units(-1)
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  %q = facet.input "q" : !facet.string
  tbox.box budget(2) {
    // expected-error @+1 {{expects gates that yield a bool}}
    tbox.section user "u" when ({
      facet.yield %q : !facet.string
    }) fixed "x" units(1)
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  tbox.box budget(2) {
    // expected-error @+1 {{has a text of 2 units, not 3}}
    tbox.section user "u" fixed "e\CC\81" units(3)
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  tbox.box budget(2) {
    // expected-error @+1 {{has negative units or gas}}
    tbox.section user "u" fixed "x" units(1) gas(-1)
  }
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = ""} {
  tbox.box budget(2) {
    // expected-error @+1 {{has a negative min}}
    tbox.section user "u" {min = -1} fixed "x" units(1)
  }
  facet.variables [] ()
}

// -----

// expected-error @+1 {{has a unit or a packing that is not known}}
facet.program budget(2) attributes {document_hash = "", unit = "words"} {
  facet.variables [] ()
}

// -----

// expected-error @+1 {{has a unit or a packing that is not known}}
facet.program budget(2) attributes {document_hash = "", unit = "tokens.o200k_base.03"} {
  facet.variables [] ()
}

// -----

// expected-error @+1 {{has a unit or a packing that is not known}}
facet.program budget(2) attributes {document_hash = "", packing = "best"} {
  facet.variables [] ()
}

// -----

facet.program budget(2) attributes {document_hash = "", unit = "tokens.o200k_base.3"} {
  tbox.box budget(2) {
    // expected-error @+1 {{has a text of 6 units, not 9}}
    tbox.section user "u" fixed "Be brief." units(9)
  }
  facet.variables [] ()
}
