import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CompanyServer, companyToken, member, names } from '../../support/company-server.ts';
import { runCommand } from '../../support/rollout-commands.ts';
import { startNode } from '../../support/run-command.ts';

let server = new CompanyServer();
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reconcile-'));
  server = new CompanyServer({
    users: [
      ...names(3).map((name) => member(name)),
      member('lacks@x.example', { title: null }),
      member('off@x.example', { active: false }),
      member('twice@x.example'),
      member('TWICE@x.example', { id: 'second' }),
      member('stranger@x.example'),
    ],
  });
  await server.start();
});
afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function list(text: string): Promise<string> {
  const path = join(folder, 'people.csv');
  await writeFile(path, text);
  return path;
}

const args = async (text: string, ...more: readonly string[]) => [
  '--base-url',
  server.baseUrl,
  '--list',
  await list(text),
  '--rate',
  'off',
  ...more,
];
const everybody =
  'mail\nuser0@x.example\nlacks@x.example\noff@x.example\ntwice@x.example\nnobody@x.example\nUser0@x.example\n';

describe('reconcile', () => {
  it('answers one object, whose states add up to who is listed', async () => {
    const { code, log, out } = await runCommand('reconcile', await args(everybody, '--json'));
    expect([code, log]).toEqual([1, '']);
    const { ms, ...rest } = JSON.parse(out);
    expect(ms).toBeGreaterThan(0);
    expect(rest).toEqual({
      listed: 5,
      duplicates: 1,
      states: {
        complete: 1,
        incomplete: 1,
        inactive: 1,
        several: 1,
        'not-there': 1,
        'cannot-tell': 0,
      },
      notListed: 3,
      oneLogin: null,
      way: 'pages',
      requests: 1,
    });
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });

  it('ends with 0 where everybody is there whole', async () => {
    const { code, out } = await runCommand(
      'reconcile',
      await args('user0@x.example\nuser1@x.example'),
    );
    expect(code).toBe(0);
    expect(out).toContain('2 of 2 have arrived with all attributes.');
  });

  it('saves every row, and takes the column that is named', async () => {
    const table = 'login,mail\nA,user0@x.example\nB,nobody@x.example\n';
    const out = join(folder, 'out.csv');
    const named = await args(table, '--column', 'Mail', '--out', out);
    expect((await runCommand('reconcile', named)).code).toBe(1);
    const [, ...rows]: string[][] = parse(await readFile(out, 'utf8'), { bom: true });
    expect(rows.map(([name, state]) => [name, state])).toEqual([
      ['user0@x.example', 'Arrived with all attributes'],
      ['nobody@x.example', 'Not there'],
    ]);
    const byNumber = await args(table, '--column', '2', '--json');
    expect(JSON.parse((await runCommand('reconcile', byNumber)).out)).toMatchObject({ listed: 2 });
  });

  it('says that pages cannot be trusted', async () => {
    server.company.page = (page, { startIndex }) =>
      startIndex > 1 ? page : { ...page, totalResults: 99 };
    const { code, out } = await runCommand('reconcile', await args(everybody));
    expect(code).toBe(1);
    expect(out).toContain('Code PAGES_UNRELIABLE');
  });

  it('ends with 3 where Wisq cannot be asked, and says why', async () => {
    const { code, log, out } = await runCommand(
      'reconcile',
      await args(everybody),
      'another-token-0123456',
    );
    expect([code, out]).toEqual([3, '']);
    expect(log).toContain('Code TOKEN_REFUSED');
    expect(log).not.toContain('another-token');
  });

  it('ends with 130 when it is stopped', async () => {
    const stop = new AbortController();
    server.company.before = () => {
      stop.abort();
      return false;
    };
    const all = await args(everybody);
    expect(await runCommand('reconcile', all, companyToken, stop.signal)).toMatchObject({
      code: 130,
      out: '',
    });
  });

  it.each<readonly [string, readonly string[], string, string]>([
    ['no URL', ['--list', 'x'], companyToken, 'TERMINAL_URL_MISSING'],
    ['no list', ['--base-url', 'https://wisq.example/scim'], companyToken, 'TERMINAL_LIST_MISSING'],
    [
      'a rate that is none',
      ['--base-url', 'https://w.example/s', '--list', 'x', '--rate', 'fast'],
      companyToken,
      'TERMINAL_RATE_INVALID',
    ],
    [
      'no such file',
      ['--base-url', 'https://w.example/s', '--list', '/nowhere/at/all'],
      companyToken,
      'TERMINAL_FILE_UNREADABLE',
    ],
    [
      'an app without OneLogin',
      ['--base-url', 'https://w.example/s', '--list', 'x', '--app', 'W'],
      companyToken,
      'TERMINAL_ONELOGIN_MISSING',
    ],
    [
      'OneLogin without an app',
      ['--base-url', 'https://w.example/s', '--list', 'x', '--onelogin', 'acme'],
      companyToken,
      'TERMINAL_APP_MISSING',
    ],
    [
      'two lines for three secrets',
      ['--base-url', 'https://w.example/s', '--list', 'x', '--onelogin', 'acme', '--app', 'W'],
      `${companyToken}\nid`,
      'TERMINAL_SECRETS_INVALID',
    ],
    [
      'a token as an argument',
      ['--base-url', 'https://w.example/s', '--list', 'x', '--token', 'x'],
      companyToken,
      'TERMINAL_TOKEN_ARGUMENT',
    ],
    [
      'no token',
      ['--base-url', 'https://w.example/s', '--list', 'x'],
      ' ',
      'TERMINAL_TOKEN_MISSING',
    ],
  ])('ends with 2 for %s', async (_name, given, input, expected) => {
    const { code, log, out } = await runCommand('reconcile', given, input);
    expect([code, out]).toEqual([2, '']);
    expect(log).toContain(`Code ${expected}\n`);
  });

  it('asks for the column where several may be meant, and names them', async () => {
    const table = 'Username,Mail\nada.l,ada@x.example\nben.o,ben@x.example\n';
    const { code, log } = await runCommand('reconcile', await args(table));
    expect(code).toBe(2);
    expect(log).toContain('Columns of this file: 1 Username, 2 Mail.');
    const wrong = await args(table, '--column', 'Name');
    expect((await runCommand('reconcile', wrong)).log).toContain('TERMINAL_COLUMN_UNKNOWN');
  });

  it('refuses a list with the token in it', async () => {
    const { code, log } = await runCommand('reconcile', await args(`a@x.example\n${companyToken}`));
    expect(code).toBe(2);
    expect(log).toContain('Code TOKEN_IN_FIELD');
    expect(log).not.toContain(companyToken);
  });

  it('says when a file for the rows cannot be written', async () => {
    const all = await args(everybody, '--out', join(folder, 'no', 'such', 'folder.csv'));
    const { code, log } = await runCommand('reconcile', all);
    expect(code).toBe(2);
    expect(log).toContain('Code TERMINAL_OUT_UNWRITABLE');
  });

  it('runs as a process of its own, and explains itself', async () => {
    const run = startNode('main/cli/reconcile.ts', await args(everybody, '--json'), companyToken);
    const { code, out } = await run.ended;
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ listed: 5 });
    for (const command of ['look', 'reconcile'] as const) {
      const help = await runCommand(command, ['--help']);
      expect(help).toMatchObject({ code: 0, log: '' });
      expect(help.out).toContain(`npm run --silent ${command} -- --base-url URL`);
    }
  });
});

