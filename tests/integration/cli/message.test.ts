import { afterEach, describe, expect, it } from 'vitest';
import { scimServer, token } from '../../../tools/fixtures/scim-answers.ts';
import { plainUrl } from '../../support/checking.ts';
import { startNode } from '../../support/run-command.ts';
import { httpServer, type TestServer } from '../../support/server.ts';

let server: TestServer | undefined;
afterEach(() => server?.close());

const run = (args: readonly string[], mail: string) =>
  startNode('main/cli/index.ts', args, mail).ended;
const mail = (url: string, secret: string) =>
  `Hi,\n\nSCIM Base URL: ${url}\n\nSCIM Bearer Token:\n${secret}\n\nBest,\nWisq\n`;
const parse = (text: string) => run(['--message', '--parse-only', '--json'], text);
const url = 'https://scim.wisq.example/scim/v2';
const secret = 'wsq_scim_7Gk2pQ9dXv4LmT8rZc1YbN6h';

describe('check --message --parse-only', () => {
  it('prints what was read as one object, and ends with 0', async () => {
    const { code, out, err } = await parse(mail(`<${url}>`, secret));
    expect([code, err, out.trimEnd().split('\n').length]).toEqual([0, '', 1]);
    expect(JSON.parse(out)).toEqual({
      baseUrl: url,
      token: { length: secret.length, end: 'bN6h' },
      choices: { urls: [], tokens: [] },
      cleaned: ['quotes'],
      codes: [],
      canSave: true,
    });
    expect(out).not.toContain(secret);
  });

  it('prints what there is to choose from, and ends with 1', async () => {
    const { code, out } = await parse(mail(url, 'wsq_scim_7Gk2pQ9dXv4Lm T8rZc1YbN6h'));
    expect([code, JSON.parse(out)]).toEqual([
      1,
      {
        baseUrl: url,
        token: null,
        choices: {
          urls: [],
          tokens: [
            { length: 22, end: 'v4Lm' },
            { length: 33, end: 'bN6h' },
          ],
        },
        cleaned: [],
        codes: ['TOKEN_UNCLEAR'],
        canSave: false,
      },
    ]);
  });

  it('says the same in words, and never the token', async () => {
    const { code, out } = await run(['--message', '--parse-only'], mail(url, secret));
    expect(code).toBe(0);
    expect(out).toBe(`SCIM Base URL: ${url}\nSCIM Bearer Token: 33 characters, ending in bN6h\n`);
  });

  it.each([
    ['nothing', '', ['URL_MISSING', 'TOKEN_MISSING']],
    ['a text that is too long', 'x'.repeat(262_145), ['MESSAGE_TOO_LONG']],
    ['a placeholder', mail(url, '<your-token>'), ['TOKEN_PLACEHOLDER']],
    ['an http address', mail('http://scim.wisq.example/scim', secret), ['URL_NOT_HTTPS']],
  ])('ends with 1 for %s', async (_what, text, codes) => {
    const { code, out } = await parse(text);
    expect([code, JSON.parse(out)]).toEqual([
      1,
      expect.objectContaining({ codes, canSave: false }),
    ]);
  });

  it('reads the UTF-16 that Windows writes', async () => {
    const bytes = Buffer.from(`\uFEFF${mail(url, secret)}`, 'utf16le');
    const { ended, child } = startNode('main/cli/index.ts', ['--message', '--parse-only'], null);
    child.stdin?.end(bytes);
    expect((await ended).code).toBe(0);
  });

  it.each([
    [['--message', '--base-url', url], 'TERMINAL_MESSAGE_ALONE'],
    [['--message', '--token-file', 'x'], 'TERMINAL_MESSAGE_ALONE'],
    [['--parse-only', '--base-url', url], 'TERMINAL_PARSE_ONLY_ALONE'],
  ])('ends with 2 for %j', async (args, problemCode) => {
    const { code, out, err } = await run(args, '');
    expect([code, out, err.includes(problemCode)]).toEqual([2, '', true]);
  });
});

describe('check --message', () => {
  it('says where the token goes, then tests', async () => {
    server = await httpServer(scimServer());
    const { code, out, err } = await run(['--message', '--json'], mail(plainUrl(server), token));
    expect([code, JSON.parse(out).verdict]).toEqual([0, 'works-with-notes']);
    expect(err).toBe(`Testing ${plainUrl(server)}\n`);
  });

  it('asks no server while something is open', async () => {
    server = await httpServer(scimServer());
    const { code, out, err } = await run(
      ['--message'],
      mail(plainUrl(server), `${token} 7Gk2pQ9d`),
    );
    expect([code, out, server.seen.length]).toEqual([2, '', 0]);
    expect(err).toContain('TOKEN_UNCLEAR');
  });
});
