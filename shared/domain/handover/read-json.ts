import { type Result, fail, ok } from '../problems/result.ts';

/** How deep brackets may nest. What this app writes has six levels. */
const deepest = 32;

/**
 * Reads JSON that may hold anything. Nesting is counted before it is parsed, so that no parser and no
 * later walk can run out of stack. FILE_CUT_OFF when the text ends inside, FILE_NOT_OURS otherwise.
 */
export function readJson(text: string): Result<unknown> {
  const shape = nesting(text);
  if (shape.deepest > deepest) return fail('FILE_NOT_OURS', { reason: 'too-deep' });
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    // The parser's own message quotes the content; whether it was cut off is what matters.
    const begun = /^\s*\{/.test(text) && text.includes('"wisq-');
    return begun && shape.open ? fail('FILE_CUT_OFF') : fail('FILE_NOT_OURS', { reason: 'json' });
  }
}

/** The deepest nesting, and whether the text ends inside a bracket or a string. */
function nesting(text: string): { deepest: number; open: boolean } {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') most = Math.max(most, (depth += 1));
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return { deepest: most, open: quoted || depth > 0 };
}
