;;; What reindent.vim does, by Emacs: with $FOLDER and $OUTPUT.

(require 'facet-mode)

(let ((coding-system-for-read 'utf-8-unix)
      (coding-system-for-write 'utf-8-unix)
      (files (directory-files (getenv "FOLDER") t "\\.facet\\'"))
      (changed 0)
      (out ""))
  (dolist (file files)
    (with-temp-buffer
      (insert-file-contents file)
      (facet-mode)
      (let ((before (buffer-string))
            (inhibit-message t))
        (indent-region (point-min) (point-max))
        (unless (string= before (buffer-string))
          (setq changed (1+ changed)
                out (format "%s%s:%d\n" out (file-name-nondirectory file)
                            (line-number-at-pos (abs (compare-strings before nil nil (buffer-string) nil nil)))))))))
  (with-temp-file (getenv "OUTPUT")
    (insert (format "%s%d of %d documents changed\n" out changed (length files)))))
