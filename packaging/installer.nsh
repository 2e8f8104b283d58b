; Laid over electron-builder's installer.

; Every file and folder that this version installs (tools/dist/installed-files.mjs).
!ifdef APP_ARM64
  !include "${PROJECT_DIR}/.runtime/dist/installed-files-arm64.nsh"
!else
  !include "${PROJECT_DIR}/.runtime/dist/installed-files-x64.nsh"
!endif

; Exit codes of their own, for whoever deploys the app (docs/deployment.md).
!define WISQ_FOLDER_TAKEN 3
!define WISQ_APP_OPEN 4

; Its command for a double-click leaves a path with spaces unquoted, so that Windows tries every
; part of it as a program first.
!macro wisqQuoteCommand CLASS
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\shell\open\command" "" '"$appExe" "%1"'
!macroend

; A folder that holds anything else is refused: files of the same name would be overwritten. The app's
; own is known by its uninstaller, and by its name where an installation broke off.
!macro customInit
  ${DirState} "$INSTDIR" $0
  ${GetFileName} "$INSTDIR" $1
  ${if} $0 == 1
  ${andIf} $1 != "${APP_FILENAME}"
  ${andIfNot} ${FileExists} "$INSTDIR\${UNINSTALL_FILENAME}"
    MessageBox MB_OK|MB_ICONSTOP "$INSTDIR holds other files.$\r$\nChoose an empty folder, or one that doesn't exist yet." /SD IDOK
    SetErrorLevel ${WISQ_FOLDER_TAKEN}
    Quit
  ${endIf}
!macroend

; electron-builder brings these two for its own question alone, which stays for a person.
!include "getProcessInfo.nsh"
Var pid

; Whether the app itself runs from this folder: $R0 is 0 if it does. electron-builder asks for any
; program there, and so finds an uninstaller that is told to stay where it is. The path goes by the
; environment: in a command it would end at the first apostrophe.
!macro wisqFindApp
  System::Call 'kernel32::SetEnvironmentVariable(t "WISQ_APP", t "$INSTDIR\${APP_EXECUTABLE_FILENAME}")'
  nsExec::Exec `"$PowerShellPath" -NoProfile -NonInteractive -C "if (@(Get-CimInstance -ClassName Win32_Process | ? {$$_.ExecutablePath -eq $$env:WISQ_APP}).Count -gt 0) { exit 0 } else { exit 1 }"`
  Pop $R0
!macroend

; With /S nobody is asked, so nothing is closed: whoever has the app open may be in the middle of
; something. A person who is asked decides.
!macro customCheckAppRunning
  !insertmacro IS_POWERSHELL_AVAILABLE
  ${if} ${Silent}
    ${if} $IsPowerShellAvailable == 0
      !insertmacro wisqFindApp
    ${else}
      !insertmacro FIND_PROCESS "${APP_EXECUTABLE_FILENAME}" $R0
    ${endIf}
    ${if} $R0 == 0
      SetErrorLevel ${WISQ_APP_OPEN}
      Quit
    ${endIf}
  ${else}
    !insertmacro _CHECK_APP_RUNNING
  ${endIf}
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
  ; Its --delete-app-data knows the roaming folder alone; the app keeps its data in the local one.
  ClearErrors
  ${GetParameters} $R0
  ${GetOptions} $R0 "--delete-app-data" $R1
  ${ifNot} ${Errors}
    ${if} $installMode == "all"
      SetShellVarContext current
    ${endif}
    RMDir /r "$LOCALAPPDATA\${PRODUCT_FILENAME}"
    ${if} $installMode == "all"
      SetShellVarContext all
    ${endif}
  ${endIf}
!macroend

!macro wisqMakeOld FOLDER
  CreateDirectory "$PLUGINSDIR\old-install\${FOLDER}"
!macroend

; Until the first file that is in use.
!macro wisqMoveAway FILE
  ${if} $wisqBusy == ""
  ${andIf} ${FileExists} "$INSTDIR\${FILE}"
    ClearErrors
    Rename "$INSTDIR\${FILE}" "$PLUGINSDIR\old-install\${FILE}"
    ${if} ${Errors}
      StrCpy $wisqBusy "${FILE}"
    ${endIf}
  ${endIf}
!macroend

!macro wisqMoveBack FILE
  ${if} ${FileExists} "$PLUGINSDIR\old-install\${FILE}"
    Rename "$PLUGINSDIR\old-install\${FILE}" "$INSTDIR\${FILE}"
  ${endIf}
!macroend

!macro wisqDelete FILE
  Delete "$INSTDIR\${FILE}"
!macroend

; Only if it is empty.
!macro wisqRemoveFolder FOLDER
  RMDir "$INSTDIR\${FOLDER}"
!macroend

; What was installed, by its list. electron-builder takes the whole folder away, with whatever else
; lies in it. For an upgrade all or nothing, as there.
!macro customRemoveFiles
  Var /GLOBAL wisqBusy
  SetOutPath $TEMP
  ${if} ${isUpdated}
    CreateDirectory "$PLUGINSDIR\old-install"
    !insertmacro wisqInstalledFolders wisqMakeOld
    StrCpy $wisqBusy ""
    !insertmacro wisqInstalledFiles wisqMoveAway
    ${if} $wisqBusy != ""
      DetailPrint "File is busy, aborting: $wisqBusy"
      !insertmacro wisqInstalledFiles wisqMoveBack
      Abort "$wisqBusy is in use."
    ${endIf}
  ${endIf}
  !insertmacro wisqInstalledFiles wisqDelete
  Delete "$INSTDIR\${UNINSTALL_FILENAME}"
  Delete "$INSTDIR\uninstallerIcon.ico"
  !insertmacro wisqInstalledFoldersInnermostFirst wisqRemoveFolder
  RMDir "$INSTDIR"
!macroend
