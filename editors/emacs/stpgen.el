;;; stpgen.el --- Findings and completion for plans of stpgen  -*- lexical-binding: t -*-

;; For Emacs 29 and newer, with Eglot.  Put this file into your load path and add (require 'stpgen) to your init file.

(require 'eglot)
(require 'project)

(defun stpgen-plan (folder)
  "The plan that FOLDER is in, as a project; nil if it is in none."
  (when-let ((root (locate-dominating-file folder "stp.yaml")))
    (cons 'transient root)))

(defun stpgen-start ()
  "Start the language server if the file is part of a plan."
  (when (and buffer-file-name (stpgen-plan default-directory))
    (setq-local project-find-functions (list #'stpgen-plan))
    (setq-local eglot-server-programs '(((yaml-mode yaml-ts-mode markdown-mode text-mode) . ("stpgen" "lsp"))))
    (eglot-ensure)))

(dolist (hook '(yaml-mode-hook yaml-ts-mode-hook markdown-mode-hook))
  (add-hook hook #'stpgen-start))

(provide 'stpgen)
;;; stpgen.el ends here
