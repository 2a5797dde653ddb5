autocmd BufNewFile,BufRead *.facet setfiletype facet
