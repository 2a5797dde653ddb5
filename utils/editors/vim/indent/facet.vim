" The indentation of FACET documents: 2 spaces a level.

if exists('b:did_indent')
  finish
endif
let b:did_indent = 1

setlocal indentexpr=FacetIndent(v:lnum)
setlocal indentkeys=!^F,o,O,0],0},0)
let b:undo_indent = 'setlocal indentexpr< indentkeys<'

if exists('*FacetIndent')
  finish
endif

" The text without a comment at its end.
function! s:code(line) abort
  return substitute(substitute(a:line, '^\(\%([^"#]\|"\%([^"\\]\|\\.\)*"\)*\)#.*$', '\1', ''), '\s*$', '', '')
endfunction

function! s:in_text_block(lnum) abort
  return synIDattr(synID(a:lnum, 1, 0), 'name') =~# '^facet\%(TextBlock\|Placeholder\)'
endfunction

function! FacetIndent(lnum) abort
  let before = prevnonblank(a:lnum - 1)
  let line = getline(a:lnum)
  if before == 0 || line =~# '^\s*@\%(\%(input\|text\|lazy\)\>\)\@!'
    return 0
  endif
  let code = s:code(getline(before))
  let indent = indent(before)
  " The text of a block keeps the indentation that it has.
  if s:in_text_block(a:lnum) && code !~# '"""$'
    return -1
  endif
  if code =~# '^@import\>'
    return 0
  endif
  if code =~# '^@' || code =~# '[:[{(]$' || code =~# '\%(:\|^\s*-\)\s*"""$'
    let indent += 2
    if code =~# '^\s*-\s.*:$'
      let indent += 2
    endif
  elseif code =~# '^\s*-\s\+\%("[^"]*"\|[A-Za-z_][A-Za-z0-9_.]*\)\s*:'
    let indent += 2
  endif
  return line =~# '^\s*[]})]' && code !~# '[[{(]$' ? max([indent - 2, 0]) : indent
endfunction
