import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { runInTerminal } from '../../../main/cli/run.ts';
import type { ProblemCode } from '../../../shared/domain/problems/codes.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { problemMessage } from '../../../shared/messages/problems.ts';
import { certificate } from '../../../tools/fixtures/certificates.ts';
import { plainUrl } from '../../support/checking.ts';
import { allow, proxyServer } from '../../support/proxy.ts';
import { startNode } from '../../support/run-command.ts';
import { scimServer, token } from '../../../tools/fixtures/scim-answers.ts';
import { type TestServer, httpServer } from '../../support/server.ts';
import { linux, needs, posix } from '../../support/needs.ts';

let server: TestServer | undefined;
afterEach(() => server?.close());

const start = (args: readonly string[], input: string | null = `${token}\n`) =>
  startNode('main/cli/index.ts', args, input);
const run = (args: readonly string[], input: string | null = `${token}\n`) =>
  start(args, input).ended;

function file(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-terminal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'file');
  writeFileSync(path, content, { mode: 0o600 });
  return path;
}

const ids = [
  'address',
  'route',
  'name',
  'connect',
  'secure',
  'question',
  'token-matters',
  'discovery',
];

describe('npm run check', () => {
  it('sets up silently and prints exactly one object with --json', async () => {
    server = await httpServer(scimServer());
    const { ended } = startNode(
      'scripts/check.mjs',
      ['--base-url', plainUrl(server), '--json'],
      token,
    );
    const { code, out } = await ended;
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(['verdict', 'move', 'route', 'stages']);
    expect(report).toMatchObject({ verdict: 'works-with-notes', move: null, route: 'direct' });
    expect(report.stages.map((stage: { id: string }) => stage.id)).toEqual(ids);
    expect(report.stages[4]).toEqual({
      id: 'secure',
      verdict: 'note',
      codes: ['PLAIN_LOOPBACK'],
      ms: expect.any(Number),
    });
  });
});

