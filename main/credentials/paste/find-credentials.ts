import type { ProblemCode } from '../../../shared/domain/problems/codes.ts';
import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import { cleanValue } from '../../../shared/domain/credentials/clean.ts';
import type { PastedDocument } from './document.ts';
import { holdsLabel, type ValueKind } from './labels.ts';
import { findTokens } from './find-tokens.ts';
import { findUrls } from './find-urls.ts';
import { readDocument } from './read-document.ts';
import { distinct, type FoundPlaces, type Place, type Reading, reading } from './reading.ts';
import { isIdLike, isTokenLike } from './token-characters.ts';

/** The longest paste that is read, in UTF-16 units: far more than a mail, little enough for an instant. */
export const longestMessage = 262_144;

/** So many tags has no mail; a page of more of them is not taken apart. */
const mostTags = 20_000;

/** What a pasted text holds of one value: itself, or what there is to choose from, or neither. */
export interface FoundValue {
  /** Null unless the text leaves one reading. */
  readonly value: Reading | null;
  readonly choices: readonly Reading[];
  /** Why there is no value: missing, several, unclear, or what is wrong with what stands there. */
  readonly problem: Problem | null;
}

/** What a pasted message holds. */
export type FoundCredentials = Readonly<Record<ValueKind, FoundValue>>;

/** So many readings can be told apart by a person. */
const mostChoices = 12;

/**
 * Finds the SCIM base URL and the bearer token in a whole message, whatever is around them. A value is
 * taken alone only if the text leaves one reading; otherwise all are handed back to choose from, or
 * the text is refused. Total; linear in the text.
 */
export function findCredentials(pasted: string): FoundCredentials {
  if (pasted.length > longestMessage || pasted.split('<').length > mostTags) {
    const tooLong = (code: ProblemCode): FoundValue =>
      refused(problem(code, { limit: longestMessage }));
    return { url: tooLong('MESSAGE_TOO_LONG'), token: tooLong('MESSAGE_TOO_LONG') };
  }
  const document = readDocument(pasted);
  const urls = findUrls(document);
  const addresses = urls.places.map(({ span }) => span);
  const tokens = findTokens(document, addresses);
  const pair = hasOthers(urls) && hasOthers(tokens);
  const found = {
    url: judged('url', pair ? withOthers(urls) : urls),
    token: judged('token', pair ? withOthers(tokens) : tokens),
  };
  return apart(found, document);
}

const valuesOf = (places: readonly Place[]) =>
  places.flatMap(({ readings }) => readings.map(({ value }) => value));

/** Whether another value stands under a weaker label. */
function hasOthers({ places, named = places, elsewhere = [] }: FoundPlaces): boolean {
  const found = new Set(valuesOf(named));
  return valuesOf(elsewhere).some((value) => !found.has(value));
}

/** With what stands under weaker labels: one more environment. */
const withOthers = ({ places, elsewhere = [], doubtful }: FoundPlaces): FoundPlaces => ({
  places: [...places, ...elsewhere],
  doubtful,
});

/**
 * Where no token was found, what an address would be joined with may be it: `…/scim/v2` and `7Gk…` on
 * the next line. No address is shown then that may hold it. Without a label for a token an id below a
 * labelled address may as well be the address's own, and anything but an id below one without label.
 */
function apart({ url, token }: FoundCredentials, { text }: PastedDocument): FoundCredentials {
  const [first, ...longer] = url.choices;
  const rests = longer
    .filter(({ value }) => first !== undefined && value.startsWith(first.value))
    .map(({ value }) => value.slice(first?.value.length ?? 0));
  const named = { url: holdsLabel(text, 'url'), token: holdsLabel(text, 'token') };
  const secret = rests.some((rest) => {
    if (named.token) return isTokenLike(rest);
    return named.url ? isTokenLike(rest) && !isIdLike(rest) && !rest.includes('/') : isIdLike(rest);
  });
  return token.problem?.code === missing.token && secret
    ? {
        url: refused(problem(unclear.url, { count: 0 })),
        token: refused(problem(unclear.token, { count: 0 })),
      }
    : { url, token };
}

/**
 * Reads a text that is meant to be one value: it alone, over lines or with blanks inside, or a whole
 * message that holds it. One word is taken as it is, so that what is wrong with it can be said.
 */
export function findValue(kind: ValueKind, pasted: string): FoundValue {
  const text = pasted.trim();
  if (text === '') return refused(problem(missing[kind]));
  const oneWord = !/\s/.test(text);
  const rest = text.replace(/^bearer[\s:=]+/i, '');
  const message = !oneWord && (hasLabel(rest) || (kind === 'token' && /:\/\//.test(text)));
  const found = findCredentials(message ? pasted : `${label[kind]}:\n${pasted}`)[kind];
  const code = found.problem?.code;
  if (!oneWord || (code !== missing[kind] && code !== unclear[kind]) || found.choices.length > 0) {
    return found;
  }
  const { value, cleaned } = cleanValue(text, kind);
  // One that is unclear is taken only where what is wrong with it is then said.
  const named = code === missing[kind] || /[^!-~]/.test(value);
  return value === '' || !named
    ? found
    : { value: reading(value, 'as-written', cleaned), choices: [], problem: null };
}

const hasLabel = (text: string) => holdsLabel(text, 'url') || holdsLabel(text, 'token');

const label = { url: 'SCIM Base URL', token: 'SCIM Bearer Token' } as const;
const missing = { url: 'URL_MISSING', token: 'TOKEN_MISSING' } as const;
const several = { url: 'URL_SEVERAL', token: 'TOKEN_SEVERAL' } as const;
const unclear = { url: 'URL_UNCLEAR', token: 'TOKEN_UNCLEAR' } as const;

const refused = (why: Problem): FoundValue => ({ value: null, choices: [], problem: why });

function judged(kind: ValueKind, { places, doubtful }: FoundPlaces): FoundValue {
  const refusal = places.find((one) => one.refusal !== null)?.refusal ?? null;
  const all = distinct(places.flatMap(({ readings }) => readings));
  const [first] = all;
  if (refusal !== null) return refused(refusal);
  if (first === undefined) return refused(problem(missing[kind]));
  if (all.length === 1 && !doubtful) return { value: first, choices: [], problem: null };
  const distinctPlaces = distinct(places.flatMap(({ readings }) => readings.slice(0, 1)));
  const code = distinctPlaces.length > 1 ? several[kind] : unclear[kind];
  if (all.length > mostChoices) return refused(problem(code, { count: all.length }));
  return { value: null, choices: all, problem: problem(code, { count: all.length }) };
}
