import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { proxyRoute } from '../../../main/cli/proxy-argument.ts';
import { readToken } from '../../../main/cli/read-token.ts';

/** A person at a keyboard: what is typed, and whether the terminal shows it. */
function keyboard(typed: string) {
  const modes: boolean[] = [];
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (on: boolean) => modes.push(on),
  });
  input.write(typed);
  return { input, modes };
}

describe('the token', () => {
  it('is read whole from a pipe', async () => {
    const input = Readable.from([Buffer.from('abc'), Buffer.from('def\n')]);
    expect(await readToken(input, () => expect.unreachable())).toBe('abcdef\n');
  });

  it('of a pipe without end is cut off', async () => {
    const input = Readable.from(
      (function* endless() {
        for (;;) yield Buffer.alloc(10_000, 'a');
      })(),
    );
    expect((await readToken(input, () => {}))?.length).toBeLessThan(100_000);
  });

  it.each<[string, string, string | null]>([
    ['a line', 'secret-token\r', 'secret-token'],
    ['a mistake taken back', 'secrex\u007ft\n', 'secret'],
    ['the end of input', 'secret\u0004', 'secret'],
    ['giving up', 'secr\u0003', null],
  ])('typed is not shown: %s', async (_name, typed, expected) => {
    const { input, modes } = keyboard(typed);
    const asked: string[] = [];
    expect(await readToken(input, (text) => asked.push(text))).toBe(expected);
    expect(modes).toEqual([true, false]);
    expect(asked.join('')).toBe('SCIM Bearer Token (not shown): \n');
  });
});

describe('a proxy on the command line', () => {
  it.each([
    ['http://proxy.northwind.example:8080', 'PROXY proxy.northwind.example:8080'],
    ['http://proxy.northwind.example', 'PROXY proxy.northwind.example:80'],
    ['https://proxy.northwind.example/', 'HTTPS proxy.northwind.example:443'],
    ['http://[::1]:3128', 'PROXY [::1]:3128'],
  ])('%s is %s', (text, value) => {
    expect(proxyRoute(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['proxy:8080', 'scheme'],
    ['socks5://proxy.example:1080', 'scheme'],
    ['http://me@proxy.example', 'password'],
    ['http://proxy.example/path', 'form'],
    ['http://proxy.example?x', 'form'],
    ['', 'form'],
  ])('%s is refused: %s', (text, reason) => {
    expect(proxyRoute(text)).toEqual({
      ok: false,
      problem: { code: 'TERMINAL_PROXY_INVALID', facts: { reason } },
    });
  });
});
