import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { TokenInput } from '../../../main/cli/read-token.ts';
import type { ProblemCode } from '../../../shared/domain/problems/codes.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { problemMessage } from '../../../shared/messages/problems.ts';
import { argsFor, runInspect } from '../../support/inspect.ts';
import { scene } from '../../support/onelogin.ts';

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
    const { code: ended, log, out } = await runInspect(args, input);
    expect([ended, out]).toEqual([2, '']);
    expect(log).toContain(`Code ${code}\n`);
    expect(log).toContain(problemMessage(problem(code)).what.slice(0, 12));
  });

  it('explains itself without one', async () => {
    const { code, out } = await runInspect(['--help'], '');
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
    const { code, log } = await runInspect(argsFor(world), input);
    expect(code).toBe(0);
    expect(input.modes).toEqual([true, false]);
    expect(log).toBe('Client ID (not shown): \nClient Secret (not shown): \n');
  });

  it('Ctrl-C ends it, and nothing was sent', async () => {
    const world = await scene('happy');
    const { code } = await runInspect(argsFor(world), keyboard('abc\u0003'));
    expect(code).toBe(130);
    expect(world.api.requests).toEqual([]);
  });
});
