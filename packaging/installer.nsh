; Laid over electron-builder's installer, which finds this file by its name.

; Its command for a double-click leaves a path with spaces unquoted, so that Windows tries every
; part of it as a program first.
!macro wisqQuoteCommand CLASS
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\shell\open\command" "" '"$appExe" "%1"'
!macroend

!macro customInstall
  !insertmacro wisqQuoteCommand "Wisq.SetupReport"
  !insertmacro wisqQuoteCommand "Wisq.Confirmation"
!macroend

; Its uninstaller takes the classes away and leaves the two endings, which nobody else has.
!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\.wisq-setup"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\.wisq-confirmation"
!macroend
