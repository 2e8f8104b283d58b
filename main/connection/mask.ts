import { type SignIns, noSignIns } from './route/sign-in.ts';

const shown = '[token]';

/** How much of a token may appear anywhere: shorter runs are ordinary words. */
const shortestRun = 8;

/**
 * Makes a function that removes a token from a text: as it is, and as JSON, URLs, HTML and base64
 * write it; in any case; cut short by the server or by our own limits.
 */
export function createMask(token: string): (text: string) => string {
  if (token === '') return (text) => text;
  const whole = new RegExp(spellings(token).map(escapeRegExp).join('|'), 'gi');
  const lower = token.toLowerCase();
  return (text) =>
    text.replace(whole, shown).replace(/[\w.~+/=-]{8,}/g, (run) => maskRun(run, lower));
}

/** Removes a token from texts, and the secrets that are found while the token is in use. */
export class SecretMask {
  readonly #masks: ((text: string) => string)[];

  constructor(token: string) {
    this.#masks = [createMask(token)];
  }

  /** The text without the secrets. */
  readonly apply = (text: string): string => this.#masks.reduce((done, mask) => mask(done), text);

  /** The same sign-ins; each one found is removed from texts from then on. */
  hiding(signIns: SignIns = noSignIns): SignIns {
    return {
      refused: (proxy) => signIns.refused(proxy),
      find: async (proxy) => {
        const found = await signIns.find(proxy);
        if (found !== null) {
          const pair = `${found.user}:${found.password}`;
          this.#masks.push(createMask(Buffer.from(pair).toString('base64')));
          this.#masks.push(createMask(found.password));
        }
        return found;
      },
    };
  }
}

/** A run of characters that is a part of the token, or starts or ends with a good part of it. */
function maskRun(run: string, token: string): string {
  const text = run.toLowerCase();
  if (token.includes(text)) return shown;
  for (let length = Math.min(text.length, token.length); length >= shortestRun; length -= 1) {
    const at = text.indexOf(token.slice(0, length));
    if (at >= 0) return run.slice(0, at) + shown + run.slice(at + length);
  }
  return run;
}

function spellings(token: string): string[] {
  const json = JSON.stringify(token).slice(1, -1);
  const html = token
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  const percent = encodeURIComponent(token);
  const all = [
    token,
    json,
    json.replaceAll('/', '\\/'),
    html,
    percent,
    percent.replaceAll('%20', '+'),
    ...base64Spellings(token),
  ];
  return [...new Set(all)].toSorted((a, b) => b.length - a.length);
}

/**
 * Base64 turns three bytes into four characters, so inside a longer text a token has three
 * spellings; the characters it shares with its neighbours are left out.
 */
function base64Spellings(token: string): string[] {
  return [0, 1, 2].flatMap((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(token)]);
    const from = shift === 0 ? 0 : shift + 1;
    const to = Math.floor((bytes.length * 8) / 6);
    const plain = bytes.toString('base64').slice(from, to);
    const url = bytes.toString('base64url').slice(from, to);
    return plain.length < shortestRun ? [] : [plain, url];
  });
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
