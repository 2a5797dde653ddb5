// RUN: fct-opt %s --convert-facet-to-tbox --verify-diagnostics

facet.program budget(9) attributes {document_hash = ""} {
  // expected-error @+1 {{stands in a program that is to get one}}
  tbox.box budget(9) {
  }
  facet.variables [] ()
}
