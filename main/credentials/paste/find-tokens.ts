import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import { correctedTokens } from './corrections.ts';
import type { PastedDocument, Span } from './document.ts';
import { findLabels, type Label, labelLevels, mostLabels } from './labels.ts';
import { type FoundPlaces, type Place, reading, refusedPlace } from './reading.ts';
import { tokenPlaceholder } from './placeholders.ts';
import { readToken } from './read-token.ts';
import { isTokenLike } from './token-characters.ts';
import { otherTokens, overBar, tokensBelow } from './token-cells.ts';
import { strays, unlabelledTokens } from './unlabelled-tokens.ts';
import { type Spot, valueSpot } from './value-spot.ts';

/** A label whose value is about the token and not the token. */
const aboutToken =
  /sha|hash|fingerprint|digest|last|ending|ends|first|prefix|\bid\b|(?:expire|valid until)[^\d]*$|type/;
/** “First half of the”, “(erster Teil)”, “(1/2)”, “(without the last 4)”: what stands there is not all of it. */
const partOfToken =
  /前半|後半|后半|一部|部分|\b(?:half|halves|shortened|truncated|masked|partial|abridged|gekürzt|maskiert|teilweise|tronqué|partiel|truncado|parcial|(?:first|last|ersten?|letzten?)\s+\d+|(?:first|second|last|one|other|1st|2nd)\s+(?:part|portion|piece|half)|h[äa]lfte|(?:erster?|zweiter?|letzter?)\s+teil|moiti[ée]|(?:premi[èe]re|deuxi[èe]me|seconde)\s+partie|(?:primera|segunda|prima|seconda|primeira)\s+(?:parte|mitad|met[àa]|metade)|mitad|metade|met[àa]|(?:eerste|tweede)\s+(?:deel|helft)|(?:pierwsza|druga)\s+część|(?:part|teil|partie|parte|deel)\s+\d|\d\s*(?:\/|of|von|de|di|van)\s*\d|without the (?:first|last)|ohne die (?:ersten|letzten)|sans les)(?![\p{L}])/iu;
/** The tokens in a text: of the strongest label that has any, else what looks like one. */
export function findTokens(document: PastedDocument, addresses: readonly Span[]): FoundPlaces {
  let refused: Problem | null = null;
  const standIns: Span[] = [];
  for (let level = 0; level < labelLevels.token; level += 1) {
    const found = findLabels(document, 'token', level);
    if (found.length >= mostLabels)
      return {
        places: [refusedPlace(problem('TOKEN_SEVERAL', { count: found.length }))],
        doubtful: true,
      };
    const places: Place[] = [];
    for (const label of found) {
      // `Token: token:7Gk…`: the second is the token's own; `your-scim-token` is no label.
      const inside =
        isInQuery(document, label) ||
        isStandIn(document, label) ||
        places.some(({ span }) => label.words.start >= span.start && label.words.end < span.end) ||
        standIns.some(({ start, end }) => label.words.start >= start && label.words.end <= end);
      if (inside || isAbout(document, label)) continue;
      if (isPart(document, label)) places.push(partial);
      else if (!aboutToken.test(label.remark)) places.push(...placeOf(document, label));
    }
    // A part beside something whole: the whole is asked about.
    const whole = places.filter((place) => place !== partial);
    const parts = whole.length < places.length && whole.some(({ readings }) => readings.length > 0);
    const values = (parts ? whole : places).filter(
      ({ readings, refusal }) =>
        readings.length > 0 || (refusal !== null && refusal.code !== 'TOKEN_PLACEHOLDER'),
    );
    if (values.length > 0)
      return {
        places: [
          ...values,
          ...strays(document, values, addresses),
          ...correctedTokens(document, values, addresses),
        ],
        named: values,
        elsewhere: weakerTokens(document, level + 1),
        doubtful:
          parts ||
          values.some(({ doubtful }) => doubtful === true) ||
          (refused !== null && level === labelLevels.token - 1),
      };
    refused ??= places.find(({ refusal }) => refusal !== null)?.refusal ?? null;
    standIns.push(...places.map(({ span }) => firstThing(document, span)));
  }
  if (refused !== null) return { places: [refusedPlace(refused)], doubtful: false };
  return unlabelledTokens(document, addresses);
}

