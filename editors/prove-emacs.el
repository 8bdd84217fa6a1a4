;;; Opens a file in Emacs with Eglot and `bplint lsp`, prints what Flymake knows, applies the quick fix, prints again:
;;;
;;;   PATH=DIR_OF_BPLINT:$PATH emacs --batch -l editors/prove-emacs.el

(package-initialize)
(require 'eglot)
(define-derived-mode rust-mode prog-mode "Rust")
(setq eglot-server-programs '((rust-mode . ("bplint" "lsp")))
      eglot-send-changes-idle-time 0.05)

(defun wait-for (what done)
  "Wait until DONE says so; WHAT is what it is about."
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall done)) (< (float-time) end))
      (accept-process-output nil 0.05))
    (unless (funcall done) (error "Nothing came of: %s" what))))

(defun show ()
  "Print what Flymake knows."
  (dolist (d (flymake-diagnostics))
    (princ (format "  %d:%d %s %s\n" (line-number-at-pos (flymake-diagnostic-beg d))
                   (save-excursion (goto-char (flymake-diagnostic-beg d)) (1+ (current-column)))
                   (flymake-diagnostic-type d)
                   (car (split-string (flymake-diagnostic-text d) "\n")))))
  (princ (format "  %d diagnostics\n" (length (flymake-diagnostics)))))

(let* ((root (file-name-as-directory (make-temp-file "demo" t)))
       (file (concat root "src/lib.rs")))
  (make-directory (concat root "src"))
  (with-temp-file (concat root "Cargo.toml")
    (insert "[package]\nname = \"demo\"\nversion = \"0.1.0\"\nedition = \"2021\"\n"))
  (with-temp-file file
    (insert "use std::io::{self, Write};\n"
            "pub fn greet(mut out: impl Write) -> io::Result<()> {\n"
            "    /* grüße 🦀 */ out.write(b\"hello\")?;\n    Ok(())\n}\n"))
  (find-file file)
  (rust-mode)
  (setq-local project-find-functions (list (lambda (_) (cons 'transient root))))
  (eglot '(rust-mode) (cons 'transient root) 'eglot-lsp-server '("bplint" "lsp") "rust")
  (wait-for "connecting" (lambda () (eglot-current-server)))
  (princ (format "emacs %s, eglot\nopened:\n" emacs-version))
  (wait-for "opening the file" (lambda () (flymake-start) (flymake-diagnostics)))
  (show)
  (goto-char (flymake-diagnostic-beg (car (flymake-diagnostics))))
  (let* ((eglot-confirm-server-initiated-edits nil)
         (actions (eglot-code-actions (point) (1+ (point)) "quickfix"))
         (fix (seq-find (lambda (a) (string-match-p "write_all" (plist-get a :title))) actions)))
    (dolist (a (append actions nil)) (princ (format "action: %s\n" (plist-get a :title))))
    (eglot--apply-workspace-edit (plist-get fix :edit)))
  (goto-char (point-min))
  (forward-line 2)
  (princ (format "line 3 now: %s\n" (buffer-substring (line-beginning-position) (line-end-position))))
  (eglot--signal-textDocument/didChange)
  (wait-for "fixing the line" (lambda () (flymake-start) (not (flymake-diagnostics))))
  (princ "after the fix, not saved:\n")
  (show)
  (set-buffer-modified-p nil)
  (eglot-shutdown (eglot-current-server)))
