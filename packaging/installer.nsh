; Laid over electron-builder's installer.

; Its command for a double-click leaves a path with spaces unquoted, so that Windows tries every
; part of it as a program first.
!macro wisqQuoteCommand CLASS
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\shell\open\command" "" '"$appExe" "%1"'
!macroend

!macro customInstall
  !insertmacro wisqQuoteCommand "Wisq.SetupReport"
  !insertmacro wisqQuoteCommand "Wisq.Confirmation"
  ; It keeps a copy of itself for an updater that this app does not have, and never removes it. The
  ; copy lies with the user even when the machine gets the app.
  ${if} $installMode == "all"
    SetShellVarContext current
  ${endif}
  Delete "$LOCALAPPDATA\${APP_INSTALLER_STORE_FILE}"
  RMDir "$LOCALAPPDATA\${APP_PACKAGE_NAME}-updater"
  ${if} $installMode == "all"
    SetShellVarContext all
  ${endif}
!macroend

; Its uninstaller takes the classes away and leaves the two endings, which nobody else has.
!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\.wisq-setup"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\.wisq-confirmation"
!macroend
