/** One form in which a secret could have been written somewhere. */
export interface Needle {
  readonly form: string;
  readonly bytes: Buffer;
}

/**
 * The forms in which a token could be left behind: as it is, each half of it, reversed, percent-
 * encoded, in hexadecimal and in base64 wherever it may begin in a longer text; and each of them as
 * UTF-8 and as the UTF-16 that browsers keep in memory.
 */
export function needlesOf(token: string): readonly Needle[] {
  const middle = Math.ceil(token.length / 2);
  const utf8 = Buffer.from(token, 'utf8');
  const forms: Record<string, string> = {
    whole: token,
    'first half': token.slice(0, middle),
    'second half': token.slice(middle),
    reversed: token.split('').toReversed().join(''),
    'percent-encoded': encodeURIComponent(token),
    hexadecimal: utf8.toString('hex'),
    ...base64Forms(utf8),
  };
  return Object.entries(forms).flatMap(([form, text]) => [
    { form: `${form}, UTF-8`, bytes: Buffer.from(text, 'utf8') },
    { form: `${form}, UTF-16`, bytes: Buffer.from(text, 'utf16le') },
  ]);
}

/** Base64 depends on where in a group of three bytes a text begins: the part that is always the same. */
function base64Forms(bytes: Buffer): Record<string, string> {
  const forms: Record<string, string> = {};
  for (const before of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64url');
    const whole = Math.floor((before + bytes.length) / 3) * 4;
    const stable = text.slice(before === 0 ? 0 : 4, whole);
    forms[`base64 url-safe after ${before}`] = stable;
    forms[`base64 after ${before}`] = stable.replaceAll('-', '+').replaceAll('_', '/');
  }
  return forms;
}

/** The forms that are found in some bytes. */
export function formsIn(bytes: Buffer | string, needles: readonly Needle[]): readonly string[] {
  const hay = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  return needles.filter((needle) => hay.includes(needle.bytes)).map((needle) => needle.form);
}