/** “Fingerprint of the token”, “Empreinte du jeton”, “Checksum (token)”. */
const aboutBefore =
  /(?:sha-?\d*|md5|hash|fingerprint|fingerabdruck|checksum|prüfsumme|digest|empreinte|huella|impronta|\bid|identifi[a-z]+|kennung|name|nom|nombre|nome)(?:\s+(?:of|du|de|del|des|della|do|da|van|von|zum|for|für)(?:\s+(?:the|la|le|el|o|il))?\s+(?:scim\s+)?(?:bearer\s+)?|\s*\()$/iu;

/** Whether the words before a label say that its value is about the token. */
function isAbout({ text, lines }: PastedDocument, { words, line }: Label): boolean {
  const start = Math.max(lines[line]?.start ?? 0, words.start - 60);
  return aboutBefore.test(text.slice(start, words.start));
}

const partial = refusedPlace(problem('TOKEN_CUT'));

/** Whether a label says of its value that it is a part of the token. */
function isPart({ text, lines }: PastedDocument, { words, line, remark, value }: Label): boolean {
  const start = Math.max(lines[line]?.start ?? 0, words.start - 60);
  const before = /[^.:;,|]*$/.exec(text.slice(start, words.start))?.[0] ?? '';
  return (
    partOfToken.test(remark) ||
    (partOfToken.test(before) && /\S/.test(text.slice(value, value + 40)))
  );
}

/** What stands under weaker labels and looks like a token. */
function weakerTokens(document: PastedDocument, from: number): readonly Place[] {
  return Array.from({ length: labelLevels.token - from }, (_, at) => from + at)
    .flatMap((level) => findLabels(document, 'token', level))
    .filter((label) => !isInQuery(document, label))
    .flatMap((label) => placeOf(document, label))
    .filter(({ readings }) => readings.some(({ value }) => isTokenLike(value)));
}

/** In an address, behind its question mark: `?token=` of an unsubscribe link, `?secret=` of a code. */
function isInQuery({ text }: PastedDocument, { words: { start } }: Label): boolean {
  return /:\/\/[^\s,;|<>"'\x60]*[?&#][^\s,;|<>"'\x60]*$/.test(
    text.slice(Math.max(0, start - 600), start),
  );
}

/** Words that are part of one such as `your-scim-token`: it names what should stand there. */
function isStandIn({ text }: PastedDocument, { words, value }: Label): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, words.start - 60), words.start))?.[0] ?? '';
  const behind = /^\S*/.exec(text.slice(words.end, words.end + 60))?.[0] ?? '';
  const whole = before + text.slice(words.start, words.end) + behind;
  return (
    text.slice(words.end, value).trim() === '' &&
    /^(?:your|my|insert|enter|paste|replace|put|example|sample|dummy|fake)[-_.]/i.test(whole) &&
    tokenPlaceholder(whole) !== null
  );
}

/** What begins a place: a word, or all that its brackets hold. */
function firstThing({ text }: PastedDocument, { start, end }: Span): Span {
  const first = /^\s*(?:[<[{(]+[^<>()[\]{}\n]*[>\])}]|\S*)/.exec(text.slice(start, end))?.[0] ?? '';
  return { start, end: start + first.length };
}

function placeOf(document: PastedDocument, label: Label): readonly Place[] {
  const spot = valueSpot(document, label, 'token');
  if (spot === null) return [];
  if (spot === 'broken') return [refusedPlace(problem('TOKEN_UNCLEAR', { count: 0 }))];
  const bar = overBar(document, spot);
  if (bar !== null) return [bar];
  const place = withNextLine(
    document,
    spot,
    readToken(document, {
      ...spot,
      separated: label.separated,
      labelled: true,
      below: spot.line !== label.line,
    }),
    label,
  );
  if (place === null)
    return isUnreadable(document, label, spot)
      ? [refusedPlace(problem('TOKEN_UNCLEAR', { count: 0 }))]
      : [];
  const glued = document.text.slice(label.words.start, label.value).replace(/\s+/g, '');
  // `token:7Gk…`, `secret-token: 7Gk…`: a label, or the token's own first letters (RFC 8959).
  const before = document.text.slice(Math.max(0, label.words.start - 110), label.words.start);
  const lead = /[a-z]*-$/i.exec(before)?.[0] ?? '';
  const cut = lead !== '' && 'secret-'.endsWith(lead.toLowerCase()) && /^token:$/i.test(glued);
  const uri = cut || /^secret-token:$/i.test(glued);
  // It stands where another label's value is expected.
  const inPlace =
    /^(?:token|secret|bearer):$/.test(glued) &&
    /(?:token|secret|authorization)[^\p{L}\p{N}]{0,12}(?:\([^()\n]{0,60}\)[^\p{L}\p{N}]{0,12})?$/iu.test(
      before,
    );
  const own =
    uri ||
    inPlace ||
    (/^(?:token|secret|bearer):$/i.test(glued) &&
      spot.start === label.value &&
      /^\S/.test(document.text.slice(label.value, label.value + 1)));
  if (!own) return [place, ...otherTokens(document, spot), ...tokensBelow(document, label, spot)];
  const first = cut ? 'secret-token:' : glued;
  const whole = place.readings.map((one) => reading(first + one.value, 'as-written', one.cleaned));
  return [
    {
      ...place,
      readings: [...place.readings, ...whole],
      span: { ...place.span, start: label.words.start },
    },
  ];
}

/** A word or a number between label and token: the next line alone is offered as well. */
function withNextLine(
  document: PastedDocument,
  spot: Spot,
  place: Place | null,
  label: Label,
): Place | null {
  const next = document.lines[spot.line + 1];
  if (place === null || spot.line === label.line || next === undefined || next.kind !== 'text')
    return place;
  const own = document.lines[spot.line];
  const above = document.text.slice(own?.start ?? 0, own?.end ?? 0).trim();
  if (place.readings.length === 0 || /\s/.test(above) || isTokenLike(above)) return place;
  const text = document.text.slice(next.start, next.end).trim();
  if (/\s/.test(text) || !isTokenLike(text)) return place;
  return { ...place, readings: [...place.readings, reading(text, 'as-written', [])] };
}

/** Something that is no word stands where the token should: another text is not taken for it. */
function isUnreadable({ text }: PastedDocument, label: Label, spot: Spot): boolean {
  const first = /^[\s"'“‘„«\x60<([{*]*(\S+)/u.exec(text.slice(spot.start, spot.limit))?.[1] ?? '';
  return (
    label.separated &&
    (first.length > 3 || (spot.column !== null && first.length > 1)) &&
    /\d/.test(first) &&
    !/:\/\//.test(first)
  );
}
