import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { readOneLoginAddress } from '../onelogin/address.ts';
import { parseArguments, userNamesOf } from './options.ts';
import { proxyRoute } from './proxy-argument.ts';

/** What the command line of `npm run inspect` says. */
export interface InspectOptions {
  readonly help: boolean;
  /** The origin of OneLogin's API. */
  readonly address: string;
  readonly appName: string;
  readonly users: readonly string[];
  readonly json: boolean;
  readonly practice: boolean;
  /** A file name; null: not given. */
  readonly ca: string | null;
  /** As the system would name it: `PROXY host:port`; null: not given. */
  readonly proxy: string | null;
}

const inspectOptions = {
  onelogin: { type: 'string' },
  app: { type: 'string' },
  user: { type: 'string' },
  ca: { type: 'string' },
  proxy: { type: 'string' },
  json: { type: 'boolean' },
  practice: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** More would take a good part of the calls that OneLogin gives an account in an hour. */
const mostUsers = 100;

/** Reads the command line. Out: the options, or TERMINAL_* or SUBDOMAIN_INVALID. */
export function readInspectOptions(args: readonly string[]): Result<InspectOptions> {
  const parsed = parseArguments(args, inspectOptions);
  if (!parsed.ok) return parsed;
  const { flags, lists, values } = parsed.value;
  const common = {
    help: flags.has('help'),
    json: flags.has('json'),
    practice: flags.has('practice'),
    ca: values.get('ca') ?? null,
  };
  const users = userNamesOf(lists);
  if (common.help) return ok({ ...common, address: '', appName: '', users, proxy: null });
  const onelogin = values.get('onelogin');
  if (onelogin === undefined) return fail('TERMINAL_ONELOGIN_MISSING');
  const address = readOneLoginAddress(onelogin, common.practice);
  if (!address.ok) return address;
  const appName = (values.get('app') ?? '').trim();
  if (appName === '') return fail('TERMINAL_APP_MISSING');
  if (users.length > mostUsers) return fail('TERMINAL_USERS_TOO_MANY', { limit: mostUsers });
  const route = proxyRoute(values.get('proxy'));
  if (!route.ok) return route;
  return ok({ ...common, address: address.value, appName, users, proxy: route.value });
}
