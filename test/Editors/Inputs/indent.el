;;; What indent.vim writes, for Emacs: with $FILE and $OUTPUT.

(require 'facet-mode)

(let ((lines (with-temp-buffer
               (insert-file-contents (getenv "FILE"))
               (split-string (buffer-string) "\n" t)))
      (out "")
      before)
  (dolist (line lines)
    (setq before (append before (list line)))
    (with-temp-buffer
      (insert (mapconcat #'identity before "\n") "\nx")
      (facet-mode)
      (syntax-propertize (point-max))
      (setq out (format "%s%d %s\n" out (or (facet--indentation) -1) line))))
  (with-temp-file (getenv "OUTPUT")
    (insert out)))
