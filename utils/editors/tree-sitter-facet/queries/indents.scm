; For Neovim. What is behind a line that ends in ':' is for indent/facet.vim.

[
  (facet)
  (interface)
  (test)
  (entry)
  (assertions)
  (cases)
  (list)
  (map)
  (call)
  (attributes)
  (fields)
] @indent.begin

["]" "}" ")"] @indent.branch
(text_block) @indent.auto
(comment) @indent.auto
