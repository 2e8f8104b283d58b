#include "plugin.h"

// 603: no such process. The installer asks through PowerShell first (powershell.c).
COMMAND(_FindProcess) {
  BEGIN;
  WCHAR name[8192];
  pop(name);
  push(L"603");
}

COMMAND(_KillProcess) {
  BEGIN;
  WCHAR name[8192];
  pop(name);
  push(L"603");
}

COMMAND(_CloseProcess) {
  BEGIN;
  WCHAR name[8192];
  pop(name);
  push(L"603");
}

COMMAND(_Unload) {
  BEGIN;
}
