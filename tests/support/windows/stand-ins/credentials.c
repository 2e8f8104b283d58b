/* Stands for a person who looks into Credential Manager: the name, the persistence (1 session, 2 this
   computer, 3 enterprise) and the length in bytes of every generic credential whose name begins with
   the word given, one a line, in UTF-8. */
#include <stdio.h>
#include <windows.h>
#include <wincred.h>

int wmain(int count, wchar_t **words) {
  if (count != 2) return 2;
  DWORD found = 0;
  PCREDENTIALW *all = NULL;
  if (!CredEnumerateW(words[1], 0, &found, &all)) return GetLastError() == ERROR_NOT_FOUND ? 0 : 1;
  for (DWORD at = 0; at < found; at += 1) {
    char name[1024];
    WideCharToMultiByte(CP_UTF8, 0, all[at]->TargetName, -1, name, sizeof name, NULL, NULL);
    printf("%s\t%lu\t%lu\n", name, all[at]->Persist, all[at]->CredentialBlobSize);
  }
  CredFree(all);
  return 0;
}
