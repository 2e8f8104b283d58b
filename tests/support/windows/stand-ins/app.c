// Stands for the app: stays open for WISQ_STAY milliseconds.
#include <windows.h>

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, LPWSTR words, int show) {
  (void)instance, (void)before, (void)words, (void)show;
  WCHAR text[32];
  DWORD ms = 0;
  if (GetEnvironmentVariableW(L"WISQ_STAY", text, 32) == 0) return 0;
  for (WCHAR *digit = text; *digit != 0; digit += 1) ms = ms * 10 + (*digit - '0');
  Sleep(ms);
  return 0;
}