describe('look', () => {
  const look = (user: string, ...more: readonly string[]) =>
    runCommand('look', ['--base-url', server.baseUrl, '--user', user, ...more]);

  it.each([
    ['user0@x.example', 0, 'complete', []],
    ['lacks@x.example', 1, 'incomplete', ['ATTRIBUTE_MISSING']],
    ['off@x.example', 1, 'complete', ['USER_INACTIVE']],
    ['twice@x.example', 1, 'several', ['USER_SEVERAL']],
    ['nobody@x.example', 1, 'not-found', ['USER_NOT_FOUND']],
  ] as const)('%s ends with %i: %s', async (user, expected, outcome, codes) => {
    const { code, out } = await look(user, '--json');
    expect(code).toBe(expected);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ outcome, codes });
    expect(Object.keys(answer)).toEqual(['outcome', 'codes', 'user']);
    const words = (await look(user)).out;
    for (const one of codes) expect(words).toContain(`Code ${one}`);
  });

  it('has the user as Wisq has them', async () => {
    expect(JSON.parse((await look('user0@x.example', '--json')).out).user).toEqual({
      userName: 'user0@x.example',
      active: true,
      createdAt: null,
      attributes: {
        firstName: 'Given',
        lastName: 'Family',
        email: 'user0@x.example',
        jobTitle: 'Analyst',
        department: 'Research',
      },
    });
  });

  it('cannot tell, or cannot ask', async () => {
    server.company.filter = 400;
    server.company.page = (page) => ({ ...page, totalResults: 500 });
    const unclear = await look('nobody@x.example', '--json');
    expect([unclear.code, JSON.parse(unclear.out).outcome]).toEqual([1, 'cannot-tell']);
    await server.stop();
    const gone = await look('user0@x.example', '--json');
    expect([gone.code, JSON.parse(gone.out)]).toMatchObject([3, { outcome: 'failed', user: null }]);
  });

  it('wants a user', async () => {
    const { code, log } = await runCommand('look', ['--base-url', server.baseUrl]);
    expect(code).toBe(2);
    expect(log).toContain('Code TERMINAL_USER_MISSING');
  });
});
