#include "plugin.h"

COMMAND(SetLnkAUMI) {
  BEGIN;
  WCHAR link[8192], id[8192];
  pop(link);
  pop(id);
}

COMMAND(UninstShortcut) {
  BEGIN;
  WCHAR link[8192];
  pop(link);
}

COMMAND(UninstAppUserModelId) {
  BEGIN;
  WCHAR id[8192];
  pop(id);
}
