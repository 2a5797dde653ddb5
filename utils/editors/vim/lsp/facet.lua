-- The language server, for Neovim 0.11 and later: vim.lsp.enable('facet').
return {
  cmd = { 'fct', 'lsp' },
  filetypes = { 'facet' },
  root_markers = { 'fct.json', '.git' },
}
