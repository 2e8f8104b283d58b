// What a plug-in of NSIS is called with, 64-bit and Unicode: a stack of texts and the variables $0, $1 …
// (NSIS, Plugins, "Plugin interface").
#include <windows.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

typedef struct stack_entry {
  struct stack_entry *next;
  WCHAR text[1];
} stack_entry;

enum { INST_0 = 0, INST_1, INST_2, INST_3, INST_OUTDIR = 22 };

static int text_size;
static WCHAR *variables;
static stack_entry **stack_top;

#define COMMAND(name) \
  __declspec(dllexport) void __cdecl name(HWND parent, int size, WCHAR *values, stack_entry **top, void *extra)
#define BEGIN \
  (void)parent, (void)extra; \
  text_size = size, variables = values, stack_top = top

static inline void pop(WCHAR *into) {
  stack_entry *first = *stack_top;
  into[0] = 0;
  if (first == NULL) return;
  wcsncpy(into, first->text, text_size - 1);
  into[text_size - 1] = 0;
  *stack_top = first->next;
  GlobalFree(first);
}

static inline void push(const WCHAR *text) {
  stack_entry *entry = GlobalAlloc(GPTR, sizeof(stack_entry) + text_size * sizeof(WCHAR));
  wcsncpy(entry->text, text, text_size - 1);
  entry->next = *stack_top;
  *stack_top = entry;
}

static inline WCHAR *variable(int at) { return variables + at * text_size; }
