import { plainDashes } from '../../../shared/domain/credentials/characters.ts';
import type { Cleaning } from '../../../shared/domain/credentials/cleaning.ts';
import { lineAt, type PastedDocument, rawText, type Span } from './document.ts';
import type { Joined } from './join-lines.ts';
import { jwtProof } from './jwt.ts';
import { gluedLabel } from './labels.ts';
import { cleanedWithin, type Reading, reading } from './reading.ts';
import { isIdLike, isTokenOnly } from './token-characters.ts';
import { isLikely } from './token-core.ts';
import { undoneAgain } from './undo-again.ts';

/** The ways one value can be read where what was undone, or was not, may be its own. */
export function variants(
  document: PastedDocument,
  { value, spans }: Joined,
  blanks: boolean,
  cleaned: readonly Cleaning[],
): readonly Reading[] {
  const several = spans.length > 1;
  const marks = spans.flatMap((span) => cleanedWithin(document, span));
  // What ended a sentence on the first line is the value's own where the value goes on.
  const kept = several ? cleaned.filter((one) => one !== 'trailing-punctuation') : cleaned;
  const did: Cleaning[] = [...kept, ...marks];
  if (several) did.push(blanks ? 'white-space' : 'line-wraps');
  const dashed = plainDashes(value);
  if (dashed !== value) did.push('smart-characters');
  const way = several ? (blanks ? 'blanks-closed' : 'lines-joined') : 'as-written';
  const found = [reading(dashed, way, did)];
  for (const other of otherDashes(value, dashed)) found.push(reading(other, way, did));
  const decoded = (other: string, kind: Cleaning) =>
    found.push(reading(other, 'decoded', [...did, kind]));
  const raw = rawValue(document, value, spans);
  if (raw !== null && raw.length !== value.length && raw !== '') {
    found[0] = reading(dashed, 'decoded', did);
    found.push(reading(raw, several ? way : 'as-written', several ? did : cleaned));
    // One kind can be what a program wrote, and the other the token's own.
    for (const begin of [/^&/, /^\\/]) {
      const half = rawValue(document, value, spans, begin);
      if (half !== null && half !== value && half !== raw)
        found.push(reading(half, 'decoded', did));
    }
  }
  const bearer = /^bearer[:=]?(?=\S)/i.exec(dashed)?.[0] ?? '';
  const forms = found.map((one) => one.value);
  if (bearer !== '' && dashed.length - bearer.length >= 8) {
    const rests = forms.map((form) => form.slice(bearer.length));
    if (jwtProof(rests[0] ?? '') !== 'none' || /[:=]$/.test(bearer))
      return rests.map((rest) => reading(rest, way, [...did, 'bearer-prefix']));
    for (const rest of rests) decoded(rest, 'bearer-prefix');
  }
  // Each of the forms can have lost or gained something at its ends besides.
  for (const form of forms) {
    for (const [other, kind] of otherEnds(document, form, spans)) decoded(other, kind);
    const [span] = spans;
    // “Token: 7Gk….”: a dot can be a token's last character, or the sentence's.
    if (
      !several &&
      span !== undefined &&
      isLikely(form) &&
      jwtProof(form) !== 'exact' &&
      endsItsLine(document, span)
    )
      found.push(reading(`${form}.`, 'as-written', []));
  }
  for (const other of [...undoneAgain(dashed), ...decodedAgain(dashed)]) decoded(other, 'encoding');
  return found;
}

/**
 * What a dash can have been besides: word processors and Markdown's typography make an en dash of one
 * hyphen or of two, an em dash of two or of three. A GUID's and a signed token's form says which.
 */
function otherDashes(value: string, dashed: string): readonly string[] {
  if (!/[–—]/.test(value) || isIdLike(dashed) || jwtProof(dashed) === 'exact') return [];
  const others = [value.replace(/[–—]/g, '-'), value.replace(/–/g, '--').replace(/—/g, '---')];
  return others.map((one) => plainDashes(one)).filter((one) => one !== dashed);
}

