" Settings for FACET documents.

if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal comments=:# commentstring=#\ %s
setlocal expandtab shiftwidth=2 softtabstop=2
setlocal formatoptions-=t formatoptions+=croql
setlocal formatprg=fct\ fmt\ -
setlocal include=^@import suffixesadd=.facet
compiler fct

let b:undo_ftplugin = 'setlocal comments< commentstring< expandtab< shiftwidth< softtabstop<'
      \ . ' formatoptions< formatprg< include< suffixesadd< makeprg< errorformat<'

" In Neovim the tree-sitter grammar colours the document, where it is installed.
if has('nvim')
  lua pcall(vim.treesitter.start, 0, 'facet')
endif
