import { type SignIns, noSignIns } from './route/sign-in.ts';
import { SecretSearch } from './mask/search.ts';

const shown = '[token]';

/** Takes something out of a text. */
export type Mask = (text: string) => string;

/**
 * Makes a function that takes secrets out of a text, wherever `SecretSearch` finds one or a piece of
 * eight characters and more. What it leaves on purpose: shorter pieces; a piece that is nothing but a
 * word of ordinary letters (words.ts), such as “production” of a token that has it; what stands in
 * `open`. What it does not know: other encodings, such as yEnc or base32, and ciphers.
 * In: the secrets, and texts that everybody may see, such as the host they belong to.
 */
export function maskOf(secrets: readonly string[], open: readonly string[] = []): Mask {
  if (secrets.every((secret) => secret === '')) return (text) => text;
  const search = new SecretSearch(secrets, open);
  return (text) => {
    const found = search.find(text);
    if (found.length === 0) return text;
    const parts: string[] = [];
    let at = 0;
    for (const { start, end } of found) {
      parts.push(text.slice(at, start), shown);
      at = end;
    }
    return `${parts.join('')}${text.slice(at)}`;
  };
}

/** The same for one token. */
export function createMask(token: string): Mask {
  return maskOf([token]);
}

/** Keys of results and journal entries whose values are words, dates and digests of this app's own. */
const ours: ReadonlySet<string> = new Set(
  [
    'v|id|at|type|setupId|userId|taskId|checkId|code|outcome|verdict|owner|oneLoginWouldShow',
    'protocol|validFrom|validTo|createdAt|since|until|on|end|connector|way|what|channel|where',
    'urlFingerprint|tokenFingerprint|networkFingerprint|tokenEnd|tokenExpiresAt',
  ].flatMap((keys) => keys.split('|')),
);

/**
 * Takes secrets out of every text inside a value: a result, an entry of the journal. Keys stay, and so
 * do this app's own words, which a token may happen to have: a code that was masked would be none.
 */
export function maskTexts<T>(value: T, mask: Mask): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return walk(value, mask, false) as T;
}

/** `foreign`: inside params, whose values come from anywhere whatever their keys are. */
function walk(value: unknown, mask: Mask, foreign: boolean): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, mask, foreign));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [
      key,
      !foreign && ours.has(key) ? held : walk(held, mask, foreign || key === 'params'),
    ]),
  );
}

/** What of a base URL everybody may see: its host. Nothing of a text that is no URL. */
export function openTexts(baseUrl: string): readonly string[] {
  return URL.canParse(baseUrl) ? [new URL(baseUrl).host] : [];
}

/** What a proxy's sign-in looks like where it is sent (RFC 7617), and its password by itself. */
export function secretsOfSignIn({
  user,
  password,
}: {
  readonly user: string;
  readonly password: string;
}): readonly string[] {
  return [Buffer.from(`${user}:${password}`).toString('base64'), password];
}

/** Removes a token from texts, and the secrets that are found while the token is in use. */
export class SecretMask {
  readonly #open: readonly string[];
  #secrets: readonly string[];
  #mask: Mask;

  /** In: the token, and texts that everybody may see, such as the host it belongs to. */
  constructor(token: string, open: readonly string[] = []) {
    this.#open = open;
    this.#secrets = [token];
    this.#mask = maskOf(this.#secrets, open);
  }

  /** The text without the secrets. */
  readonly apply = (text: string): string => this.#mask(text);

  /** The same sign-ins; each one found is removed from texts from then on. */
  hiding(signIns: SignIns = noSignIns): SignIns {
    return {
      refused: (proxy) => signIns.refused(proxy),
      find: async (proxy) => {
        const found = await signIns.find(proxy);
        if (found !== null) {
          this.#secrets = [...new Set([...this.#secrets, ...secretsOfSignIn(found)])];
          this.#mask = maskOf(this.#secrets, this.#open);
        }
        return found;
      },
    };
  }
}
