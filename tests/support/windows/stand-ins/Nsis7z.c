#include "plugin.h"
#include <stdio.h>

// Unpacks a file into $OUTDIR, with the 7za.exe that WISQ_7ZA names.
COMMAND(Extract) {
  BEGIN;
  static WCHAR file[8192], line[32768], tool[1024];
  pop(file);
  if (GetEnvironmentVariableW(L"WISQ_7ZA", tool, 1024) == 0) return;
  swprintf(line, 32768, L"\"%ls\" x -y -bd \"%ls\" -o\"%ls\"", tool, file, variable(INST_OUTDIR));
  STARTUPINFOW startup = {.cb = sizeof startup};
  PROCESS_INFORMATION process;
  if (!CreateProcessW(NULL, line, NULL, NULL, FALSE, CREATE_NO_WINDOW, NULL, NULL, &startup, &process)) return;
  WaitForSingleObject(process.hProcess, 120000);
  CloseHandle(process.hProcess);
  CloseHandle(process.hThread);
}
