;;; facet-ts-mode.el --- FACET documents by tree-sitter -*- lexical-binding: t -*-

;; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;; Version: 0.1.0
;; Package-Requires: ((emacs "29.1"))
;; Keywords: languages

;;; Commentary:

;; As `facet-mode', but with the colours and the index of the grammar in
;; utils/editors/tree-sitter-facet:
;;
;;   (add-to-list 'treesit-language-source-alist
;;                '(facet "REPOSITORY" nil "utils/editors/tree-sitter-facet/src"))
;;   (treesit-install-language-grammar 'facet)

;;; Code:

(require 'facet-mode)
(require 'treesit nil t)

(declare-function treesit-font-lock-rules "treesit")
(declare-function treesit-major-mode-setup "treesit")
(declare-function treesit-node-child "treesit.c")
(declare-function treesit-node-text "treesit.c")
(declare-function treesit-parser-create "treesit.c")
(declare-function treesit-ready-p "treesit")
(defvar treesit-font-lock-settings)
(defvar treesit-font-lock-feature-list)
(defvar treesit-simple-imenu-settings)
(defvar treesit-defun-type-regexp)

(defun facet-ts--font-lock ()
  "The colours, for `treesit-font-lock-settings'."
  (treesit-font-lock-rules
   :language 'facet :feature 'comment
   '((comment) @font-lock-comment-face)
   :language 'facet :feature 'string
   '((string) @font-lock-string-face (text_block) @font-lock-string-face)
   :language 'facet :feature 'escape :override t
   '((escape) @font-lock-escape-face (placeholder) @font-lock-constant-face)
   :language 'facet :feature 'keyword
   '((facet_name) @font-lock-keyword-face
     ["@import" "@interface" "@test" "@input" "@text" "@lazy" "fn"] @font-lock-keyword-face
     (operator) @font-lock-operator-face)
   :language 'facet :feature 'definition
   '((interface_name) @font-lock-type-face
     (function_name) @font-lock-function-name-face
     (key) @font-lock-property-name-face
     ["strategy" "assert" "cases"] @font-lock-property-name-face)
   :language 'facet :feature 'function
   `(((lens) @font-lock-builtin-face
      (:match ,(concat "\\`" (regexp-opt facet-lenses t) "\\'") @font-lock-builtin-face))
     (lens) @font-lock-function-call-face)
   :language 'facet :feature 'variable
   '((variable) @font-lock-variable-use-face (field) @font-lock-property-use-face)
   :language 'facet :feature 'type
   '((type_name) @font-lock-type-face)
   :language 'facet :feature 'constant
   '([(integer) (float)] @font-lock-number-face
     [(boolean) (null)] @font-lock-constant-face)))

(defun facet-ts--name (node)
  "The name of a facet, interface, function or test: the text of its NODE."
  (treesit-node-text (treesit-node-child node (if (equal (treesit-node-type node) "facet") 0 1)) t))

(declare-function treesit-node-type "treesit.c")

;;;###autoload
(define-derived-mode facet-ts-mode prog-mode "FACET"
  "Major mode for FACET documents, by tree-sitter."
  :syntax-table facet-mode-syntax-table
  (unless (and (fboundp 'treesit-ready-p) (treesit-ready-p 'facet))
    (user-error "The tree-sitter grammar of FACET is not installed"))
  (treesit-parser-create 'facet)
  (facet-setup)
  (setq-local treesit-font-lock-settings (facet-ts--font-lock)
              treesit-font-lock-feature-list
              '((comment definition) (keyword string type) (constant escape function variable) ())
              treesit-defun-type-regexp "\\`\\(?:facet\\|interface\\|test\\|function\\)\\'"
              treesit-simple-imenu-settings
              '(("Facet" "\\`facet\\'" nil facet-ts--name)
                ("Interface" "\\`interface\\'" nil facet-ts--name)
                ("Function" "\\`function\\'" nil facet-ts--name)
                ("Test" "\\`test\\'" nil facet-ts--name)))
  (treesit-major-mode-setup))

(provide 'facet-ts-mode)

;;; facet-ts-mode.el ends here
