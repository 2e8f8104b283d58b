import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { inspectInTerminal } from '../../../main/cli/run-inspect.ts';
import type { TokenInput } from '../../../main/cli/read-token.ts';
import { defaultDisplayName } from '../../../shared/domain/guide/values.ts';
import { problem, type ProblemCode } from '../../../shared/domain/problems/codes.ts';
import { problemMessage } from '../../../shared/messages/problems.ts';
import { type SceneName, sceneNames, scenes } from '../../../practice/scenes.ts';
import type { World } from '../../../practice/world.ts';
import { formsIn, needlesOf } from '../../support/needles.ts';
import { namesIn, scene } from '../../support/onelogin.ts';
import { startNode } from '../../support/run-command.ts';

const credentialOf = ({ api }: World) =>
  `${api.credential.clientId}\n${api.credential.clientSecret}\n`;

const argsFor = (world: World, ...more: readonly string[]) => [
  '--practice',
  '--onelogin',
  world.api.address,
  '--app',
  defaultDisplayName,
  ...namesIn(world).flatMap((name) => ['--user', name]),
  ...more,
];

/** Runs the command as a process, as a script would. */
const start = (world: World, args: readonly string[], input = credentialOf(world)) =>
  startNode('main/cli/inspect.ts', args, input).ended;

/** Runs it in this process, with what it would print. */
async function run(args: readonly string[], input: TokenInput | string) {
  const said = { out: '', log: '' };
  const code = await inspectInTerminal(args, {
    input: typeof input === 'string' ? Readable.from([input]) : input,
    out: (text) => (said.out += text),
    log: (text) => (said.log += text),
    signal: new AbortController().signal,
  });
  return { code, ...said };
}

