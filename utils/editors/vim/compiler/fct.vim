" `:make` checks the document; the errors are in the quickfix list.

if exists('current_compiler')
  finish
endif
let current_compiler = 'fct'

CompilerSet makeprg=fct\ build\ --color\ never\ %:S
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%-G%.%#