describe('the check in the terminal', () => {
  it('says what the window says, and ends with 1 when it does not work', async () => {
    server = await httpServer(scimServer());
    const { code, out, err } = await run(['--base-url', plainUrl(server)], 'wrong-token-0123456');
    expect(code).toBe(1);
    expect(err).toBe('');
    const { what, why, next } = problemMessage(problem('TOKEN_REFUSED'));
    expect(out).toMatch(/^Doesn’t work: 127\.0\.0\.1:\d+\nYour turn\n/);
    expect(out).toContain(`${what}\n${why}\nYour turn: ${next}\nCode TOKEN_REFUSED\n`);
    expect(out).toMatch(/SCIM query +failed +\d+ ms/);
    expect(out).toMatch(/Wrong token refused +not run$/m);
  });

  it('explains on the spot why OneLogin would show Enabled all the same', async () => {
    server = await httpServer(scimServer());
    const { code, out } = await run(['--base-url', plainUrl(server, '/scim/v1')]);
    expect(code).toBe(1);
    expect(out).toContain('OneLogin would show Enabled, but nothing would arrive.');
  });

  it('trusts a certificate of --ca, and only then', async () => {
    const own = await certificate('Trial Root', { ca: true });
    const leaf = await certificate('localhost', { issuer: own });
    server = await httpServer(scimServer(), { key: leaf.key, cert: leaf.cert });
    const url = `https://localhost:${server.port}/scim/v2`;
    const json = ['--base-url', url, '--json'];
    const trusted = await run([...json, '--ca', file(own.cert)]);
    expect([trusted.code, JSON.parse(trusted.out).verdict]).toEqual([0, 'works-with-notes']);
    const alone = await run(json);
    expect([alone.code, JSON.parse(alone.out).move]).toEqual([1, 'network']);
  });

  it('goes through the proxy of --proxy, and says so', async () => {
    const proxy = await proxyServer(allow);
    onTestFinished(() => proxy.close());
    const own = await certificate('Trial Root', { ca: true });
    const leaf = await certificate('localhost', { issuer: own });
    server = await httpServer(scimServer(), { key: leaf.key, cert: leaf.cert });
    const args = ['--base-url', `https://localhost:${server.port}/scim/v2`, '--ca', file(own.cert)];
    const proxied = [...args, '--proxy', `http://127.0.0.1:${proxy.port}`];
    const { code, out } = await run([...proxied, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).route).toBe(`proxy 127.0.0.1:${proxy.port}`);
    expect(proxy.heads[0]).toMatch(new RegExp(`^CONNECT localhost:${server.port} `));
    const words = await run(proxied);
    expect(words.out).toContain(`from this computer, through the proxy 127.0.0.1:${proxy.port}.`);
    await proxy.close();
    const gone = await run([...proxied, '--json']);
    expect([gone.code, JSON.parse(gone.out).move]).toEqual([1, 'network']);
    expect(gone.out).toContain('PROXY_REFUSED');
  });

  it('takes the token from a file, and leaves the wrong one out when told', async () => {
    server = await httpServer(scimServer());
    const args = ['--base-url', plainUrl(server), '--no-wrong-token', '--json'];
    const { code, out } = await run([...args, '--token-file', file(`${token}\n`)], null);
    expect(code).toBe(0);
    expect(JSON.parse(out).stages[6]).toMatchObject({ id: 'token-matters', verdict: 'skipped' });
    expect(new Set(server.seen.map((one) => one.authorization))).toEqual(
      new Set([`Bearer ${token}`]),
    );
  });

  it('cleans what was pasted and says so, beside the report', async () => {
    server = await httpServer(scimServer());
    const { code, err } = await run(
      ['--base-url', plainUrl(server), '--json'],
      `Bearer ${token}\r\n`,
    );
    expect([code, err]).toEqual([0, 'Removed: “Bearer”.\n']);
  });

  it('shows the token nowhere in its report', async () => {
    server = await httpServer((request, response) => {
      response.writeHead(400, { 'content-type': `text/x; a=${token}` });
      response.end(`You sent ${request.headers.authorization}`);
    });
    for (const form of [[], ['--json']]) {
      const { out, err } = await run(['--base-url', plainUrl(server), ...form]);
      expect(out + err).not.toContain(token);
      expect(out).toMatch(/REQUEST_REFUSED/);
    }
  });

  it(
    'shows the token to no other program in the list of processes',
    needs(linux, '/proc, to see the arguments of every process'),
    async () => {
      const listed: string[][] = [];
      server = await httpServer((_request, response) => {
        const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
        listed.push(pids.map((pid) => read(`/proc/${pid}/cmdline`)));
        response.writeHead(400).end();
      });
      await run(['--base-url', plainUrl(server)]);
      expect(listed).not.toEqual([]);
      for (const lines of listed) {
        expect(lines.some((line) => line.includes('cli/index.ts'))).toBe(true);
        expect(lines.some((line) => line.includes(token))).toBe(false);
      }
    },
  );

  it('lets no answer move the cursor', async () => {
    const own = await certificate('Trial Root', { ca: true, organisation: 'A\u001b[2JB\u202e' });
    const leaf = await certificate('localhost', { issuer: own });
    server = await httpServer(scimServer(), { key: leaf.key, cert: leaf.cert });
    const { out } = await run(['--base-url', `https://localhost:${server.port}/scim/v2`]);
    expect(out).toContain('TLS_');
    // oxlint-disable-next-line no-control-regex
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s stops it and leaves no connection',
    needs(posix, 'signals; Windows ends a process without telling it'),
    async (signal) => {
      const requests = new EventEmitter();
      const asked = once(requests, 'first');
      server = await httpServer(() => requests.emit('first'));
      const { child, ended } = start(['--base-url', plainUrl(server), '--json']);
      await asked;
      child.kill(signal);
      expect(await ended).toEqual({
        code: 130,
        out: '',
        err: `Canceled: 127.0.0.1:${server.port}\n`,
      });
      await server.idle();
    },
  );

  it(
    'stops while it waits for the token',
    needs(linux, '/proc, to see which signals a process listens to'),
    async () => {
      const { child, ended } = start(['--base-url', 'https://scim.wisq.invalid/scim'], null);
      child.stdin?.write('part-of-a-');
      // SIGHUP, the lowest bit, is the last signal it begins to listen to.
      await expect
        .poll(() => read(`/proc/${child.pid}/status`), { timeout: 20_000 })
        .toMatch(/^SigCgt:.*[13579bdf]$/m);
      child.kill('SIGTERM');
      expect(await ended).toMatchObject({ code: 130, out: '' });
    },
  );
});

type Wrong = [name: string, args: string[], input: string | null, code: ProblemCode];

describe('a command line that cannot be used', () => {
  const secret = 'wisq_live_do_not_repeat_me';
  const url = ['--base-url', 'https://scim.wisq.invalid/scim'];
  it.each<Wrong>([
    ['a token as an option', [...url, '--token', secret], null, 'TERMINAL_TOKEN_ARGUMENT'],
    ['a token after =', [...url, `--token=${secret}`], null, 'TERMINAL_TOKEN_ARGUMENT'],
    ['a bearer token', [...url, '--bearer-token', secret], null, 'TERMINAL_TOKEN_ARGUMENT'],
    ['a word of its own', [...url, secret], null, 'TERMINAL_WORD_UNEXPECTED'],
    ['an unknown option', [...url, '--jsn'], null, 'TERMINAL_OPTION_UNKNOWN'],
    ['an option that may be a secret', [`-${secret}`], null, 'TERMINAL_OPTION_UNKNOWN'],
    ['a value that is missing', ['--base-url', '--json'], null, 'TERMINAL_VALUE_MISSING'],
    ['no address', ['--json'], null, 'TERMINAL_URL_MISSING'],
    ['no token', url, ' \n', 'TERMINAL_TOKEN_MISSING'],
    ['no such token file', [...url, '--token-file', '/nowhere'], null, 'TERMINAL_FILE_UNREADABLE'],
    ['a folder as token file', [...url, '--token-file', '/'], null, 'TERMINAL_FILE_UNREADABLE'],
    [
      'an endless token file',
      [...url, '--token-file', '/dev/zero'],
      null,
      'TERMINAL_FILE_UNREADABLE',
    ],
    ['no such CA file', [...url, '--ca', '/nowhere'], secret, 'TERMINAL_FILE_UNREADABLE'],
    ['a CA file without one', [...url, '--ca', 'package.json'], secret, 'TERMINAL_CA_INVALID'],
    ['a proxy that is none', [...url, '--proxy', 'nonsense'], secret, 'TERMINAL_PROXY_INVALID'],
    [
      'a proxy with a password',
      [...url, '--proxy', `http://me:${secret}@proxy.example:8080`],
      secret,
      'TERMINAL_PROXY_INVALID',
    ],
  ])('%s', async (_name, args, input, code) => {
    let [out, err] = ['', ''];
    const ended = await runInTerminal(args, {
      input: Readable.from(input === null ? [] : [input]),
      out: (text) => (out += text),
      log: (text) => (err += text),
      signal: new AbortController().signal,
    });
    expect([ended, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`^Code ${code}$`, 'm'));
    expect(err).not.toContain(secret);
  });

  it('is explained by --help', async () => {
    const { code, out } = await run(['--help'], null);
    expect(code).toBe(0);
    for (const option of ['--base-url', '--token-file', '--json', '--ca', '--proxy']) {
      expect(out).toContain(option);
    }
  });
});

/** A file of /proc; empty when its process is gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
