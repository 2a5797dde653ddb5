" FACET. Made by utils/check-docs --write; edit facet.in.vim.

if exists('b:current_syntax')
  finish
endif

syntax case match
syntax iskeyword @,48-57,_
" Nothing goes on behind the next facet.
syntax sync match facetSync grouphere NONE /^@\%(\%(input\|text\|lazy\)\>\)\@!/

syntax match facetComment /#.*$/ contains=@Spell

" Strings. What comes last wins.
syntax match facetBadEscape /\\./ contained
syntax match facetEscape /\\\%(["\\ntr]\|u\x\{4}\)/ contained
syntax match facetPlaceholder /\\\@1<!{{ *\h[A-Za-z0-9_.]* *}}/ contained
syntax region facetString start=/"/ skip=/\\./ end=/"/ end=/$/ oneline contains=facetBadEscape,facetEscape,facetPlaceholder,@Spell
syntax region facetTextBlock start=/"""\s*$/ end=/^\s*"""\ze\s*\%($\|#\||>\)/ end=/^\ze@/ keepend contains=facetPlaceholder,@Spell

" Facets
syntax match facetOtherFacet /^@\h[A-Za-z0-9_.]*/
syntax match facetFacet /^@\%(x\.fct\.conversation\|x\.fct\.response\|x\.fct\.history\|assistant\|interface\|var_types\|context\|import\|policy\|system\|meta\|test\|user\|vars\)\%([A-Za-z0-9_.]\)\@!/
syntax match facetImport /^@import\>/

" Keys
syntax keyword facetKnownKey contained content id priority min grow shrink when strategy tools context_priority turns budget defaults order deny allow op name effect unless type description vars input input_file mock assert cases
syntax match facetKey /\h[A-Za-z0-9_.]*\ze *:/ contains=facetKnownKey

" Values
syntax match facetNumber /[A-Za-z0-9_.$]\@1<!-\?\d\+\%(\.\d\+\)\?\%([eE][+-]\?\d\+\)\?\%([A-Za-z0-9_.]\)\@!/
syntax match facetConstant /[A-Za-z0-9_.$]\@1<!\%(true\|false\|null\)\>\%( *:\)\@!/
syntax match facetReference /\$\h\w*\%(\.\w\+\)*/
syntax match facetAtValue /@\%(input\|text\|lazy\)\>/
syntax match facetPipe /|>/
syntax keyword facetLens contained abs and at audio_trim capitalize choose compare concat contains count dedent default embedding ends_with ensure_list equals escape_markdown escape_xml fence filter first flatten format get hash image_resize indent is_empty join json json_parse keys last length lines llm_call lowercase map markdown_table max merge min not nth number_lines omit or pick rag_search random regex_match replace reverse round sentiment skip skip_last slice sort_by split starts_with substring sum summarize tag take take_last template timestamp to_float to_int to_string tokens trim truncate truncate_lines truncate_start truncate_tokens unique uppercase url_decode url_encode uuid values where
syntax match facetCall /\h[A-Za-z0-9_.]*\ze *(/ contains=facetLens

" Interfaces
syntax region facetInterface start=/^@interface\>/ end=/^\ze@/ contains=facetFacet,facetComment,facetString,facetFunction,facetType,facetNumber,facetField
syntax keyword facetFunction contained fn
syntax keyword facetType contained any null bool int float string map struct image audio embedding list
syntax match facetField /\h\w*\ze *[:=]/ contained

" Assertions
syntax keyword facetWord contained not contains matches matches_snapshot snapshot sentiment
syntax match facetAssertion /^\s*-\s\+\%(not\s\+\)\?\%(canonical\|execution\|telemetry\|output\|error\|vars\)\>[^"#:]*/ contains=facetWord,facetNumber,facetConstant

highlight default link facetComment Comment
highlight default link facetString String
highlight default link facetTextBlock String
highlight default link facetEscape SpecialChar
highlight default link facetBadEscape Error
highlight default link facetPlaceholder Special
highlight default link facetFacet Statement
highlight default link facetOtherFacet Tag
highlight default link facetImport Include
highlight default link facetKnownKey Keyword
highlight default link facetKey Identifier
highlight default link facetNumber Number
highlight default link facetConstant Constant
highlight default link facetReference PreProc
highlight default link facetAtValue Keyword
highlight default link facetPipe Operator
highlight default link facetCall Function
highlight default link facetLens Function
highlight default link facetFunction Keyword
highlight default link facetType Type
highlight default link facetField Identifier
highlight default link facetWord Operator

let b:current_syntax = 'facet'