describe('npm run inspect', () => {
  it('prints one object in exactly the form that is documented', async () => {
    const world = await scene('happy');
    const { ended } = startNode(
      'scripts/inspect.mjs',
      argsFor(world, '--json'),
      credentialOf(world),
    );
    const { code, out } = await ended;
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    const [maya] = world.people;
    expect(JSON.parse(out)).toEqual({
      credential: 'read-all',
      app: {
        found: true,
        id: 1_061_937,
        name: defaultDisplayName,
        connectorId: 130_179,
        connector: 'right',
        provisioning: true,
      },
      mappings: { userName: 'username', title: 'title', department: 'department' },
      users: [
        {
          userName: maya?.userName,
          inOneLogin: true,
          assigned: true,
          state: 'provisioned',
          cause: null,
          values: {
            firstName: maya?.firstName,
            lastName: maya?.lastName,
            email: maya?.email,
            jobTitle: maya?.title,
            department: maya?.department,
          },
        },
        expect.objectContaining({ userName: world.people[1]?.userName }),
      ],
      codes: [],
      requests: world.api.requests.length,
    });
  });

  it.each(sceneNames)('of %s ends with its exit code and its cause', async (name) => {
    const world = await scene(name);
    const { cause, user } = scenes[name];
    const { code, out } = await run(argsFor(world, '--json'), credentialOf(world));
    const said = JSON.parse(out);
    expect(code).toBe(cause === null ? 0 : 1);
    expect(said.users[0].cause).toBe(user ? cause : null);
    expect(said.codes).toEqual(cause === null ? [] : expect.arrayContaining([cause]));
    const words = await run(argsFor(world), credentialOf(world));
    expect(words.code).toBe(code);
    if (cause !== null) expect(words.out).toContain(`Code ${cause}\n`);
    expect(words.out).toContain('OneLogin’s API does not show API Status');
  });

  it.each([
    ['unlicensed', { inOneLogin: true, assigned: true, state: 'nonexistent' }],
    ['not-assigned', { inOneLogin: true, assigned: false, state: null }],
    ['approval-waiting', { assigned: true, state: 'provisioning_pending_approval' }],
  ] as const)('of %s gives OneLogin’s own words', async (name: SceneName, facts) => {
    const world = await scene(name);
    const { out } = await run(argsFor(world, '--json'), credentialOf(world));
    expect(JSON.parse(out).users[0]).toMatchObject(facts);
  });

  it('tells an empty value from one that was not read', async () => {
    const world = await scene('empty-title');
    const args = argsFor(world, '--json', '--user', 'nobody');
    const { out } = await run(args, credentialOf(world));
    const [maya, , nobody] = JSON.parse(out).users;
    expect(maya.values).toMatchObject({ jobTitle: '' });
    expect(nobody).toMatchObject({
      inOneLogin: false,
      assigned: false,
      state: null,
      values: { firstName: null, jobTitle: null },
    });
  });

  it('has null for what a credential for users alone cannot see', async () => {
    const world = await scene('read-users-only');
    const { out } = await run(argsFor(world, '--json'), credentialOf(world));
    expect(JSON.parse(out)).toMatchObject({
      credential: 'read-users',
      app: null,
      mappings: { userName: null, title: null, department: null },
      users: [{ assigned: true, state: 'provisioned' }, {}],
    });
  });

  it('says the app is not there, and that it cannot say more', async () => {
    const world = await scene('happy');
    const args = ['--practice', '--onelogin', world.api.address, '--app', 'Nothing', '--json'];
    const { code, out } = await run(args, credentialOf(world));
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      app: { found: false, id: null, name: 'Nothing', connectorId: null, connector: 'unknown' },
      codes: ['ONELOGIN_APP_NOT_FOUND'],
    });
  });

  it('ends with 3 when it could not ask, with what is known in the object', async () => {
    const world = await scene('happy');
    const wrong = `${world.api.credential.clientId}\nwrong-secret-0123456789\n`;
    const refused = await run(argsFor(world, '--json'), wrong);
    expect(refused.code).toBe(3);
    expect(JSON.parse(refused.out)).toMatchObject({
      credential: 'refused',
      app: null,
      users: [{ inOneLogin: null, assigned: null, state: null, cause: null }, {}],
      codes: ['ONELOGIN_CREDENTIAL_REFUSED'],
      requests: 1,
    });
    await world.api.close();
    const gone = await run(argsFor(world), credentialOf(world));
    expect(gone.code).toBe(3);
    expect(gone.out).toContain('Code ONELOGIN_UNREACHABLE');
  });

  it('names the role by which a user has the app', async () => {
    const world = await scene('happy');
    const [maya, jonas] = namesIn(world);
    world.onelogin.directory.change(maya ?? '', { roleIds: [192_513] });
    const { out } = await run(argsFor(world), credentialOf(world));
    expect(out).toContain(`${maya}: has the app, by the role Wisq users\n`);
    expect(out).toContain(`${jonas}: has the app\n`);
  });

  it('gives OneLogin’s id of a failed call, for its support', async () => {
    const world = await scene('read-users-only');
    const { out } = await run(argsFor(world), credentialOf(world));
    expect(out).toMatch(/id of the failed call, for its support: [0-9A-F]{32}$/m);
  });

  it('takes nothing from a server that could move the cursor', async () => {
    const world = await scene('happy');
    world.onelogin.log.add(250, null, 'a\u001b[2Jb\u202ec');
    const { out } = await run(argsFor(world), credentialOf(world));
    expect(out).toContain('On ');
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

const good = ['--onelogin', 'acme', '--app', 'Wisq'];

describe('a command line that is wrong', () => {
  it.each<[readonly string[], string, ProblemCode]>([
    [['--app', 'Wisq'], 'a\nb', 'TERMINAL_ONELOGIN_MISSING'],
    [['--onelogin', 'acme'], 'a\nb', 'TERMINAL_APP_MISSING'],
    [['--onelogin', 'https://evil.example', '--app', 'W'], 'a\nb', 'SUBDOMAIN_INVALID'],
    [['--onelogin', 'acme.onelogin.eu', '--app', 'W'], 'a\nb', 'SUBDOMAIN_INVALID'],
    [['--onelogin', 'http://127.0.0.1:1', '--app', 'W'], 'a\nb', 'TERMINAL_LOOPBACK_ONLY'],
    [[...good, '--client-secret', 'x'], 'a\nb', 'TERMINAL_TOKEN_ARGUMENT'],
    [[...good, '--secret=x'], 'a\nb', 'TERMINAL_TOKEN_ARGUMENT'],
    [[...good, 'word'], 'a\nb', 'TERMINAL_WORD_UNEXPECTED'],
    [[...good, '--unknown'], 'a\nb', 'TERMINAL_OPTION_UNKNOWN'],
    [[...good, '--user'], 'a\nb', 'TERMINAL_VALUE_MISSING'],
    [[...good, '--proxy', 'http://a:b@c:1'], 'a\nb', 'TERMINAL_PROXY_INVALID'],
    [[...good, '--ca', '/nowhere'], 'a\nb', 'TERMINAL_FILE_UNREADABLE'],
    [[...good, ...Array(101).fill('--user=a')], 'a\nb', 'TERMINAL_USERS_TOO_MANY'],
    [good, '', 'TERMINAL_CLIENT_MISSING'],
    [good, '\n \r\n', 'TERMINAL_CLIENT_MISSING'],
    [good, 'only-one-line\n', 'TERMINAL_CLIENT_INVALID'],
    [good, 'abcd\nefgh\nijkl\n', 'TERMINAL_CLIENT_INVALID'],
    [good, 'Client ID: abcd\nefgh\n', 'TERMINAL_CLIENT_INVALID'],
    [good, 'ab:cd\nefgh\n', 'TERMINAL_CLIENT_INVALID'],
  ])('%j with %j ends with 2', async (args, input, code) => {
    const { code: ended, log, out } = await run(args, input);
    expect([ended, out]).toEqual([2, '']);
    expect(log).toContain(`Code ${code}\n`);
    expect(log).toContain(problemMessage(problem(code)).what.slice(0, 12));
  });

  it('explains itself without one', async () => {
    const { code, out } = await run(['--help'], '');
    expect(code).toBe(0);
    expect(out).toContain('npm run --silent inspect -- --onelogin URL --app NAME');
  });
});

/** A person at a keyboard: keys come one by one and nothing is shown. */
function keyboard(keys: string): TokenInput & { readonly modes: boolean[] } {
  const modes: boolean[] = [];
  return Object.assign(Readable.from(Array.from(keys)), {
    isTTY: true as const,
    setRawMode: (on: boolean) => modes.push(on),
    modes,
  });
}

describe('typed by a person', () => {
  it('both lines are asked for and not shown', async () => {
    const world = await scene('happy');
    const { clientId, clientSecret } = world.api.credential;
    const input = keyboard(`x\u007f${clientId}\r${clientSecret}\r`);
    const { code, log } = await run(argsFor(world), input);
    expect(code).toBe(0);
    expect(input.modes).toEqual([true, false]);
    expect(log).toBe('Client ID (not shown): \nClient Secret (not shown): \n');
  });

  it('Ctrl-C ends it, and nothing was sent', async () => {
    const world = await scene('happy');
    const { code } = await run(argsFor(world), keyboard('abc\u0003'));
    expect(code).toBe(130);
    expect(world.api.requests).toEqual([]);
  });
});

describe('the Client Secret and the token', () => {
  it('stand nowhere: not in arguments, not in words, JSON, errors or what a server sends back', async () => {
    const world = await scene('happy');
    const { clientSecret } = world.api.credential;
    const needles = needlesOf(clientSecret);
    const seen = new EventEmitter();
    const processes: string[] = [];
    seen.on('look', () => {
      for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        processes.push(read(`/proc/${pid}/cmdline`), read(`/proc/${pid}/environ`));
      }
    });
    // The server tells the secret to whoever asks: as a name, a title and an event.
    world.onelogin.directory.change(world.people[0]?.userName ?? '', {
      fields: {
        title: `is ${clientSecret}`,
        department: Buffer.from(clientSecret).toString('base64'),
      },
    });
    world.onelogin.log.add(250, null, `failed with ${clientSecret}`);
    world.api.turn({ otherApps: [{ name: clientSecret, connectorId: 130_179 }] });
    const runs = [
      argsFor(world),
      argsFor(world, '--json'),
      ['--practice', '--onelogin', world.api.address, '--app', clientSecret.slice(0, 20), '--json'],
    ];
    for (const args of runs) {
      const running = start(world, args);
      seen.emit('look');
      const { err, out } = await running;
      expect(out).not.toBe('');
      expect(formsIn(out + err, needles)).toEqual([]);
    }
    expect(processes.some((line) => line.includes('cli/inspect.ts'))).toBe(true);
    expect(formsIn(processes.join('\n'), needles)).toEqual([]);
  });

  it('are not in what a mistake of ours leaves behind', async () => {
    const world = await scene('happy');
    const { clientSecret } = world.api.credential;
    const broken = Object.assign(Readable.from([]), {
      [Symbol.asyncIterator]: () => {
        throw new Error(`cannot read ${clientSecret}`);
      },
    });
    await expect(run(argsFor(world), broken)).rejects.toThrow('cannot read');
    const { code, err, out } = await start(world, argsFor(world), 'a\n');
    expect([code, out]).toEqual([2, '']);
    expect(formsIn(err, needlesOf(clientSecret))).toEqual([]);
  });
});

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
