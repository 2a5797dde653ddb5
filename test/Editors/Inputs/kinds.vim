" What Vim sees in the documents of a folder (write-documents.py): a letter for
" each byte, c for comments, s for strings, . for the rest.
"
"   vim -i NONE -Nu NONE -es -S kinds.vim        with $FOLDER, $EDITORS and $OUTPUT

set encoding=utf-8 nomore noswapfile synmaxcol=0 redrawtime=60000 maxmempattern=100000
let &runtimepath = $EDITORS . '/vim,' . &runtimepath
filetype plugin indent on
syntax on

let s:strings = ['facetString', 'facetTextBlock', 'facetEscape', 'facetBadEscape', 'facetPlaceholder']

function! s:kind(lnum, col) abort
  let name = synIDattr(synID(a:lnum, a:col, 0), 'name')
  return name ==# 'facetComment' ? 'c' : index(s:strings, name) >= 0 ? 's' : '.'
endfunction

function! s:kinds(lnum) abort
  return join(map(range(1, len(getline(a:lnum))), 's:kind(a:lnum, v:val)'), '')
endfunction

let s:out = []
for s:file in sort(glob($FOLDER . '/*.facet', 1, 1))
  execute 'edit! ++enc=utf-8 ++ff=unix' fnameescape(s:file)
  if &filetype !=# 'facet'
    cquit
  endif
  call add(s:out, '= ' . fnamemodify(s:file, ':t:r'))
  call extend(s:out, map(range(1, line('$')), 's:kinds(v:val)'))
endfor
call writefile(v:errmsg ==# '' ? s:out : [v:errmsg], $OUTPUT)
quitall!
