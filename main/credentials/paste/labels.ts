import { lineAt, type PastedDocument, type Span } from './document.ts';
import { isGluedScript, labelPatterns } from './label-words.ts';
import { isTokenLike } from './token-characters.ts';

/** Which of the two values a label stands for. */
export type ValueKind = 'url' | 'token';

/** A label, and where its value would be. */
export interface Label {
  /** The label's own words. */
  readonly words: Span;
  readonly line: number;
  /** Behind what separates label and value. */
  readonly value: number;
  /** A colon, an equals sign, a bar, “is”; or the label is all of its line. */
  readonly separated: boolean;
  /** A comma or a semicolon between label and value: a row of a table as text. */
  readonly delimiter: string | null;
  /** What stood in brackets behind it, lower case. */
  readonly remark: string;
}

/** The guide's labels where something is glued to them. */
export const gluedLabel = /scim[\s_-]?(?:bearer[\s_-]?token|base[\s_-]?ur[li])/i;
const labels = labelPatterns;

/** How many kinds of label each value has, strongest first. */
export const labelLevels: Readonly<Record<ValueKind, number>> = {
  url: labels.url.length,
  token: labels.token.length,
};

/** More labels of one kind in one text are no mail that anybody wrote. */
export const mostLabels = 300;

/** “Token for SCIM”: what it is for is the label's, too. */
const purpose = String.raw`(?:[ ](?:for|für|voor|pour|para|per|til|för|dla|zu|of|from|von)[ ](?:the[ ])?(?:scim|wisq|onelogin|provisioning)(?:[ ](?:scim|api|provisioning))?(?=[\s:=*_"'\x60)]))?`;

// Marks right behind it, then blanks: an underscore behind a blank is the value's own.
// French puts a no-break blank before a colon.
const blanks = String.raw`[ \u00A0\u202F]*`;
const closing = String.raw`[*_"'”’)\]}\x60]*${blanks}(?:\*{1,2}${blanks}(?=[:=]))?`;
const between = new RegExp(
  `${purpose}${closing}(?:[(\\[]([^()\\[\\]\\n]{0,60})[)\\]]${closing})?(:=|::(?=\\s)|[-=]?>(?!>)|[:=→⇒]|\\.{3,}[ \\t]+(?=[\\w~/+-]{12})|\\t+|[,;](?=\\S)|[–—-]{1,2}(?=\\s)|[|│║]|[はがを为為是은는]|\\b(?:is|ist|lautet|est|es)\\b:?)?`,
  'iuy',
);

/** All labels of one kind and strength in a text, at most `mostLabels`. */
export function findLabels(
  document: PastedDocument,
  kind: ValueKind,
  level: number,
): readonly Label[] {
  const found: Label[] = [];
  for (const words of labelsIn(document.text, labels[kind][level])) {
    if (found.length >= mostLabels) break;
    found.push(readLabel(document, words));
  }
  return found;
}

function* labelsIn(text: string, pattern: RegExp | undefined): Generator<Span> {
  if (pattern === undefined) return;
  for (const { index, 0: words } of text.matchAll(pattern)) {
    if (beginsWord(text, index)) yield { start: index, end: index + words.length };
  }
}

/** A label begins at a word, behind an underscore, or at a capital inside a word (`wisqScimToken`). */
function beginsWord(text: string, at: number): boolean {
  const [before = '', first = ''] = [text[at - 1], text[at]];
  if (isGluedScript(first)) return true;
  return !/[\p{L}\p{N}]/u.test(before) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(first));
}

/** Where the first label of this kind stands in a text; -1: nowhere. `levels`: only so many of the strongest. */
function firstLabel(text: string, kind: ValueKind, levels = labels[kind].length): number {
  const found = labels[kind].slice(0, levels).flatMap((pattern) => {
    const first = labelsIn(text, pattern).next();
    return first.done === true ? [] : [first.value.start];
  });
  return found.length === 0 ? -1 : Math.min(...found);
}

/** What stands behind a label's words when they are one. */
const separates =
  /^[*_"'”’)\]}\x60]*[ \u00A0\u202F]*(?:\([^()\n]{0,60}\)[ \u00A0\u202F]*)?(?:[:=|→⇒\t]|-{1,2}\s|[–—]|(?:is|ist|lautet|est|es)\b|$)/iu;

/** Whether a text begins with a label of any kind, and not with a value such as `token:7Gk…`. */
export function beginsWithLabel(text: string, within = 2): boolean {
  return [...labels.url, ...labels.token].some((pattern) => {
    const first = labelsIn(text, pattern).next();
    if (first.done === true || first.value.start >= within) return false;
    const { start, end } = first.value;
    if (!separates.test(text.slice(end))) return false;
    return !/^(?:token|secret|bearer|jeton):[^\s/:=]{6}/iu.test(text.slice(start));
  });
}

/** Whether a label of this kind stands in a text. */
export function holdsLabel(text: string, kind: ValueKind): boolean {
  return firstLabel(text, kind) >= 0;
}

function readLabel(document: PastedDocument, words: Span): Label {
  const number = lineAt(document, words.end);
  const line = document.lines[number];
  between.lastIndex = words.end;
  const found = between.exec(document.text);
  // “SCIM Bearer Token (7Gk…)”: the brackets hold the value.
  const held = found?.[1] !== undefined && isTokenLike(found[1].trim());
  const match = held ? null : found;
  const value = words.end + (match?.[0].length ?? 0);
  const restEmpty =
    document.text.slice(value, Math.min(line?.end ?? value, value + 2000)).trim() === '';
  const before = document.text.slice(
    Math.max(line?.start ?? words.start, words.start - 200),
    words.start,
  );
  // “Your SCIM Bearer Token” alone on a line is a heading; at the end of a sentence it is not.
  const alone = restEmpty && /^[\s*_"'“„\x60([|]*(?:[\p{L}\p{N}.]+[\s_-]){0,2}$/u.test(before);
  return {
    words,
    line: number,
    value,
    separated:
      held ||
      match?.[2] !== undefined ||
      /[:=]$/.test(document.text.slice(words.start, words.end)) ||
      alone,
    delimiter: match?.[2] === ',' || match?.[2] === ';' ? match[2] : null,
    remark: (match?.[1] ?? '').toLowerCase(),
  };
}
