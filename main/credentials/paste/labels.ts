import { lineAt, type PastedDocument, type Span } from './document.ts';

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

// It ends at a word's end; an environment's name may follow it (`SCIM_TOKEN_PROD`).
const finish = String.raw`(?:_(?:prod|production|live|value|prd|stg|staging|test|dev|sandbox)(?![\p{L}\p{N}_]))?(?![\p{L}\p{N}]|[_-][\p{L}\p{N}])`;
/** The guide's labels where something is glued to them. */
export const gluedLabel = /scim[\s_-]?(?:bearer[\s_-]?token|base[\s_-]?ur[li])/i;
const other = String.raw`(?<!(?:client|onelogin|onelogin[ _-]api|saml|sso|acs|oauth|login|database|docs?|refresh|id|csrf|session|push|device|page|sync)[ _-])`;
const gap = String.raw`[\s_-]{0,4}`;

/** Strongest first: the guide's own label, then what people write in its place. */
const labels: Readonly<Record<ValueKind, readonly RegExp[]>> = {
  url: [
    `scim${gap}base${gap}ur[li]`,
    `(?:(?:base|basis|scim|tenant|wisq)${gap}(?:url|uri|endpoint|endpunkt|address|adresse)|scim(?=\\s*[:=])|(?:url|uri)${gap}(?:de${gap})?(?:base|scim))`,
  ].map((words) => labelled(words)),
  token: [
    `scim${gap}bearer${gap}token`,
    `(?!secret-token:\\S)(?<!authorization["']?\\s{0,3}[:=]\\s{0,3}["']?)(?:(?:bearer|scim|api|access|secret|auth|wisq|provisioning)${gap}token|token${gap}scim|jeton${gap}scim)`,
    '(?!secret-token:\\S)(?<!secret-)(?<![<{$%[][\\w-]{0,20})(?:token|secret|bearer|authorization|jeton|トークン|令牌|токен|토큰)',
  ].map((words) => labelled(words)),
};

function labelled(words: string): RegExp {
  return new RegExp(`${other}(?:${words})${finish}`, 'giu');
}

/** How many kinds of label each value has, strongest first. */
export const labelLevels: Readonly<Record<ValueKind, number>> = {
  url: labels.url.length,
  token: labels.token.length,
};

/** More labels of one kind in one text are no mail that anybody wrote. */
export const mostLabels = 300;

// Marks right behind it, then blanks: an underscore behind a blank is the value's own.
const closing = String.raw`[*_"'”’)\]}\x60]* *(?:\*{1,2} *(?=[:=]))?`;
const between = new RegExp(
  `${closing}(?:[(\\[]([^()\\[\\]\\n]{0,60})[)\\]]${closing})?(:=|[-=]?>(?!>)|[:=→⇒]|\\t+|[,;](?=\\S)|[–—-]{1,2}(?=\\s)|[|│║]|\\b(?:is|ist|lautet|est|es)\\b:?)?`,
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
  /^[*_"'”’)\]}\x60]* *(?:\([^()\n]{0,60}\) *)?(?:[:=|→⇒\t]|-{1,2}\s|[–—]|(?:is|ist|lautet|est|es)\b|$)/iu;

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
  const match = between.exec(document.text);
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
      match?.[2] !== undefined ||
      /[:=]$/.test(document.text.slice(words.start, words.end)) ||
      alone,
    delimiter: match?.[2] === ',' || match?.[2] === ';' ? match[2] : null,
    remark: (match?.[1] ?? '').toLowerCase(),
  };
}
