" Writes where Vim indents the line behind each line of $FILE, as it would a new
" one: its column and the line.
"
"   vim -i NONE -Nu NONE -es -S indent.vim        with $FILE, $EDITORS and $OUTPUT

set encoding=utf-8 nomore noswapfile
let &runtimepath = $EDITORS . '/vim,' . &runtimepath
filetype plugin indent on
syntax on
execute 'edit' fnameescape($FILE)
let s:lines = getline(1, '$')
let s:out = []
for s:count in range(1, len(s:lines))
  silent %delete _
  call setline(1, s:lines[0 : s:count - 1] + ['x'])
  syntax sync fromstart
  call add(s:out, printf('%d %s', FacetIndent(s:count + 1), s:lines[s:count - 1]))
endfor
call writefile(v:errmsg ==# '' ? s:out : [v:errmsg], $OUTPUT)
quitall!
