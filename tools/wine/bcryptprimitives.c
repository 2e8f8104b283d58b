/* Windows 10 has ProcessPrng in bcryptprimitives.dll; Wine 8 lacks the library, and the bundler behind
   vitest is linked against it. The numbers come from Wine's own generator. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T length) {
  return RtlGenRandom(bytes, (ULONG)length);
}
