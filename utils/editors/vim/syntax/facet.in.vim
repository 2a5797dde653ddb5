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
syntax match facetFacet /^@\%(<<vim facets>>\)\%([A-Za-z0-9_.]\)\@!/
syntax match facetImport /^@import\>/

" Keys
syntax keyword facetKnownKey contained <<words message_keys+history_keys+context_keys+conversation_keys+policy_keys+rule_keys+response_keys+test_keys>>
syntax match facetKey /\h[A-Za-z0-9_.]*\ze *:/ contains=facetKnownKey

" Values
syntax match facetNumber /[A-Za-z0-9_.$]\@1<!-\?\d\+\%(\.\d\+\)\?\%([eE][+-]\?\d\+\)\?\%([A-Za-z0-9_.]\)\@!/
syntax match facetConstant /[A-Za-z0-9_.$]\@1<!\%(true\|false\|null\)\>\%( *:\)\@!/
syntax match facetReference /\$\h\w*\%(\.\w\+\)*/
syntax match facetAtValue /@\%(input\|text\|lazy\)\>/
syntax match facetPipe /|>/
" Matches: `contains` is a lens and an argument of :syntax.
syntax match facetLens /\%(<<vim lenses>>\)\ze *(/ contained
syntax match facetCall /\h[A-Za-z0-9_.]*\ze *(/ contains=facetLens

" Interfaces
syntax region facetInterface start=/^@interface\>/ end=/^\ze@/ contains=facetFacet,facetComment,facetString,facetFunction,facetType,facetNumber,facetField
syntax keyword facetFunction contained fn
syntax keyword facetType contained <<words types>>
syntax match facetField /\h\w*\ze *[:=]/ contained

" Assertions
syntax match facetWord /\<\%(not\|contains\|matches\%(_snapshot\)\?\|snapshot\|sentiment\)\>/ contained
syntax match facetAssertion /^\s*-\s\+\%(not\s\+\)\?\%(<<vim roots>>\)\>[^"#:]*/ contains=facetWord,facetNumber,facetConstant

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
