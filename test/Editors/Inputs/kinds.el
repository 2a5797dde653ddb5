;;; What Emacs sees in the documents of a folder, as kinds.vim writes it.
;;;
;;;   emacs -Q --batch -L EMACS -l kinds.el      with $FOLDER and $OUTPUT

(require 'facet-mode)

(defun kind-at (state begin)
  "The letter of a character at BEGIN, with the STATE before it."
  (cond ((or (nth 4 state) (and (not (nth 3 state)) (eq (char-after begin) ?#))) ?c)
        ((or (nth 3 state)
             (memq (car (syntax-after begin)) '(7 15)))
         ?s)
        (t ?.)))

(defun kinds-of-line ()
  (let (kinds)
    (while (not (eolp))
      (let ((kind (kind-at (syntax-ppss) (point))))
        (dotimes (_ (string-bytes (char-to-string (char-after))))
          (push kind kinds)))
      (forward-char))
    (concat (nreverse kinds))))

(let ((coding-system-for-read 'utf-8-unix)
      (coding-system-for-write 'utf-8-unix)
      (out (generate-new-buffer "out")))
  (dolist (file (directory-files (getenv "FOLDER") t "\\.facet\\'"))
    (with-temp-buffer
      (insert-file-contents file)
      (facet-mode)
      (goto-char (point-min))
      (princ (format "= %s\n" (file-name-base file)) out)
      (let (done)
        (while (not done)
          (princ (concat (kinds-of-line) "\n") out)
          (setq done (/= 0 (forward-line))
                done (or done (and (eobp) (bolp))))))))
  (with-current-buffer out
    (write-region nil nil (getenv "OUTPUT") nil 'silent)))
