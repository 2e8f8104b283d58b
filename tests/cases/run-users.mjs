// node tests/cases/run-users.mjs [folder of a checkout] [words of an id or kind]: reads a test user
// back from each server of users.json, a real one on loopback, and prints what is not as wanted.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [root = join(import.meta.dirname, '../..'), ...words] = process.argv.slice(2);
/** @param {string} file */
const load = (file) => import(pathToFileURL(resolve(root, file)).href);
const { lookUpUser } = await load('main/users/read-back.ts');
const { compareAttributes, isGood } = await load('shared/domain/users/compare.ts');

/**
 * @typedef {Record<string, string | null>} Values
 * @typedef {{ outcome?: string[], values?: Record<string, string | null | (string | null)[]>,
 *   notValues?: Values, verdicts?: Record<string, string>, active?: (boolean | null)[],
 *   createdAt?: (string | null)[], oneOf?: string[], not?: string[], named?: string[],
 *   notSame?: string[], notGood?: string[], said?: string[] }} Want
 * @typedef {{ total: number, size: number, has: number, emptyFrom?: number, ignoreStart?: boolean }} Pages
 * @typedef {{ answer?: unknown, status?: number, html?: string, pages?: Pages, filter?: string | number }} Serve
 * @typedef {{ id: string, kind: string, source: string, serve: Serve, expected: Values, want: Want }} UserCase
 * @typedef {{ outcome: string, received: Values, active: boolean | null, createdAt?: string | null,
 *   unexpected?: string[], problems: { code: string, params: Record<string, unknown> }[] }} Result
 */

// A time without a zone must not be read by the zone of this computer.
process.env['TZ'] = 'America/New_York';

const mail = 'maya.okafor@northwind.example';
const scim = { 'content-type': 'application/scim+json' };
/** @type {UserCase[]} */
const cases = JSON.parse(readFileSync(join(import.meta.dirname, 'users.json'), 'utf8'));
let right = 0;
const tried = cases.filter(({ id, kind }) => words.every((word) => `${id} ${kind}`.includes(word)));
for (const one of tried) {
  const result = await lookUp(one.serve);
  const faults = judge(one, result);
  if (faults.length === 0) right += 1;
  else {
    console.log(`${one.id}\t${one.kind}\t(${one.source})`);
    for (const fault of faults) console.log(`\t${fault}`);
    const codes = result.problems.map(({ code }) => code).join(' ');
    console.log(`\tcame: ${result.outcome} ${codes} unexpected ${String(result.unexpected ?? '')}`);
  }
}
console.log(`${right} of ${tried.length} as wanted`);

/**
 * @param {Serve} serve
 * @returns {Promise<Result>}
 */
async function lookUp(serve) {
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    const { status, body, headers } = reply(serve, query);
    response.writeHead(status, headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  try {
    return await lookUpUser({
      baseUrl: `http://127.0.0.1:${port}/scim/v2`,
      token: 'wisq_test_7f3a9c51e0b84d26a1c0',
      userName: mail,
      email: mail,
      signal: new AbortController().signal,
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/**
 * @param {Serve} serve
 * @param {URLSearchParams} query
 */
function reply(serve, query) {
  if (serve.html !== undefined) {
    return {
      status: serve.status ?? 200,
      headers: { 'content-type': 'text/html' },
      body: serve.html,
    };
  }
  if (serve.pages === undefined) {
    return { status: serve.status ?? 200, headers: scim, body: JSON.stringify(serve.answer) };
  }
  if (query.has('filter') && serve.filter !== 'ignored') {
    const status = typeof serve.filter === 'number' ? serve.filter : 400;
    const refused = serve.filter === 'refused' ? { scimType: 'invalidFilter' } : {};
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:Error'];
    return {
      status,
      headers: scim,
      body: JSON.stringify({ schemas, status: String(status), ...refused }),
    };
  }
  return { status: 200, headers: scim, body: JSON.stringify(page(serve.pages, query)) };
}

/**
 * @param {Pages} pages
 * @param {URLSearchParams} query
 */
function page({ total, size, has, emptyFrom = total, ignoreStart = false }, query) {
  const start = ignoreStart ? 1 : Number(query.get('startIndex') ?? 1);
  const end = Math.min(start - 1 + Math.min(size, Number(query.get('count') ?? size)), emptyFrom);
  const Resources = [];
  for (let at = start - 1; at < end; at += 1) {
    const userName = at === has ? mail : `x${at}@northwind.example`;
    Resources.push({ id: String(at), userName, emails: [{ value: userName, primary: true }] });
  }
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:ListResponse'];
  return {
    schemas,
    totalResults: total,
    startIndex: start,
    itemsPerPage: Resources.length,
    Resources,
  };
}

/**
 * @param {UserCase} one
 * @param {Result} result
 */
function judge({ want, expected }, result) {
  const codes = result.problems.map(({ code }) => code);
  /** @type {{ attribute: string, verdict: string }[]} */
  const compared = compareAttributes(expected, result.received);
  /** @param {string} name */
  const comparedAs = (name) => compared.find(({ attribute }) => attribute === name);
  const elsewhere = JSON.stringify([result.unexpected ?? [], result.problems]).toLowerCase();
  /** @param {string} name */
  const isNamed = (name) => elsewhere.includes(name.toLowerCase());
  const faults = [];
  if (want.outcome?.includes(result.outcome) === false)
    faults.push(`outcome not ${String(want.outcome)}`);
  for (const [name, wanted] of Object.entries(want.values ?? {})) {
    const got = result.received[name] ?? null;
    if (!(Array.isArray(wanted) ? wanted : [wanted]).includes(got)) {
      faults.push(`${name}: wanted ${JSON.stringify(wanted)}, read ${JSON.stringify(got)}`);
    } else if (got === null && want.named?.some((other) => isNamed(other)) === false) {
      faults.push(`${name}: neither read nor named as arrived elsewhere`);
    }
  }
  if (want.notValues !== undefined && result.outcome === 'found')
    faults.push('another user was taken');
  for (const [name, verdict] of Object.entries(want.verdicts ?? {})) {
    const got = comparedAs(name)?.verdict;
    if (got !== verdict) faults.push(`${name}: ${got}, wanted ${verdict}`);
  }
  for (const name of want.notSame ?? []) {
    if (comparedAs(name)?.verdict === 'same') faults.push(`${name}: taken for the same`);
  }
  // Looks the same and is not, or one of two was taken: a person has to be told in some way.
  for (const name of want.said ?? []) {
    const comparison = comparedAs(name) ?? {};
    const isTold = Object.keys(comparison).length > 4 || isNamed(name);
    if (comparedAs(name)?.verdict === 'same' && !isTold) faults.push(`${name}: nothing said`);
  }
  for (const name of want.notGood ?? []) {
    const comparison = comparedAs(name);
    if (comparison !== undefined && isGood(comparison)) faults.push(`${name}: taken for good`);
  }
  if (want.active?.includes(result.active) === false)
    faults.push(`active: ${String(result.active)}`);
  if (want.createdAt?.includes(result.createdAt ?? null) === false) {
    faults.push(`created: ${String(result.createdAt)}, wanted ${String(want.createdAt)}`);
  }
  if (want.oneOf?.some((code) => codes.includes(code)) === false)
    faults.push(`none of ${String(want.oneOf)}`);
  for (const code of want.not ?? []) if (codes.includes(code)) faults.push(`said ${code}`);
  return faults;
}