/** A value without what was glued to it, and with what was taken off it. */
function otherEnds(
  document: PastedDocument,
  form: string,
  spans: readonly Span[],
): readonly (readonly [value: string, kind: Cleaning])[] {
  const found: (readonly [string, Cleaning])[] = [];
  const named = /^(?:token|bearer|secret|key)[:=](?=\S{6})/i.exec(form)?.[0];
  if (named !== undefined && startsLine(document, spans[0]))
    found.push([form.slice(named.length), 'label']);
  // In a page a line break is a blank, and a hyphen or a plus before one is no bullet.
  const bullet = document.cleaned.includes('markup') ? bulletBefore(document, spans[0]) : '';
  if (bullet !== '' && !isTokenOnly(form)) found.push([bullet + form, 'white-space']);
  const end = spans.at(-1)?.end ?? 0;
  // A hyphen that begins its line is the token's own, or a bullet as another line has one.
  if (/^[-–][^-–]/.test(form) && startsLine(document, spans[0]) && hasTightBullets(document, spans))
    found.push([form.slice(1), 'white-space']);
  // Markdown's hard line break.
  if (form.endsWith('\\')) found.push([form.slice(0, -1), 'markup']);
  if (/[-_]/.test(form) && hyphensAdded.test(document.text))
    found.push([form.replaceAll(/[-_]/g, ''), 'white-space']);
  const label = (form + document.text.slice(end, end + 24)).search(gluedLabel);
  if (label >= 8 && label < form.length) found.push([form.slice(0, label), 'label']);
  const emphasis = /^(_{1,2})(.+)\1$/.exec(form)?.[2];
  if (emphasis !== undefined) found.push([emphasis, 'markup']);
  // `TOKEN=3D…`: quoted-printable's equals sign, or the token's own first letters.
  if (/^3D\S{8}/.test(form) && document.text[(spans[0]?.start ?? 0) - 1] === '=')
    found.push([form.slice(2), 'encoding']);
  // Quoted-printable's soft break, where nothing else in the text proves it.
  const width = document.lines[lineAt(document, spans.at(-1)?.start ?? 0)]?.width ?? 0;
  const ended = /^[ \t]*(?:\n|$)/.test(document.text.slice(end, end + 40));
  if (/[^=]=$/.test(form) && width >= 70 && width <= 76 && ended)
    found.push([form.slice(0, -1).replace(/[.,;]$/, ''), 'encoding']);
  return found;
}

/** A value with its percent signs or its quoted-printable decoded. */
function decodedAgain(value: string): readonly string[] {
  const percent = percentDecoded(value);
  const printable = /=(?:3D|[2-7][0-9A-F])/.test(value)
    ? value
        .replace(/=([2-7][0-9A-F])/g, (_all, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        )
        .trimEnd()
    : value.replace(/(?:=C2=A0|=E2=80=8B)+$/, '');
  return [percent ?? value, printable].filter((one) => one !== value && /^[!-~]+$/.test(one));
}

/** A value with what was undone in it left as it stood; joined as the value was. Null: it cannot be told. */
function rawValue(
  document: PastedDocument,
  value: string,
  spans: readonly Span[],
  only?: RegExp,
): string | null {
  let [undone, raw] = ['', ''];
  for (const span of spans) {
    const piece = document.text.slice(span.start, span.end);
    const kept = undone === '' || value.startsWith(undone + piece);
    if (!kept && !value.startsWith(undone.slice(0, -1) + piece)) return null;
    undone = (kept ? undone : undone.slice(0, -1)) + piece;
    raw = (kept ? raw : raw.slice(0, -1)) + rawText(document, span, only);
  }
  return undone === value ? raw : null;
}

/** A label with its colon, the value and a full stop are all of the line. */
function endsItsLine({ text }: PastedDocument, { start, end }: Span): boolean {
  const line = text.lastIndexOf('\n', start) + 1;
  return (
    /^\.[ \t]*(?:\n|$)/.test(text.slice(end, end + 40)) &&
    /^[^\n]{0,60}[:=][ \t]*$|^$/.test(text.slice(line, start))
  );
}

/** What was taken for a bullet right before a value, and can be a token's first characters. */
function bulletBefore({ text }: PastedDocument, span: Span | undefined): string {
  const start = span?.start ?? 0;
  const before = text.slice(Math.max(0, start - 40), start);
  return /(?:^|\n)[ \t]*([-+*#]|[a-z]\.|\d{1,3}\.) $/.exec(before)?.[1] ?? '';
}

/** Words that call the hyphens in a value an aid for reading. */
const hyphensAdded =
  /\b(?:hyphens|dashes|underscores|bindestriche|unterstriche|tirets|guiones)\b[^.\n]{0,40}\b(?:read|legib|lesbar|lisib|legib|remove|ignore|omit|not part|entfern)/i;

/** Whether another line begins with a hyphen and no blank behind it. */
function hasTightBullets({ text }: PastedDocument, spans: readonly Span[]): boolean {
  const own = text.lastIndexOf('\n', (spans[0]?.start ?? 0) - 1) + 1;
  return [...text.matchAll(/^[ \t>]*[-–](?=[\p{L}\p{N}])/gmu)].some(({ index }) => index !== own);
}

/** A value that begins its line: a label could be glued to it. */
function startsLine({ text }: PastedDocument, span: Span | undefined): boolean {
  return (
    span !== undefined &&
    /(?:^|\n)[\s>*_`"'-]*$/.test(text.slice(Math.max(0, span.start - 40), span.start))
  );
}

function percentDecoded(value: string): string | null {
  if (!/%[\dA-F]{2}/i.test(value)) return null;
  try {
    const text = decodeURIComponent(value)
      .replace(/\p{Cf}/gu, '')
      .trim();
    return /^[!-~]+$/.test(text) ? text : null;
  } catch {
    return null;
  }
}
