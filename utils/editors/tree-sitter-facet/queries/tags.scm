(interface (interface_name) @name) @definition.interface
(function (function_name) @name) @definition.function
(test (string) @name) @definition.test

((facet
  (facet_name) @_facet
  (map_block
    (entry
      (key (identifier) @name) @definition.constant)))
  (#eq? @_facet "@vars"))

(reference (variable) @name) @reference.constant
