// node tests/cases/run-servers.mjs [folder of a checkout] [words of an id or kind]: runs the
// connection check against each answer of servers.json on a real server on loopback, and prints
// what is not as wanted: id, kind, what is wrong, the codes that came out.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [root = join(import.meta.dirname, '../..'), ...words] = process.argv.slice(2);
/** @param {string} file */
const load = (file) => import(pathToFileURL(resolve(root, file)).href);
const { runCheck } = await load('main/connection/run-check.ts');
const { problemMessage } = await load('shared/messages/problems.ts');
const { scimServer, token } = await load('tools/fixtures/scim-answers.ts');

/**
 * @typedef {{ status: number, headers: Record<string, string>, body: string }} Reply
 * @typedef {{ verdict?: string[], notVerdict?: string[], oneOf?: string[], not?: string[], sayNot?: string[], owner?: string[] }} Want
 * @typedef {{ id: string, kind: string, source: string, want: Want,
 *   reply: { users?: Reply, wrong?: Reply, every?: Reply, disc?: Record<string, Reply> } }} ServerCase
 * @typedef {{ code: string, params: object }} Problem
 * @typedef {{ verdict: string, owner: string | null, stages: { id: string, problems: Problem[] }[] }} Result
 */

/** @type {ServerCase[]} */
const cases = JSON.parse(readFileSync(join(import.meta.dirname, 'servers.json'), 'utf8'));
let right = 0;
const tried = cases.filter(({ id, kind }) => words.every((word) => `${id} ${kind}`.includes(word)));
for (const one of tried) {
  const result = await check(one.reply);
  const problems = result.stages.flatMap((stage) => stage.problems);
  const faults = judge(one.want, result, problems);
  if (faults.length === 0) right += 1;
  else {
    console.log(`${one.id}\t${one.kind}\t(${one.source})`);
    for (const fault of faults) console.log(`\t${fault}`);
    console.log(
      `\tcame: ${result.verdict}, ${result.owner}, ${problems.map((p) => p.code).join(' ')}`,
    );
  }
}
console.log(`${right} of ${tried.length} as wanted`);

/**
 * @param {ServerCase['reply']} reply
 * @returns {Promise<Result>}
 */
async function check(reply) {
  const usual = scimServer({ users: reply.users, wrongToken: reply.wrong });
  const server = createServer((request, response) => {
    const name = (request.url ?? '').split('?')[0]?.split('/').at(-1) ?? '';
    const own = reply.every ?? reply.disc?.[name];
    if (own !== undefined) response.writeHead(own.status, own.headers).end(own.body);
    else if (
      reply.users !== undefined &&
      name === 'Users' &&
      isRight(request.headers.authorization)
    ) {
      response.writeHead(reply.users.status, reply.users.headers).end(reply.users.body);
    } else usual(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  try {
    return await runCheck({
      checkId: 'case',
      baseUrl: `http://127.0.0.1:${port}/scim/v2`,
      token,
      tryWrongToken: true,
      signal: new AbortController().signal,
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** @param {string | undefined} authorization */
function isRight(authorization) {
  return authorization === `Bearer ${token}`;
}

/**
 * @param {Want} want
 * @param {Result} result
 * @param {Problem[]} problems
 */
function judge(want, result, problems) {
  const codes = problems.map(({ code }) => code);
  const said = problems.map((one) => {
    const { what, why, next } = problemMessage(one);
    return [what, why, next].join(' ');
  });
  return [
    ...(want.verdict?.includes(result.verdict) === false
      ? [`verdict not ${String(want.verdict)}`]
      : []),
    ...(want.notVerdict?.includes(result.verdict) ? [`verdict ${result.verdict}`] : []),
    ...(want.oneOf?.some((code) => codes.includes(code)) === false
      ? [`none of ${String(want.oneOf)}`]
      : []),
    ...(want.not?.filter((code) => codes.includes(code)).map((code) => `said ${code}`) ?? []),
    ...(want.owner?.includes(result.owner ?? '') === false
      ? [`owner not ${String(want.owner)}`]
      : []),
    ...(want.sayNot ?? []).flatMap((pattern) =>
      said.filter((one) => new RegExp(pattern).test(one)).map((one) => `words: ${one}`),
    ),
  ];
}
