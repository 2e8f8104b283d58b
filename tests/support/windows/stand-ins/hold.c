/* Stands for a program that has a file open: a virus scanner, an indexer, a backup.
   Words: the file, and what it lets others do meanwhile: "alone" for nothing, "together" for reading
   and writing but neither deleting nor renaming. Says "held" once it has the file, and keeps it until
   its input ends. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

int wmain(int count, wchar_t **words) {
  if (count != 3) return 2;
  DWORD share = wcscmp(words[2], L"alone") == 0 ? 0 : FILE_SHARE_READ | FILE_SHARE_WRITE;
  HANDLE file = CreateFileW(words[1], GENERIC_READ, share, NULL, OPEN_EXISTING, 0, NULL);
  if (file == INVALID_HANDLE_VALUE) return 1;
  puts("held");
  fflush(stdout);
  while (getchar() != EOF) {
  }
  CloseHandle(file);
  return 0;
}
