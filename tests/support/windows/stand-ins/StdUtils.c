#include "plugin.h"
#include <shellapi.h>

COMMAND(GetAllParameters) {
  BEGIN;
  WCHAR unused[8192];
  pop(unused);
  const WCHAR *rest = GetCommandLineW();
  const WCHAR stop = *rest == '"' ? '"' : ' ';
  if (*rest == '"') rest += 1;
  while (*rest != 0 && *rest != stop) rest += 1;
  while (*rest == '"' || *rest == ' ') rest += 1;
  push(rest);
}

// Whether a switch such as /allusers or --updated was given.
COMMAND(TestParameter) {
  BEGIN;
  WCHAR name[8192];
  pop(name);
  int count, found = 0;
  size_t length = wcslen(name);
  WCHAR **words = CommandLineToArgvW(GetCommandLineW(), &count);
  for (int at = 1; at < count && !found; at += 1) {
    WCHAR *word = words[at];
    if (*word != '/' && *word != '-') continue;
    while (*word == '/' || *word == '-') word += 1;
    found = _wcsnicmp(word, name, length) == 0 && (word[length] == 0 || word[length] == '=');
  }
  LocalFree(words);
  push(found ? L"true" : L"false");
}

COMMAND(GetParameter) {
  BEGIN;
  WCHAR fallback[8192], name[8192];
  pop(fallback);
  pop(name);
  push(fallback);
}

COMMAND(GetParentPath) {
  BEGIN;
  WCHAR path[8192];
  pop(path);
  WCHAR *last = wcsrchr(path, '\\');
  if (last != NULL) *last = 0;
  push(path);
}

COMMAND(HashFile) {
  BEGIN;
  WCHAR kind[8192], file[8192];
  pop(kind);
  pop(file);
  push(L"error");
}

COMMAND(ExecShellAsUser) {
  BEGIN;
  WCHAR file[8192], verb[8192], words[8192];
  pop(file);
  pop(verb);
  pop(words);
  push(L"error");
}
