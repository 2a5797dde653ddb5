[
  (facet)
  (interface)
  (test)
  (entry)
  (item)
  (assertions)
  (cases)
  (case)
  (function)
  (list)
  (map)
  (text_block)
] @fold
