import { parseArgs } from 'node:util';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { proxyRoute } from './proxy-argument.ts';

/** What the command line of `npm run check` says. */
export interface TerminalOptions {
  readonly help: boolean;
  /** Empty with `message`. */
  readonly baseUrl: string;
  /** Both values come from a whole mail on standard input. */
  readonly message: boolean;
  /** Only says what was read from it. */
  readonly parseOnly: boolean;
  readonly json: boolean;
  readonly tryWrongToken: boolean;
  /** File names; null: not given. */
  readonly tokenFile: string | null;
  readonly ca: string | null;
  /** As the system would name it: `PROXY host:port`; null: not given. */
  readonly proxy: string | null;
}

const checkOptions = {
  'base-url': { type: 'string' },
  'token-file': { type: 'string' },
  ca: { type: 'string' },
  proxy: { type: 'string' },
  message: { type: 'boolean' },
  'parse-only': { type: 'boolean' },
  json: { type: 'boolean' },
  'no-wrong-token': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/**
 * Reads the command line. Out: the options, or TERMINAL_*. No word of the command line that is not
 * an option's name gets into a problem: it may be a token.
 */
export function readOptions(args: readonly string[]): Result<TerminalOptions> {
  const parsed = parseArguments(args, checkOptions);
  if (!parsed.ok) return parsed;
  const { values, flags } = parsed.value;
  const help = flags.has('help');
  const baseUrl = values.get('base-url') ?? '';
  const message = flags.has('message');
  const parseOnly = flags.has('parse-only');
  const beside = ['base-url', 'token-file'].find((name) => values.has(name));
  if (message && beside !== undefined) {
    return fail('TERMINAL_MESSAGE_ALONE', { option: `--${beside}` });
  }
  if (parseOnly && !message) return fail('TERMINAL_PARSE_ONLY_ALONE');
  if (baseUrl === '' && !help && !message) return fail('TERMINAL_URL_MISSING');
  const route = proxyRoute(values.get('proxy'));
  if (!route.ok) return route;
  return ok({
    help,
    baseUrl,
    message,
    parseOnly,
    json: flags.has('json'),
    tryWrongToken: !flags.has('no-wrong-token'),
    tokenFile: values.get('token-file') ?? null,
    ca: values.get('ca') ?? null,
    proxy: route.value,
  });
}

/** By name, without dashes: whether an option takes a value. */
type OptionTypes = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/**
 * Parses a command line: `--name value`, `--name=value` and flags; a value that is given twice counts
 * the second time, and all of them are in `lists`. Out: the values and the flags by their names, or
 * the first thing that is wrong: TERMINAL_TOKEN_ARGUMENT, TERMINAL_OPTION_UNKNOWN, TERMINAL_WORD_UNEXPECTED, TERMINAL_VALUE_MISSING.
 */
export function parseArguments(
  args: readonly string[],
  options: OptionTypes,
): Result<{
  values: ReadonlyMap<string, string>;
  lists: ReadonlyMap<string, readonly string[]>;
  flags: ReadonlySet<string>;
}> {
  const values = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const flags = new Set<string>();
  // Not strict: Node's own errors quote the command line.
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    const written = nameOf(args[token.index] ?? '');
    if (/^--?(?:(?:bearer-?)?token|(?:client-?)?secret|client-?id)$/i.test(written))
      return fail('TERMINAL_TOKEN_ARGUMENT');
    if (token.kind !== 'option') {
      return written.startsWith('-') ? unknown(written) : fail('TERMINAL_WORD_UNEXPECTED');
    }
    const { name, value, inlineValue } = token;
    const type = Object.hasOwn(options, name) ? options[name]?.type : undefined;
    if (type === 'boolean' && value === undefined) flags.add(name);
    else if (type === 'string') {
      // The next option is no value, unless it is joined to this one with an equals sign.
      const missing =
        value === undefined || value === '' || (!inlineValue && value.startsWith('--'));
      if (missing) return fail('TERMINAL_VALUE_MISSING', { option: written });
      values.set(name, value);
      lists.set(name, [...(lists.get(name) ?? []), value]);
    } else return unknown(written);
  }
  return ok({ values, lists, flags });
}

/** The people that `--user` names, which may be given more than once. */
export function userNamesOf(lists: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return (lists.get('user') ?? []).map((name) => name.trim()).filter((name) => name !== '');
}

/** What comes before an equals sign. */
function nameOf(argument: string): string {
  const at = argument.startsWith('--') ? argument.indexOf('=') : -1;
  return at < 0 ? argument : argument.slice(0, at);
}

function unknown(written: string): Result<never> {
  // Short and plain enough to be a mistyped name and no secret.
  const plain = /^--[a-z-]{1,20}$/.test(written);
  return fail('TERMINAL_OPTION_UNKNOWN', plain ? { option: written } : {});
}
