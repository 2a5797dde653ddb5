; The capture names are those of Neovim; other editors take their first part.

(comment) @comment

; Facets

((facet_name) @keyword (#match? @keyword "^@(?:<<regex facets>>)$"))
((facet_name) @tag (#not-match? @tag "^@(?:<<regex facets>>)$"))
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
((lens) @function.builtin (#any-of? @function.builtin <<strings lenses>>))
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
((type_name) @type.builtin (#any-of? @type.builtin <<strings types>>))
(function_attribute ["effect" "description"] @attribute)
(function_attribute (identifier) @attribute)
(constraint [<<strings constraints>>] @attribute)
(constraint . (identifier) @attribute)
(type_argument (identifier) @attribute)
["->" "="] @operator
(type "|" @operator)

; Assertions

(path . (identifier) @variable)
((path . (identifier) @variable.builtin) (#any-of? @variable.builtin <<strings roots>>))
(path (field) @variable.member)
(operator) @keyword.operator
(snapshot) @keyword.operator
(assertion "not" @keyword.operator)

; Punctuation

["(" ")" "[" "]" "{" "}" "<" ">"] @punctuation.bracket
["," ":"] @punctuation.delimiter
