;;; facet-mode.el --- Major mode for FACET documents -*- lexical-binding: t -*-

;; Made by utils/check-docs --write; edit facet-mode.in.el.

;; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; Keywords: languages

;;; Commentary:

;; Colours, indentation, an index and checks of FACET documents.  Eglot, where it
;; is, talks to `fct lsp'.

;;; Code:

(require 'compile)
(require 'subr-x)

(defgroup facet nil
  "FACET documents."
  :group 'languages)

(defcustom facet-program "fct"
  "The compiler: a path, or a name that is looked up in the variable `exec-path'."
  :type 'string)

(defconst facet-facets '("meta" "context" "vars" "var_types" "policy" "x.fct.response" "interface" "system" "user" "assistant" "x.fct.conversation" "x.fct.history" "test" "import")
  "The names of facets.")

(defconst facet-lenses '("abs" "and" "at" "audio_trim" "capitalize" "choose" "compare" "concat" "contains" "count" "dedent" "default" "embedding" "ends_with" "ensure_list" "equals" "escape_markdown" "escape_xml" "fence" "filter" "first" "flatten" "format" "get" "hash" "image_resize" "indent" "is_empty" "join" "json" "json_parse" "keys" "last" "length" "lines" "llm_call" "lowercase" "map" "markdown_table" "max" "merge" "min" "not" "nth" "number_lines" "omit" "or" "pick" "rag_search" "random" "regex_match" "replace" "reverse" "round" "sentiment" "skip" "skip_last" "slice" "sort_by" "split" "starts_with" "substring" "sum" "summarize" "tag" "take" "take_last" "template" "timestamp" "to_float" "to_int" "to_string" "tokens" "trim" "truncate" "truncate_lines" "truncate_start" "truncate_tokens" "unique" "uppercase" "url_decode" "url_encode" "uuid" "values" "where" "x.fct.abs" "x.fct.and" "x.fct.at" "x.fct.audio_trim" "x.fct.capitalize" "x.fct.choose" "x.fct.compare" "x.fct.concat" "x.fct.contains" "x.fct.count" "x.fct.dedent" "x.fct.embedding" "x.fct.ends_with" "x.fct.equals" "x.fct.escape_markdown" "x.fct.escape_xml" "x.fct.fence" "x.fct.filter" "x.fct.first" "x.fct.flatten" "x.fct.format" "x.fct.get" "x.fct.hash" "x.fct.image_resize" "x.fct.is_empty" "x.fct.join" "x.fct.json_parse" "x.fct.last" "x.fct.length" "x.fct.lines" "x.fct.llm_call" "x.fct.markdown_table" "x.fct.max" "x.fct.merge" "x.fct.min" "x.fct.not" "x.fct.nth" "x.fct.number_lines" "x.fct.omit" "x.fct.or" "x.fct.pick" "x.fct.rag_search" "x.fct.random" "x.fct.regex_match" "x.fct.reverse" "x.fct.round" "x.fct.sentiment" "x.fct.skip" "x.fct.skip_last" "x.fct.slice" "x.fct.starts_with" "x.fct.substring" "x.fct.sum" "x.fct.summarize" "x.fct.tag" "x.fct.take" "x.fct.take_last" "x.fct.template" "x.fct.timestamp" "x.fct.to_float" "x.fct.to_int" "x.fct.to_string" "x.fct.tokens" "x.fct.truncate" "x.fct.truncate_lines" "x.fct.truncate_start" "x.fct.truncate_tokens" "x.fct.unique" "x.fct.url_decode" "x.fct.url_encode" "x.fct.uuid" "x.fct.where")
  "The names of lenses.")

(defconst facet-types '("any" "null" "bool" "int" "float" "string" "map" "struct" "image" "audio" "embedding" "list")
  "The names of types.")

(defconst facet-keys
  '("content" "id" "priority" "min" "grow" "shrink" "when" "strategy" "tools" "context_priority" "turns" "budget" "defaults" "order" "deny" "allow" "op" "name" "effect" "unless" "type" "description" "vars" "input" "input_file" "mock" "assert" "cases")
  "The keys that facets know.")

(defconst facet-roots '("canonical" "telemetry" "execution" "vars" "output" "error")
  "What paths of assertions begin with.")

(defvar facet-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?# "<" table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?\\ "\\" table)
    (modify-syntax-entry ?_ "_" table)
    (modify-syntax-entry ?$ "'" table)
    (modify-syntax-entry ?@ "'" table)
    (modify-syntax-entry ?| "." table)
    table)
  "Syntax of FACET documents.")

;;; Text blocks

