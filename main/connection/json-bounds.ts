/** Deeper than anything SCIM describes; a user with extensions needs five levels. */
const mostLevels = 100;
/** A page of 100 users has some 6,000 values, a server's schemas some 3,000. */
const mostValues = 50_000;

const quote = 0x22;
const backslash = 0x5c;

/**
 * Whether JSON text nests deeper or holds more than a SCIM response does, found without parsing it:
 * what a parser makes of a megabyte of brackets is many times that size. Null: it does not. Total:
 * for text that is no JSON, any result will do.
 */
export function tooComplex(text: string): 'levels' | 'values' | null {
  let depth = 0;
  let values = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === backslash) at += 1;
      else if (code === quote) inString = false;
    } else if (code === quote) inString = true;
    // A value follows each of these, or they are empty.
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      values += 1;
      if (depth > mostLevels) return 'levels';
    } else if (code === 0x2c) values += 1;
    else if (code === 0x5d || code === 0x7d) depth -= 1;
    if (values > mostValues) return 'values';
  }
  return null;
}
