import { problem } from '../../../shared/domain/problems/problem.ts';
import { isRandom } from './continuation.ts';
import { type PastedDocument, type Span, withoutOwnBars } from './document.ts';
import { jwtProof } from './jwt.ts';
import { findLabels, labelLevels } from './labels.ts';
import { type FoundPlaces, type Place, reading, refusedPlace } from './reading.ts';
import { readToken } from './read-token.ts';
import { isIdLike, isTokenLike, isTokenOnly } from './token-characters.ts';

/** Words of a label that announce and do not name. */
const announcing =
  /(?:^|\s)(?:here|hier|voici|aquí|below|unten|this|these|it|both|them|values?|credentials?|connect\w*|is|are)$/i;

/** Where password managers keep a token, there being no field of that name. */
const keptAs =
  /(?:pass(?:word|wort|phrase|code)|kennwort|mot de passe|contraseña|senha|wachtwoord|パスワード|密码|api[ _-]?key|schlüssel)["'*_\s]*[:=]["'*_\s]*$/iu;
/** Nothing else begins so: Wisq's own, RFC 8959's. */
const ours = /^(?:wsq_|secret-token:)/;

/** More of them are nothing that a person could choose from. */
const mostPlaces = 40;

/** Everything that looks like a token and is no part of an address. */
export function unlabelledTokens(
  document: PastedDocument,
  addresses: readonly Span[],
): FoundPlaces {
  const places: Place[] = [];
  let doubtful = false;
  // Where a token has its own label, what a password's holds is something else.
  const named = Array.from({ length: labelLevels.token }, (_, level) => level).some((level) =>
    findLabels(document, 'token', level).some(({ separated }) => separated),
  );
  let from = 0;
  for (const [number, line] of document.lines.entries()) {
    if (line.kind !== 'text' && line.kind !== 'row') continue;
    const content = document.text.slice(line.start, line.end);
    for (const match of content.matchAll(/\S+/g)) {
      const start = line.start + match.index;
      if (addresses.some((one) => start >= one.start && start < one.end)) continue;
      if (start < from || places.length > mostPlaces) continue;
      const word = match[0].replace(/^["'“‘„«\x60<([*{]+/u, '');
      if (/:\/\/|@\S+\.[a-z]/i.test(word)) continue;
      const begin = word.search(/[!-~]/);
      if (begin < 0) continue;
      const offset = start + match[0].length - word.length + begin;
      const cell = line.cells.findIndex((one) => offset >= one.start && offset < one.end);
      const place = readToken(document, {
        start: offset,
        line: number,
        limit: line.cells[cell]?.end ?? line.end,
        column: cell < 0 ? null : cell,
        separated: false,
        labelled: false,
        below: false,
      });
      // A word such as “hostname” stands in for nothing where it is a label.
      if (place === null || (isWord(match[0]) && isStandIn(place))) continue;
      from = place.span.end;
      // The rest of something that began on the line above, and nobody can say where.
      if (isRest(document, number, content.slice(0, match.index)))
        return { places: [refusedPlace(problem('TOKEN_UNCLEAR', { count: 0 }))], doubtful: true };
      const before = content.slice(0, match.index);
      const kept = !named && keptAs.test(before);
      if (!kept && hasOtherLabel(before)) continue;
      places.push(place);
      const value = place.readings[0]?.value ?? '';
      doubtful ||=
        !(jwtCertain(value) || (kept && ours.test(value))) &&
        (isIdLike(value) ||
          begin > 0 ||
          (/^\p{L}[\w-]*:/u.test(value) && !isTokenOnly(value)) ||
          namedOtherwise(document, number, content.slice(0, match.index)));
    }
  }
  const jwts = places.filter(
    ({ readings }) =>
      readings.length === 1 &&
      (readings[0]?.value ?? '').startsWith('eyJ') &&
      isTokenLike(readings[0]?.value ?? ''),
  );
  return jwts.length === 1 && places.every(({ refusal }) => refusal === null)
    ? { places: jwts, doubtful: false }
    : { places, doubtful };
}

const isWord = (text: string) => /^\p{L}+:?$/u.test(text);
const isStandIn = ({ refusal }: Place) => refusal?.code === 'TOKEN_PLACEHOLDER';

function isRest(document: PastedDocument, number: number, before: string): boolean {
  const { lines, text, widest } = document;
  const above = lines[number - 1];
  if (before.trim() !== '') {
    // Behind a blank, where the line was not the mail's own (a page's, say).
    const last = /\S+\s$/.exec(before)?.[0].trim() ?? '';
    return (
      last.length > 7 && isRandom(last) && !isTokenLike(last) && !/:$|:\/\/|=|\|.*\|/.test(last)
    );
  }
  if (above === undefined) return false;
  const openRow = above.kind === 'row' && !/[|│║]\s*$/.test(withoutOwnBars(document, above));
  if (openRow) return true;
  if (above.width < widest || widest < 55) return false;
  const last = /\S*$/.exec(text.slice(above.start, above.end).trimEnd())?.[0] ?? '';
  return last.length > 7 && /\d/.test(last) && /\p{L}/u.test(last) && !/:\/\//.test(last);
}

const jwtCertain = (value: string) => ['exact', 'complete'].includes(jwtProof(value));

/** “Request ID: …”: it has a name, and another one. */
export function hasOtherLabel(before: string): boolean {
  const words = /([\p{L}\p{N}][\p{L}\p{N} _-]*)[*_\s]*[:=][*_\s]*$/u.exec(before)?.[1];
  return words !== undefined && !announcing.test(words.trim());
}

/** Another label, or words of a sentence, stand before a value that has no label of ours. */
function namedOtherwise({ lines, text }: PastedDocument, number: number, before: string): boolean {
  const words = before
    .replace(/https?:\/\/\S+/gi, '')
    .replace(/["'“‘„«\x60<([*\s]+$/u, '')
    .trim();
  if (words !== '') return !announcing.test(words.replace(/[:=\s.,!]+$/, ''));
  const above = lines[number - 1];
  const heading = above === undefined ? '' : text.slice(above.start, above.end).trim();
  return (
    heading.endsWith(':') && !/\s\S+\s\S+\s/.test(heading) && !announcing.test(heading.slice(0, -1))
  );
}

/** Words that take back what was written above. */
const correction =
  /\b(?:sorry|wrong|instead|correct(?:ed|ion)|updated|replaces?|replaced|ignore|disregard|new one|falsch|richtige[rns]?|korrektur|statt)\b/i;

/** Another token by itself on a line, with no label: a correction further down, perhaps. */
export function strays(
  document: PastedDocument,
  found: readonly Place[],
  addresses: readonly Span[],
): readonly Place[] {
  const { lines } = document;
  if (!correction.test(document.text)) return [];
  return lines.flatMap((line, number) => {
    const text = document.text.slice(line.start, line.end).trim();
    if (line.kind !== 'text' || !/^[\w.-]+$/.test(text) || !isTokenLike(text) || isIdLike(text))
      return [];
    // Lines of a certificate, a signature, an attachment.
    const beside = [lines[number - 1], lines[number + 1]].map((one) =>
      one === undefined ? '' : document.text.slice(one.start, one.end).trim(),
    );
    if (beside.some((one) => /^-{3,}|^[\w+/=]{24,}$/.test(one))) return [];
    const at = document.text.indexOf(text, line.start);
    const taken = [...found.map(({ span }) => span), ...addresses].some(
      ({ start, end }) => at < end && at + text.length > start,
    );
    const known = found.some(({ readings }) =>
      readings.some(({ value }) => value === text || value.includes(text)),
    );
    if (taken || known || namedOtherwise(document, number, '')) return [];
    return [
      {
        readings: [reading(text, 'as-written', [])],
        refusal: null,
        span: { start: at, end: at + text.length },
      },
    ];
  });
}
