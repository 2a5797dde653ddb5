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

" Where a line may begin behind the one before it: the deepest column.
function! s:deepest(before, code, line) abort
  let indent = indent(a:before)
  if a:code =~# '^@import\>'
    return 0
  endif
  " A pipeline goes on: below its base, or below the call before.
  if a:line =~# '^\s*|>'
    return a:code =~# '^\s*\%(|>\|"""$\)' ? indent : indent + 2
  endif
  if a:code =~# '^@' || a:code =~# '[:[{(]$' || a:code =~# '\%(:\|^\s*-\)\s*"""$'
    let indent += 2
    if a:code =~# '^\s*-\s.*[:[{(]$'
      let indent += 2
    endif
  elseif a:code =~# '^\s*-\s\+\%("[^"]*"\|[A-Za-z_][A-Za-z0-9_.]*\)\s*:'
    let indent += 2
  endif
  return a:line =~# '^\s*[]})]' && a:code !~# '[[{(]$' ? max([indent - 2, 0]) : indent
endfunction

function! FacetIndent(lnum) abort
  let before = prevnonblank(a:lnum - 1)
  let line = getline(a:lnum)
  let is_indented = line =~# '^\s\+@\%(\%(input\|text\|lazy\)\>\)\@!'
  if line =~# '^@' || (is_indented && !s:in_text_block(a:lnum))
    return 0
  endif
  if before == 0
    return line =~# '^#' ? -1 : 0
  endif
  let code = s:code(getline(before))
  let deepest = s:deepest(before, code, line)
  let is_written = line =~# '\S'
  let here = indent(a:lnum)
  " The text of a block keeps the indentation that it has.
  if s:in_text_block(a:lnum)
    let is_first = code =~# '"""$' && !s:in_text_block(before)
    return is_first && (!is_written || here <= deepest - 2) ? deepest : -1
  endif
  " How deep a line is says what it belongs to: it stays where that is possible.
  let least = line =~# '^#' ? 0 : 2
  return is_written && here % 2 == 0 && here >= least && here <= deepest ? -1 : deepest
endfunction
