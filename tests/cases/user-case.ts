import type { IncomingMessage, ServerResponse } from 'node:http';

type Value = string | null;

/** A list that is walked: `has` is where the user stands (-1: nowhere). */
interface Pages {
  readonly total: number;
  readonly size: number;
  readonly has: number;
  /** From here on pages are empty though the total says otherwise. */
  readonly emptyFrom?: number;
  readonly ignoreStart?: boolean;
}

/**
 * One way in which a server gives a test user back, and what may be read out of it.
 * `serve`: the same `answer` (or web page) to whatever is asked, or pages; `filter` says what becomes
 * of a search then: `ignored`, `refused`, or a status.
 */
export interface UserCase {
  readonly id: string;
  readonly kind: string;
  /** The product or text that is known for it. */
  readonly source: string;
  readonly serve: {
    readonly answer?: unknown;
    readonly status?: number;
    readonly html?: string;
    readonly pages?: Pages;
    readonly filter?: string | number;
  };
  /** What the admin typed; null: nothing. */
  readonly expected: Readonly<Record<string, Value>>;
  readonly want: {
    readonly outcome?: readonly string[];
    readonly values?: Readonly<Record<string, Value | readonly Value[]>>;
    /** Nobody may be taken: the one in the answer is somebody else. */
    readonly notValues?: object;
    readonly verdicts?: Readonly<Record<string, string>>;
    readonly active?: readonly (boolean | null)[];
    readonly createdAt?: readonly Value[];
    readonly oneOf?: readonly string[];
    readonly not?: readonly string[];
    /** An attribute that was not read has to be named as arrived elsewhere, by one of these words. */
    readonly named?: readonly string[];
    readonly notSame?: readonly string[];
    readonly notGood?: readonly string[];
    /** Looks the same and is not, or is one of two: a person has to be told in some way. */
    readonly said?: readonly string[];
  };
}

/** What a lookup found, as far as it is judged. */
interface LookUpOutcome {
  readonly outcome: string;
  readonly received: Readonly<Record<string, Value>>;
  readonly active: boolean | null;
  readonly createdAt?: Value | undefined;
  readonly unexpected?: readonly string[] | undefined;
  readonly problems: readonly { readonly code: string; readonly params: object }[];
}

/** A comparison of one attribute, and whether the app counts it as good. */
interface Compared {
  readonly attribute: string;
  readonly verdict: string;
  readonly isGood: boolean;
  /** Something is said beside the verdict. */
  readonly isNoted: boolean;
}

/** Who is looked up in every case. */
export const userName = 'maya.okafor@northwind.example';

const scim = { 'content-type': 'application/scim+json' };

/** A server that gives a test user back in that way. */
export function userServer(
  serve: UserCase['serve'],
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    if (serve.html !== undefined) {
      response.writeHead(serve.status ?? 200, { 'content-type': 'text/html' }).end(serve.html);
    } else if (serve.pages === undefined) {
      response.writeHead(serve.status ?? 200, scim).end(JSON.stringify(serve.answer));
    } else if (query.has('filter') && serve.filter !== 'ignored') {
      const status = typeof serve.filter === 'number' ? serve.filter : 400;
      response.writeHead(status, scim).end(
        JSON.stringify({
          schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
          status: String(status),
          ...(serve.filter === 'refused' ? { scimType: 'invalidFilter' } : {}),
        }),
      );
    } else response.writeHead(200, scim).end(JSON.stringify(pageOf(serve.pages, query)));
  };
}

function pageOf(pages: Pages, query: URLSearchParams): object {
  const { total, size, has, emptyFrom = total, ignoreStart = false } = pages;
  const startIndex = ignoreStart ? 1 : Number(query.get('startIndex') ?? 1);
  const count = Math.min(size, Number(query.get('count') ?? size));
  const length = Math.max(0, Math.min(startIndex - 1 + count, emptyFrom) - (startIndex - 1));
  const Resources = Array.from({ length }, (_, index) => {
    const at = startIndex - 1 + index;
    const name = at === has ? userName : `x${at}@northwind.example`;
    return { id: String(at), userName: name, emails: [{ value: name, primary: true }] };
  });
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:ListResponse'];
  return { schemas, totalResults: total, startIndex, itemsPerPage: Resources.length, Resources };
}

/** What is not as wanted, in words; nothing if all is. */
export function judgeUser(
  { want }: UserCase,
  found: LookUpOutcome,
  compared: readonly Compared[],
): readonly string[] {
  const codes = found.problems.map(({ code }) => code);
  const beside = JSON.stringify([found.unexpected ?? [], found.problems]).toLowerCase();
  const isNamed = (word: string) => beside.includes(word.toLowerCase());
  const comparedAs = (name: string) => compared.find(({ attribute }) => attribute === name);
  const createdAt = found.createdAt ?? null;
  return [
    ...(want.outcome?.includes(found.outcome) === false ? [`outcome ${found.outcome}`] : []),
    ...(want.notValues !== undefined && found.outcome === 'found' ? ['took somebody else'] : []),
    ...Object.entries(want.values ?? {}).flatMap(([name, wanted]) => {
      const got = found.received[name] ?? null;
      const fits = typeof wanted === 'string' || wanted === null ? [wanted] : wanted;
      if (!fits.includes(got)) return [`${name}: read ${JSON.stringify(got)}`];
      const mustName = got === null && want.named?.some((word) => isNamed(word)) === false;
      return mustName ? [`${name}: neither read nor named as arrived elsewhere`] : [];
    }),
    ...Object.entries(want.verdicts ?? {}).flatMap(([name, verdict]) => {
      const got = comparedAs(name)?.verdict ?? 'not compared';
      return got === verdict ? [] : [`${name}: ${got}, not ${verdict}`];
    }),
    ...(want.notSame ?? [])
      .filter((name) => comparedAs(name)?.verdict === 'same')
      .map((name) => `${name}: taken for the same`),
    ...(want.notGood ?? [])
      .filter((name) => comparedAs(name)?.isGood)
      .map((name) => `${name}: taken for good`),
    ...(want.said ?? [])
      .filter((name) => comparedAs(name)?.verdict === 'same')
      .filter((name) => !comparedAs(name)?.isNoted && !isNamed(name))
      .map((name) => `${name}: nothing said`),
    ...(want.active?.includes(found.active) === false ? [`active ${String(found.active)}`] : []),
    ...(want.createdAt?.includes(createdAt) === false ? [`created ${String(createdAt)}`] : []),
    ...(want.oneOf?.some((code) => codes.includes(code)) === false
      ? [`none of ${want.oneOf.join(', ')}`]
      : []),
    ...(want.not ?? []).filter((code) => codes.includes(code)),
  ];
}
