import type { CheckResult, StageResult } from '../check/result.ts';
import type { Params } from '../problems/problem.ts';
import type { Entry } from '../setup/entries.ts';

export interface CleanOptions {
  /** The base URL's path, such as `/scim/v2/acme`, where it is known and must not go out. */
  readonly secretPath: string | null;
  /** Takes the token out of a text: no field should hold it, and none will. */
  readonly maskToken: (text: string) => string;
}

/**
 * What of a journal may leave this computer. Digests of the token and the URL, the last
 * characters of token and Client ID, and the begin of a server's answer are left out: nobody needs
 * them to understand the setup. The base URL's path goes with them unless the admin ticked it.
 */
export function cleanEntries(entries: readonly Entry[], options: CleanOptions): readonly Entry[] {
  return entries.map(entryCleaner(options));
}

/** The same for one entry after the other. */
export function entryCleaner(options: CleanOptions): (entry: Entry) => Entry {
  const clean = textCleaner(options);
  return (entry) => {
    switch (entry.type) {
      case 'credentials.stored':
      case 'replacement.begun':
        return {
          ...entry,
          facts: { ...entry.facts, urlFingerprint: '', tokenFingerprint: '', tokenEnd: '' },
        };
      case 'onelogin.connected':
        return { ...entry, clientIdEnd: '', secret: undefined };
      case 'replacement.seen':
        return { ...entry, users: entry.users.map((user) => ({ ...user, values: '' })) };
      case 'replacement.tested':
      case 'check.finished':
        return { ...entry, result: cleanCheck(entry.result, clean) };
      case 'user.added':
      case 'user.expected':
        // Never but the token: Wisq's confirmation is tied to these values, whatever the admin ticked.
        return cleanDeep(entry, options.maskToken);
      case 'user.looked':
        return {
          ...cleanDeep(entry, options.maskToken),
          look: {
            ...cleanDeep(entry.look, options.maskToken),
            problems: cleanDeep(entry.look.problems, clean),
          },
        };
      case 'user.onelogin-looked':
        return { ...entry, look: cleanUserLook(entry.look, clean, options.maskToken) };
      default:
        return cleanDeep(entry, clean);
    }
  };
}

type UserLook = Extract<Entry, { type: 'user.onelogin-looked' }>['look'];

/**
 * What OneLogin holds of a user is compared with what is typed and with what arrived, which lose
 * nothing but the token: so neither do these.
 */
function cleanUserLook(
  look: UserLook,
  clean: (text: string) => string,
  maskToken: (text: string) => string,
): UserLook {
  const cleaned = { ...cleanDeep(look, clean), asked: maskToken(look.asked) };
  const { search } = look;
  if (!search.ok || search.value.kind !== 'found') return cleaned;
  const user = cleanDeep(search.value.user, maskToken);
  return { ...cleaned, search: { ok: true, value: { kind: 'found', user } } };
}

/** Field by field: what a later version adds to a result stays here until somebody decides on it. */
function cleanCheck(result: CheckResult, clean: (text: string) => string): CheckResult {
  const { checkId, at, verdict, owner, route, host, oneLoginWouldShow, stages, ms } = result;
  return {
    checkId,
    at,
    verdict,
    owner,
    route: clean(route),
    host: clean(host),
    oneLoginWouldShow,
    stages: stages.map((stage) => cleanStage(stage, clean)),
    ms,
  };
}

function cleanStage(stage: StageResult, clean: (text: string) => string): StageResult {
  const { id, verdict, startMs, ms, problems } = stage;
  const { status, contentType, address, protocol, certificate, retryAfterSeconds, cause, request } =
    stage.evidence;
  const evidence: StageResult['evidence'] = {
    ...(request !== undefined && { request }),
    ...(status !== undefined && { status }),
    ...(contentType !== undefined && { contentType }),
    ...(address !== undefined && { address }),
    ...(protocol !== undefined && { protocol }),
    ...(certificate !== undefined && { certificate }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(cause !== undefined && { cause }),
  };
  return {
    id,
    verdict,
    startMs,
    ms,
    problems: problems.map(({ code, params }) => ({ code, params: cleanParams(params, clean) })),
    evidence: cleanDeep(evidence, clean),
  };
}

function cleanParams(params: Params, clean: (text: string) => string): Params {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'string' ? clean(value) : value,
    ]),
  );
}

/** `https://host/path` becomes `https://host/…`, and `GET /path` becomes `GET /…`. */
function textCleaner({ secretPath, maskToken }: CleanOptions): (text: string) => string {
  if (secretPath === null) return maskToken;
  const bare = secretPath.replace(/\/+$/, '');
  return (text) => {
    const hidden = bare.length > 1 ? text.replaceAll(bare, '/…') : text;
    const noUrls = hidden.replace(/(https?:\/\/[^\s/?#]+)[^\s"'<>]*/giu, '$1/…');
    return maskToken(noUrls.replace(/^((?:[A-Z]+ )?)\/\S+$/u, '$1/…'));
  };
}

function cleanDeep<T>(value: T, clean: (text: string) => string): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return walk(value, clean) as T;
}

function walk(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, clean));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, walk(held, clean)]));
}
