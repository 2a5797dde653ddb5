; Patterns are regular expressions (RE2). Texts of prompts are left alone: their
; indentation is not theirs, so Markdown would take them for code.

((constraint
  "pattern"
  (string (string_content) @injection.content))
  (#set! injection.language "regex"))

((call
  (lens) @_lens
  .
  "("
  .
  (string (string_content) @injection.content))
  (#any-of? @_lens "replace" "regex_match")
  (#set! injection.language "regex"))

((comment) @injection.content
  (#set! injection.language "comment"))
