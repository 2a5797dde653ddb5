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
" Matches: `contains` is a lens and an argument of :syntax.
syntax match facetLens /\%(x\.fct\.escape_markdown\|x\.fct\.truncate_tokens\|x\.fct\.markdown_table\|x\.fct\.truncate_lines\|x\.fct\.truncate_start\|x\.fct\.image_resize\|x\.fct\.number_lines\|x\.fct\.regex_match\|x\.fct\.starts_with\|x\.fct\.audio_trim\|x\.fct\.capitalize\|x\.fct\.escape_xml\|x\.fct\.json_parse\|x\.fct\.rag_search\|x\.fct\.url_decode\|x\.fct\.url_encode\|escape_markdown\|truncate_tokens\|x\.fct\.embedding\|x\.fct\.ends_with\|x\.fct\.sentiment\|x\.fct\.skip_last\|x\.fct\.substring\|x\.fct\.summarize\|x\.fct\.take_last\|x\.fct\.timestamp\|x\.fct\.to_string\|markdown_table\|truncate_lines\|truncate_start\|x\.fct\.contains\|x\.fct\.is_empty\|x\.fct\.llm_call\|x\.fct\.template\|x\.fct\.to_float\|x\.fct\.truncate\|x\.fct\.compare\|x\.fct\.flatten\|x\.fct\.reverse\|image_resize\|number_lines\|x\.fct\.choose\|x\.fct\.concat\|x\.fct\.dedent\|x\.fct\.equals\|x\.fct\.filter\|x\.fct\.format\|x\.fct\.length\|x\.fct\.random\|x\.fct\.to_int\|x\.fct\.tokens\|x\.fct\.unique\|ensure_list\|regex_match\|starts_with\|x\.fct\.count\|x\.fct\.fence\|x\.fct\.first\|x\.fct\.lines\|x\.fct\.merge\|x\.fct\.round\|x\.fct\.slice\|x\.fct\.where\|audio_trim\|capitalize\|escape_xml\|json_parse\|rag_search\|url_decode\|url_encode\|x\.fct\.hash\|x\.fct\.join\|x\.fct\.last\|x\.fct\.omit\|x\.fct\.pick\|x\.fct\.skip\|x\.fct\.take\|x\.fct\.uuid\|embedding\|ends_with\|lowercase\|sentiment\|skip_last\|substring\|summarize\|take_last\|timestamp\|to_string\|uppercase\|x\.fct\.abs\|x\.fct\.and\|x\.fct\.get\|x\.fct\.max\|x\.fct\.min\|x\.fct\.not\|x\.fct\.nth\|x\.fct\.sum\|x\.fct\.tag\|contains\|is_empty\|llm_call\|template\|to_float\|truncate\|x\.fct\.at\|x\.fct\.or\|compare\|default\|flatten\|replace\|reverse\|sort_by\|choose\|concat\|dedent\|equals\|filter\|format\|indent\|length\|random\|to_int\|tokens\|unique\|values\|count\|fence\|first\|lines\|merge\|round\|slice\|split\|where\|hash\|join\|json\|keys\|last\|omit\|pick\|skip\|take\|trim\|uuid\|abs\|and\|get\|map\|max\|min\|not\|nth\|sum\|tag\|at\|or\)\ze *(/ contained
syntax match facetCall /\h[A-Za-z0-9_.]*\ze *(/ contains=facetLens

" Interfaces
syntax region facetInterface start=/^@interface\>/ end=/^\ze@/ contains=facetFacet,facetComment,facetString,facetFunction,facetType,facetNumber,facetField
syntax keyword facetFunction contained fn
syntax keyword facetType contained any null bool int float string map struct image audio embedding list
syntax match facetField /\h\w*\ze *[:=]/ contained

" Assertions
syntax match facetWord /\<\%(not\|contains\|matches\%(_snapshot\)\?\|snapshot\|sentiment\)\>/ contained
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
