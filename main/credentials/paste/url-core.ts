import { isTokenLike } from './token-characters.ts';

/** Scripts that are written without blanks: what follows an address in them is the sentence. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}。、，；：！？」』）】]/u;

/** The part of a chunk before a sentence in a script without blanks, where nothing follows it. */
export function untilSentence(chunk: string): readonly [chunk: string, ended: boolean] {
  const path = chunk.indexOf('/', chunk.indexOf('://') + 3);
  if (path < 0) return [chunk, false];
  const at = chunk.slice(path).search(unspaced);
  if (at < 0) return [chunk, false];
  const rest = chunk.slice(path + at);
  return /[/\w]/.test(rest) ? [chunk, false] : [chunk.slice(0, path + at), true];
}

/** Proofpoint's third form has a semicolon of its own, and behind it nothing of the address. */
const urlDefense3 = /^https?:\/\/urldefense\.(?:com|us|net)\/v3\/__.+__;/i;

/** An address ends before what a table or markup puts behind it: `,production`, `[/url]`, `:token`. */
export function headOf(core: string): string {
  const path = core.indexOf('/', core.indexOf('://') + 3);
  if (path < 0 || urlDefense3.test(core)) return core;
  const head =
    core.slice(0, path) +
    core
      .slice(path)
      .replace(/[;&](?=[\w-]*(?:token|secret|bearer|password|key)[\w-]*=).*$/i, '')
      .replace(/(?:,|;(?!\w+=))(?!\/).*$|\[\/?[a-z][^\]]*\]?$/i, '');
  const secret = /^(.*):([^:/]+)$/.exec(head);
  return secret !== null && isTokenLike(secret[2] ?? '') ? (secret[1] ?? head) : head;
}

/** An address without what ends a sentence, a bracket, a footnote or an emphasis. */
export function coreOf(chunk: string, before: string): string {
  let core = chunk;
  for (;;) {
    const next = closeBrackets(core)
      .replace(/(?:\[\^?\d{1,3}\]|\[\^?\d{0,3}|[⁰¹²³⁴-⁹†‡]+)$/u, '')
      .replace(/[*'’‘]+$/u, '')
      .replace(/[([{]$/, '')
      .replace(/[.,;:!。、，；]+$/u, '');
    const emphasis = before.endsWith('_') ? next.replace(/_+$/, '') : next;
    if (emphasis === core) return core;
    core = emphasis;
  }
}

function closeBrackets(value: string): string {
  const last = value.at(-1) ?? '';
  const open = { ')': '(', ']': '[', '}': '{' }[last];
  if (open === undefined) return value;
  const count = (of: string) => value.split(of).length - 1;
  return count(last) > count(open) ? value.slice(0, -1) : value;
}
