; The capture names are those of Neovim; other editors take their first part.

(comment) @comment

; Facets

((facet_name) @keyword (#match? @keyword "^@(?:x\\.fct\\.conversation|x\\.fct\\.response|x\\.fct\\.history|assistant|interface|var_types|context|import|policy|system|meta|test|user|vars)$"))
((facet_name) @tag (#not-match? @tag "^@(?:x\\.fct\\.conversation|x\\.fct\\.response|x\\.fct\\.history|assistant|interface|var_types|context|import|policy|system|meta|test|user|vars)$"))
"@import" @keyword.import
["@interface" "@test"] @keyword
(interface_name) @type
(import (string) @string.special.path)

; Keys

(key (identifier) @property)
(key (string) @property)
["strategy" "assert" "cases"] @property

; Values

["@input" "@text" "@lazy"] @keyword.modifier
(text_file (string) @string.special.path)
"|>" @operator
(lens) @function.call
((lens) @function.builtin (#any-of? @function.builtin "abs" "and" "at" "audio_trim" "capitalize" "choose" "compare" "concat" "contains" "count" "dedent" "default" "embedding" "ends_with" "ensure_list" "equals" "escape_markdown" "escape_xml" "fence" "filter" "first" "flatten" "format" "get" "hash" "image_resize" "indent" "is_empty" "join" "json" "json_parse" "keys" "last" "length" "lines" "llm_call" "lowercase" "map" "markdown_table" "max" "merge" "min" "not" "nth" "number_lines" "omit" "or" "pick" "rag_search" "random" "regex_match" "replace" "reverse" "round" "sentiment" "skip" "skip_last" "slice" "sort_by" "split" "starts_with" "substring" "sum" "summarize" "tag" "take" "take_last" "template" "timestamp" "to_float" "to_int" "to_string" "tokens" "trim" "truncate" "truncate_lines" "truncate_start" "truncate_tokens" "unique" "uppercase" "url_decode" "url_encode" "uuid" "values" "where" "x.fct.abs" "x.fct.and" "x.fct.at" "x.fct.audio_trim" "x.fct.capitalize" "x.fct.choose" "x.fct.compare" "x.fct.concat" "x.fct.contains" "x.fct.count" "x.fct.dedent" "x.fct.embedding" "x.fct.ends_with" "x.fct.equals" "x.fct.escape_markdown" "x.fct.escape_xml" "x.fct.fence" "x.fct.filter" "x.fct.first" "x.fct.flatten" "x.fct.format" "x.fct.get" "x.fct.hash" "x.fct.image_resize" "x.fct.is_empty" "x.fct.join" "x.fct.json_parse" "x.fct.last" "x.fct.length" "x.fct.lines" "x.fct.llm_call" "x.fct.markdown_table" "x.fct.max" "x.fct.merge" "x.fct.min" "x.fct.not" "x.fct.nth" "x.fct.number_lines" "x.fct.omit" "x.fct.or" "x.fct.pick" "x.fct.rag_search" "x.fct.random" "x.fct.regex_match" "x.fct.reverse" "x.fct.round" "x.fct.sentiment" "x.fct.skip" "x.fct.skip_last" "x.fct.slice" "x.fct.starts_with" "x.fct.substring" "x.fct.sum" "x.fct.summarize" "x.fct.tag" "x.fct.take" "x.fct.take_last" "x.fct.template" "x.fct.timestamp" "x.fct.to_float" "x.fct.to_int" "x.fct.to_string" "x.fct.tokens" "x.fct.truncate" "x.fct.truncate_lines" "x.fct.truncate_start" "x.fct.truncate_tokens" "x.fct.unique" "x.fct.url_decode" "x.fct.url_encode" "x.fct.uuid" "x.fct.where"))
(argument (identifier) @variable.parameter)
(attribute (identifier) @attribute)
(reference "$" @punctuation.special)
(variable) @variable
(reference (field) @variable.member)
(string) @string
(text_block) @string
(escape) @string.escape
(placeholder) @string.special
[(integer) (float)] @number
(boolean) @boolean
(null) @constant.builtin

; Functions and types

"fn" @keyword.function
(function_name) @function
(parameter (identifier) @variable.parameter)
(field_type (identifier) @variable.member)
(type_name) @type
((type_name) @type.builtin (#any-of? @type.builtin "any" "null" "bool" "int" "float" "string" "map" "struct" "image" "audio" "embedding" "list"))
(function_attribute ["effect" "description"] @attribute)
(function_attribute (identifier) @attribute)
(constraint ["min" "max" "enum" "pattern" "format" "max_dim" "max_duration"] @attribute)
(constraint . (identifier) @attribute)
(type_argument (identifier) @attribute)
["->" "="] @operator
(type "|" @operator)

; Assertions

(path . (identifier) @variable)
((path . (identifier) @variable.builtin) (#any-of? @variable.builtin "canonical" "telemetry" "execution" "vars" "output" "error"))
(path (field) @variable.member)
(operator) @keyword.operator
(snapshot) @keyword.operator
(assertion "not" @keyword.operator)

; Punctuation

["(" ")" "[" "]" "{" "}" "<" ">"] @punctuation.bracket
["," ":"] @punctuation.delimiter
