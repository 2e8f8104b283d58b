#include "plugin.h"

// "2": is this an admin? "3": started by the first instance? "0": ask for rights. With WISQ_NOT_ADMIN a
// person who has none and is refused.
COMMAND(_) {
  BEGIN;
  WCHAR question[8192], unused[8];
  pop(question);
  int admin = GetEnvironmentVariableW(L"WISQ_NOT_ADMIN", unused, 8) == 0;
  if (question[0] == '0') {
    wcscpy(variable(INST_0), admin ? L"0" : L"1223");
    wcscpy(variable(INST_1), L"2");
    wcscpy(variable(INST_2), L"0");
    wcscpy(variable(INST_3), L"1");
    return;
  }
  const WCHAR *answer = question[0] == '2' && admin ? L"1" : L"0";
  if (question[1] == 's') push(answer);
  else wcscpy(variable(INST_0), answer);
}
