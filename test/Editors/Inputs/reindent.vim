" Indents each document of a folder anew, all of it, and writes the names of those
" that change, with the first line that does.
"
"   vim -i NONE -Nu NONE -es -S reindent.vim     with $FOLDER, $EDITORS and $OUTPUT

set encoding=utf-8 nomore noswapfile redrawtime=60000 maxmempattern=100000
let &runtimepath = $EDITORS . '/vim,' . &runtimepath
filetype plugin indent on
syntax on

let s:changed = []
let s:files = sort(glob($FOLDER . '/*.facet', 1, 1))
for s:file in s:files
  execute 'edit! ++enc=utf-8 ++ff=unix' fnameescape(s:file)
  syntax sync fromstart
  let s:before = getline(1, '$')
  silent normal! gg=G
  let s:after = getline(1, '$')
  let s:line = 0
  while s:line < len(s:before) && s:before[s:line] ==# get(s:after, s:line, '')
    let s:line += 1
  endwhile
  if s:before !=# s:after
    call add(s:changed, printf('%s:%d: %s', fnamemodify(s:file, ':t'), s:line + 1, get(s:after, s:line, '')))
  endif
endfor
call add(s:changed, printf('%d of %d documents changed', len(s:changed), len(s:files)))
call writefile(v:errmsg ==# '' ? s:changed : [v:errmsg], $OUTPUT)
quitall!
