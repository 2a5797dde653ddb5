(document) @local.scope

((facet
  (facet_name) @_facet
  (map_block
    (entry
      (key
        (identifier) @local.definition.var))))
  (#eq? @_facet "@vars"))

(interface_name) @local.definition.type
(function_name) @local.definition.function
(reference (variable) @local.reference)
