import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { isMoment } from '../../shared/domain/text/calendar.ts';
import { readOneLoginAddress } from '../onelogin/address.ts';
import { parseArguments, userNamesOf } from './options.ts';
import { proxyRoute } from './proxy-argument.ts';

/** What the command line of `npm run health` says. */
export interface HealthOptions {
  readonly help: boolean;
  readonly baseUrl: string;
  readonly users: readonly string[];
  /** OneLogin's API and the app's Display Name; null: OneLogin is not asked. */
  readonly oneLogin: { readonly address: string; readonly appName: string } | null;
  /** From when on OneLogin's log is read, ISO 8601; null: not given. */
  readonly since: string | null;
  readonly json: boolean;
  readonly practice: boolean;
  /** A file name; null: not given. */
  readonly ca: string | null;
  /** As the system would name it: `PROXY host:port`; null: not given. */
  readonly proxy: string | null;
}

const healthOptions = {
  'base-url': { type: 'string' },
  user: { type: 'string' },
  onelogin: { type: 'string' },
  app: { type: 'string' },
  since: { type: 'string' },
  ca: { type: 'string' },
  proxy: { type: 'string' },
  json: { type: 'boolean' },
  practice: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** As many as one check of the app looks up. */
const mostUsers = 20;

/** Reads the command line. Out: the options, or TERMINAL_* or SUBDOMAIN_INVALID. */
export function readHealthOptions(args: readonly string[]): Result<HealthOptions> {
  const parsed = parseArguments(args, healthOptions);
  if (!parsed.ok) return parsed;
  const { flags, lists, values } = parsed.value;
  const practice = flags.has('practice');
  const users = userNamesOf(lists);
  const common = {
    help: flags.has('help'),
    json: flags.has('json'),
    practice,
    users: [...new Set(users)],
    baseUrl: values.get('base-url') ?? '',
    ca: values.get('ca') ?? null,
  };
  if (common.help) return ok({ ...common, oneLogin: null, since: null, proxy: null });
  if (common.baseUrl === '') return fail('TERMINAL_URL_MISSING');
  if (common.users.length > mostUsers) return fail('TERMINAL_USERS_TOO_MANY', { limit: mostUsers });
  const since = readSince(values.get('since'));
  if (!since.ok) return since;
  const route = proxyRoute(values.get('proxy'));
  if (!route.ok) return route;
  const oneLogin = readOneLogin(values, practice);
  if (!oneLogin.ok) return oneLogin;
  return ok({ ...common, oneLogin: oneLogin.value, since: since.value, proxy: route.value });
}

/** A moment as typed: ISO 8601, a day alone included. TERMINAL_SINCE_INVALID */
export function readSince(typed: string | undefined): Result<string | null> {
  if (typed === undefined) return ok(null);
  const iso = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
  if (!iso.test(typed) || !isMoment(typed)) return fail('TERMINAL_SINCE_INVALID');
  return ok(new Date(typed).toISOString());
}

function readOneLogin(
  values: ReadonlyMap<string, string>,
  practice: boolean,
): Result<HealthOptions['oneLogin']> {
  const typed = values.get('onelogin');
  const appName = (values.get('app') ?? '').trim();
  if (typed === undefined) {
    return appName === '' ? ok(null) : fail('TERMINAL_ONELOGIN_MISSING');
  }
  const address = readOneLoginAddress(typed, practice);
  if (!address.ok) return address;
  return appName === '' ? fail('TERMINAL_APP_MISSING') : ok({ address: address.value, appName });
}