(defconst facet--opening-quotes "\\(\"\\)\"\"[ ]*$")
(defconst facet--closing-quotes "^[ ]*\"\"\\(\"\\)[ ]*\\(?:$\\|#\\||>\\)")
(defconst facet--facet-line "^@[[:alpha:]_]")

(defun facet-syntax-propertize (begin end)
  "Mark the quotes of the text blocks between BEGIN and END.
Whatever is open ends where the next facet begins."
  (goto-char begin)
  ;; Begin at a facet: nothing is open there.
  (unless (looking-at-p facet--facet-line)
    (re-search-backward facet--facet-line nil 'move))
  (while (re-search-forward facet--opening-quotes end 'move)
    (let ((open (match-beginning 1)))
      (unless (nth 8 (save-excursion (parse-partial-sexp (line-beginning-position) open)))
        (put-text-property open (1+ open) 'syntax-table (string-to-syntax "|"))
        (forward-line)
        (let ((limit (save-excursion (if (re-search-forward facet--facet-line nil 'move) (match-beginning 0) (point)))))
          (if (re-search-forward facet--closing-quotes limit t)
              (let ((close (match-beginning 1)))
                (put-text-property close (1+ close) 'syntax-table (string-to-syntax "|"))
                (goto-char (1+ close)))
            (goto-char limit)
            (when (> (point) (1+ open))
              (put-text-property (1- (point)) (point) 'syntax-table (string-to-syntax "|")))))))))

(defun facet--extend-region (begin end)
  "Extend the region from BEGIN to END to whole facets."
  (save-excursion
    (goto-char begin)
    (beginning-of-line)
    (unless (looking-at-p facet--facet-line)
      (re-search-backward facet--facet-line nil 'move))
    (let ((from (point)))
      (goto-char end)
      (unless (re-search-forward facet--facet-line nil 'move)
        (goto-char (point-max)))
      (let ((to (line-end-position)))
        (unless (and (= from begin) (= to end))
          (cons from to))))))

;;; Colours

(defvar facet-font-lock-keywords
  `((,(concat "^@" (regexp-opt facet-facets t) "\\_>") (0 font-lock-keyword-face))
    ("^@[[:alpha:]_][[:alnum:]_.]*" (0 font-lock-preprocessor-face))
    ("@\\(?:input\\|text\\|lazy\\)\\_>" (0 font-lock-keyword-face))
    ("^@interface[ ]+\\([[:alpha:]_][[:alnum:]_]*\\)" (1 font-lock-type-face))
    ("^[ ]*\\(fn\\)[ ]+\\([[:alpha:]_][[:alnum:]_]*\\)"
     (1 font-lock-keyword-face)
     (2 font-lock-function-name-face))
    ("{{[ ]*[[:alpha:]_][[:alnum:]_.]*[ ]*}}" (0 font-lock-constant-face t))
    (,(concat "\\_<" (regexp-opt facet-lenses t) "[ ]*(") (1 font-lock-builtin-face))
    ("|>[ ]*\\([[:alpha:]_][[:alnum:]_.]*\\)" (1 font-lock-function-name-face))
    (,(concat "\\_<" (regexp-opt facet-keys t) "[ ]*:") (1 font-lock-keyword-face))
    ("\\_<\\([[:alpha:]_][[:alnum:]_.]*\\)[ ]*:" (1 font-lock-variable-name-face))
    ("\\$[[:alpha:]_][[:alnum:]_]*\\(?:\\.[[:alnum:]_]+\\)*" (0 font-lock-variable-name-face))
    (,(concat "^[ ]*-[ ]+\\(?:not[ ]+\\)?" (regexp-opt facet-roots t) "\\_>") (1 font-lock-builtin-face))
    ("\\_<\\(?:true\\|false\\|null\\)\\_>" (0 font-lock-constant-face))
    (,(concat "[:|<>,-][ ]*" (regexp-opt facet-types t) "\\_>") (1 font-lock-type-face)))
  "Colours of FACET documents.")

;;; Indentation

(defun facet--code ()
  "The text of the line, without a comment at its end."
  (save-excursion
    (let* ((begin (line-beginning-position))
           (comment (nth 8 (syntax-ppss (line-end-position))))
           (end (if (and comment (>= comment begin) (nth 4 (syntax-ppss (line-end-position))))
                    comment
                  (line-end-position))))
      (string-trim-right (buffer-substring-no-properties begin end)))))

(defun facet--deepest (code indent)
  "The deepest column of the line behind a line with CODE, indented by INDENT."
  (let ((closes (looking-at-p "[ ]*[])}]"))
        (continues (looking-at-p "[ ]*|>")))
    (cond
     ((string-match-p "^@import\\_>" code) 0)
     ;; A pipeline goes on: below its base, or below the call before.
     (continues (if (string-match-p "^[ ]*\\(?:|>\\|\"\"\"$\\)" code) indent (+ indent 2)))
     (t
      (cond
       ((string-match-p "^[ ]*-[ ].*[[:{(]$" code) (setq indent (+ indent 4)))
       ((string-match-p "^@\\|[[:{(]$\\|\\(?::\\|^[ ]*-\\)[ ]*\"\"\"$" code) (setq indent (+ indent 2)))
       ((string-match-p "^[ ]*-[ ]+\\(?:\"[^\"]*\"\\|[[:alpha:]_][[:alnum:]_.]*\\)[ ]*:" code)
        (setq indent (+ indent 2))))
      (if (and closes (not (string-match-p "[[{(]$" code))) (max 0 (- indent 2)) indent)))))

(defun facet--indentation (&optional deepest-only)
  "The column at which the line should begin; nil to leave it alone.
How deep a line is says what it belongs to: what is written stays where
that is possible, unless DEEPEST-ONLY."
  (save-excursion
    (beginning-of-line)
    (let ((in-text (nth 3 (syntax-ppss)))
          (here (current-indentation))
          (is-written (looking-at-p "[ ]*[^ \n]"))
          (is-comment (looking-at-p "#"))
          (is-facet (or (looking-at-p "@")
                        (and (not (nth 3 (syntax-ppss))) (looking-at-p "[ ]+@")
                             (not (looking-at-p "[ ]+@\\(?:input\\|text\\|lazy\\)\\_>")))))
          before code deepest before-in-text)
      (save-excursion
        (setq before (re-search-backward "^[ ]*[^ \n]" nil t))
        (when before
          (setq code (facet--code)
                deepest (current-indentation)
                before-in-text (nth 3 (syntax-ppss)))))
      (cond
       (is-facet 0)
       ((not before) (if is-comment nil 0))
       (t
        (setq deepest (facet--deepest code deepest))
        (cond
         (in-text
          (and (string-match-p "\"\"\"$" code) (not before-in-text)
               (or (not is-written) (<= here (- deepest 2)))
               deepest))
         ((and is-written (not deepest-only) (zerop (% here 2))
               (>= here (if is-comment 0 2)) (<= here deepest))
          nil)
         (t deepest)))))))

(defun facet-indent-line ()
  "Indent the line, where its indentation follows from the one before.
A second TAB moves it as deep as it may stand."
  (interactive)
  (let ((indent (facet--indentation (and (eq this-command 'indent-for-tab-command)
                                         (eq last-command 'indent-for-tab-command)))))
    (if (not indent)
        'noindent
      (if (<= (current-column) (current-indentation))
          (indent-line-to indent)
        (save-excursion (indent-line-to indent))))))

;;; The mode

(defvar facet-imenu-expression
  '(("Facets" "^@\\([[:alpha:]_][[:alnum:]_.]*\\)" 1)
    ("Interfaces" "^@interface[ ]+\\([[:alpha:]_][[:alnum:]_]*\\)" 1)
    ("Functions" "^[ ]*fn[ ]+\\([[:alpha:]_][[:alnum:]_]*\\)" 1)
    ("Tests" "^@test[ ]+\"\\([^\"\n]*\\)\"" 1))
  "What the index of a FACET document has.")

(add-to-list 'compilation-error-regexp-alist-alist
             '(facet "^\\(.+?\\):\\([0-9]+\\):\\([0-9]+\\): \\(?:error\\|\\(warning\\)\\): " 1 2 3 (4)))
(add-to-list 'compilation-error-regexp-alist 'facet)

(defun facet-setup ()
  "What `facet-mode' and `facet-ts-mode' share."
  (setq-local comment-start "# "
              comment-start-skip "#+[ ]*"
              indent-tabs-mode nil
              tab-width 2
              indent-line-function #'facet-indent-line
              compile-command (format "%s build %s" facet-program
                                      (shell-quote-argument (file-name-nondirectory (or buffer-file-name "-"))))))

;;;###autoload
(define-derived-mode facet-mode prog-mode "FACET"
  "Major mode for FACET documents."
  :syntax-table facet-mode-syntax-table
  (facet-setup)
  (setq-local font-lock-defaults '(facet-font-lock-keywords)
              syntax-propertize-function #'facet-syntax-propertize
              imenu-generic-expression facet-imenu-expression)
  (add-hook 'syntax-propertize-extend-region-functions #'facet--extend-region nil t))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.facet\\'" . facet-mode))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               `((facet-mode facet-ts-mode) . (,facet-program "lsp"))))

(provide 'facet-mode)

;;; facet-mode.el ends here
