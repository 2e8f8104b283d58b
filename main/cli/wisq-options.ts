import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { readOneLoginAddress } from '../onelogin/address.ts';
import { usualRate } from '../rollout/compare/pace.ts';
import { parseArguments } from './options.ts';
import { proxyRoute } from './proxy-argument.ts';

/** What the commands that ask Wisq have in common. */
interface WisqOptions {
  readonly help: boolean;
  readonly baseUrl: string;
  readonly json: boolean;
  /** File names; null: not given. */
  readonly tokenFile: string | null;
  readonly ca: string | null;
  /** As the system would name it: `PROXY host:port`; null: not given. */
  readonly proxy: string | null;
}

/** What the command line of `npm run look` says. */
export interface LookOptions extends WisqOptions {
  readonly user: string;
}

/** What the command line of `npm run reconcile` says. */
export interface ReconcileOptions extends WisqOptions {
  readonly list: string;
  /** A column's name, or its number from 1; null: the one that looks like it. */
  readonly column: string | null;
  /** Requests a second; null: no bound. */
  readonly rate: number | null;
  /** Where the rows are saved; null: nowhere. */
  readonly out: string | null;
  /** Null: OneLogin is not asked. */
  readonly oneLogin: {
    readonly address: string;
    readonly appName: string;
    readonly practice: boolean;
  } | null;
}

const common = {
  'base-url': { type: 'string' },
  'token-file': { type: 'string' },
  ca: { type: 'string' },
  proxy: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Reads the command line of `look`. Out: the options, or TERMINAL_*. */
export function readLookOptions(args: readonly string[]): Result<LookOptions> {
  const parsed = parseArguments(args, { ...common, user: { type: 'string' } });
  if (!parsed.ok) return parsed;
  const { flags, values } = parsed.value;
  const shared = sharedOptions(flags, values);
  if (!shared.ok) return shared;
  const user = (values.get('user') ?? '').trim();
  if (user === '' && !shared.value.help) return fail('TERMINAL_USER_MISSING');
  return ok({ ...shared.value, user });
}

/** Reads the command line of `reconcile`. Out: the options, or TERMINAL_* or SUBDOMAIN_INVALID. */
export function readReconcileOptions(args: readonly string[]): Result<ReconcileOptions> {
  const parsed = parseArguments(args, {
    ...common,
    list: { type: 'string' },
    column: { type: 'string' },
    onelogin: { type: 'string' },
    app: { type: 'string' },
    rate: { type: 'string' },
    out: { type: 'string' },
    practice: { type: 'boolean' },
  });
  if (!parsed.ok) return parsed;
  const { flags, values } = parsed.value;
  const shared = sharedOptions(flags, values);
  if (!shared.ok) return shared;
  const list = values.get('list') ?? '';
  if (list === '' && !shared.value.help) return fail('TERMINAL_LIST_MISSING');
  const rate = readRate(values.get('rate'));
  if (!rate.ok) return rate;
  const oneLogin = oneLoginOptions(values, flags.has('practice'));
  if (!oneLogin.ok) return oneLogin;
  return ok({
    ...shared.value,
    list,
    column: values.get('column') ?? null,
    rate: rate.value,
    out: values.get('out') ?? null,
    oneLogin: oneLogin.value,
  });
}

/** A rate as it is typed: a number a second, or `off`. TERMINAL_RATE_INVALID */
export function readRate(text: string | undefined): Result<number | null> {
  if (text === undefined) return ok(usualRate);
  if (text === 'off') return ok(null);
  const rate = Number(text);
  return /^\d{1,4}(?:\.\d{1,3})?$/.test(text) && rate >= 0.1 && rate <= 1000
    ? ok(rate)
    : fail('TERMINAL_RATE_INVALID');
}

function sharedOptions(
  flags: ReadonlySet<string>,
  values: ReadonlyMap<string, string>,
): Result<WisqOptions> {
  const help = flags.has('help');
  const baseUrl = values.get('base-url') ?? '';
  if (baseUrl === '' && !help) return fail('TERMINAL_URL_MISSING');
  const route = proxyRoute(values.get('proxy'));
  if (!route.ok) return route;
  return ok({
    help,
    baseUrl,
    json: flags.has('json'),
    tokenFile: values.get('token-file') ?? null,
    ca: values.get('ca') ?? null,
    proxy: route.value,
  });
}

function oneLoginOptions(
  values: ReadonlyMap<string, string>,
  practice: boolean,
): Result<ReconcileOptions['oneLogin']> {
  const onelogin = values.get('onelogin');
  const appName = (values.get('app') ?? '').trim();
  if (onelogin === undefined) {
    return appName === '' ? ok(null) : fail('TERMINAL_ONELOGIN_MISSING');
  }
  const address = readOneLoginAddress(onelogin, practice);
  if (!address.ok) return address;
  return appName === ''
    ? fail('TERMINAL_APP_MISSING')
    : ok({ address: address.value, appName, practice });
}
