import { type Answer, fail, ok } from '../../shared/domain/problems/codes.ts';
import { proxyRoute } from './proxy-argument.ts';

/** What `npm run check` was asked for. */
export interface TerminalOptions {
  readonly help: boolean;
  readonly baseUrl: string;
  readonly json: boolean;
  readonly tryWrongToken: boolean;
  /** File names; null: not given. */
  readonly tokenFile: string | null;
  readonly ca: string | null;
  /** As the system would name it: `PROXY host:port`; null: not given. */
  readonly proxy: string | null;
}

const withValue = ['--base-url', '--token-file', '--ca', '--proxy'] as const;
const flags = ['--json', '--no-wrong-token', '--help'] as const;

/**
 * Reads the command line. Out: the options, or TERMINAL_*. No word of the command line that is not
 * an option's name gets into a problem: it may be a token.
 */
export function readOptions(args: readonly string[]): Answer<TerminalOptions> {
  const words = splitWords(args, withValue, flags);
  if (!words.ok) return words;
  const { values, given } = words.value;
  const help = given.has('--help');
  const baseUrl = values.get('--base-url') ?? '';
  if (baseUrl === '' && !help) return fail('TERMINAL_URL_MISSING');
  const proxy = values.get('--proxy') ?? null;
  const route = proxy === null ? ok(null) : proxyRoute(proxy);
  if (!route.ok) return route;
  return ok({
    help,
    baseUrl,
    json: given.has('--json'),
    tryWrongToken: !given.has('--no-wrong-token'),
    tokenFile: values.get('--token-file') ?? null,
    ca: values.get('--ca') ?? null,
    proxy: route.value,
  });
}

/**
 * Takes a command line apart: `--name value`, `--name=value` and flags.
 * TERMINAL_TOKEN_ARGUMENT, TERMINAL_OPTION_UNKNOWN, TERMINAL_WORD_UNEXPECTED, TERMINAL_VALUE_MISSING.
 */
export function splitWords(
  args: readonly string[],
  valued: readonly string[],
  plain: readonly string[],
): Answer<{ values: ReadonlyMap<string, string>; given: ReadonlySet<string> }> {
  const values = new Map<string, string>();
  const given = new Set<string>();
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    const [name, inline] = cutAtEquals(word);
    if (/^--?(bearer-?)?token$/i.test(name)) return fail('TERMINAL_TOKEN_ARGUMENT');
    if (plain.includes(name) && inline === undefined) given.add(name);
    else if (valued.includes(name)) {
      const value = inline ?? args[(at += 1)];
      if (value === undefined || value === '' || (inline === undefined && value.startsWith('--'))) {
        return fail('TERMINAL_VALUE_MISSING', { option: name });
      }
      values.set(name, value);
    } else if (word.startsWith('-')) {
      // Short and plain enough to be a mistyped name and no secret.
      return fail('TERMINAL_OPTION_UNKNOWN', /^--[a-z-]{1,20}$/.test(name) ? { option: name } : {});
    } else return fail('TERMINAL_WORD_UNEXPECTED');
  }
  return ok({ values, given });
}

function cutAtEquals(word: string): readonly [string, string?] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}
