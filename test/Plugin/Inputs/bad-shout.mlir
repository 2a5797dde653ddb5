facet.program budget(4096) attributes {document_hash = "sha256:00"} {
  %0 = facet.constant(1) : !facet.int
  %1 = hello.shout %0 : (!facet.int) -> !facet.string
  facet.variables [] ()
}
