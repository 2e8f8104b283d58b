// Stands for PowerShell, whose place in Wine answers 0 to everything: is it there, may it run, and does a
// program run from this folder (and end it)?
#include <windows.h>
#include <tlhelp32.h>

// Exactly this program, or any under this folder.
static int is_it(HANDLE process, const WCHAR *wanted, int exact) {
  WCHAR path[1024];
  DWORD size = 1024;
  int length = lstrlenW(wanted);
  if (!QueryFullProcessImageNameW(process, 0, path, &size)) return 0;
  int compared = exact || (int)size < length ? (int)size : length;
  return CompareStringOrdinal(path, compared, wanted, length, TRUE) == CSTR_EQUAL;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, LPWSTR words, int show) {
  (void)instance, (void)before, (void)words, (void)show;
  const WCHAR *line = GetCommandLineW();
  const WCHAR *from = wcsstr(line, L"StartsWith('");
  int exact = wcsstr(line, L"$env:WISQ_APP") != NULL;
  if (from == NULL && !exact) return 0;
  WCHAR wanted[1024];
  if (exact) {
    if (GetEnvironmentVariableW(L"WISQ_APP", wanted, 1024) == 0) return 1;
  } else {
    lstrcpynW(wanted, from + 12, 1024);
    WCHAR *end = wcschr(wanted, '\'');
    if (end != NULL) *end = 0;
  }
  int kills = wcsstr(line, L"Stop-Process") != NULL, found = 0;
  HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
  PROCESSENTRY32W entry = {.dwSize = sizeof entry};
  for (BOOL more = Process32FirstW(all, &entry); more; more = Process32NextW(all, &entry)) {
    DWORD rights = PROCESS_QUERY_LIMITED_INFORMATION | PROCESS_TERMINATE;
    HANDLE process = OpenProcess(rights, FALSE, entry.th32ProcessID);
    if (process == NULL) continue;
    if (is_it(process, wanted, exact)) {
      found = 1;
      if (kills) TerminateProcess(process, 1);
    }
    CloseHandle(process);
  }
  CloseHandle(all);
  return found ? 0 : 1;
}
