import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Address,
  interleaved,
  type Lookup,
  resolveTarget,
} from '../../../main/connection/sockets/dns.ts';
import { targetOf } from '../../../main/connection/target.ts';

const v4 = (address: string): Address => ({ address, family: 4 });
const v6 = (address: string): Address => ({ address, family: 6 });

describe('the order in which addresses are tried', () => {
  it('alternates between the families, the first one’s first', () => {
    const [a, b, c, x] = [v6('::a'), v6('::b'), v6('::c'), v4('1.1.1.1')];
    const y = v4('1.1.1.2');
    expect(interleaved([a, b, c, x, y])).toEqual([a, x, b, y, c]);
    expect(interleaved([x, y, a])).toEqual([x, a, y]);
    expect(interleaved([a, x, y])).toEqual([a, x, y]);
    expect(interleaved([a, b])).toEqual([a, b]);
    expect(interleaved([])).toEqual([]);
  });

  it('loses and doubles none', () => {
    const address = fc.record({ address: fc.ipV4(), family: fc.constantFrom(4, 6) });
    fc.assert(
      fc.property(fc.array(address), (all) => {
        const tried = interleaved(all);
        expect(tried).toHaveLength(all.length);
        expect(new Set(tried)).toEqual(new Set(all));
      }),
    );
  });
});

describe('the addresses of a target', () => {
  const finds =
    (...found: readonly Address[]): Lookup =>
    async () =>
      found;
  const unused: Lookup = () => Promise.reject(new Error('nothing is to be looked up'));

  it('are its own when it is one', async () => {
    const found = (baseUrl: string) => resolveTarget(targetOf(baseUrl), unused);
    expect(await found('https://10.1.2.3/scim')).toEqual({
      addresses: [v4('10.1.2.3')],
      literal: true,
    });
    expect(await found('https://[2001:db8::1]/scim')).toEqual({
      addresses: [v6('2001:db8::1')],
      literal: true,
    });
  });

  it('are those of its name, as the system orders them', async () => {
    const asked: string[] = [];
    const all = [v6('2001:db8::1'), v4('192.0.2.1')];
    const lookup: Lookup = async (host) => {
      asked.push(host);
      return all;
    };
    const target = targetOf('https://scim.wisq.example/scim');
    expect(await resolveTarget(target, lookup)).toEqual({ addresses: all, literal: false });
    expect(asked).toEqual(['scim.wisq.example']);
  });

  it('are those on this computer alone, over http', async () => {
    const target = targetOf('http://localhost/scim');
    const both = finds(v4('192.0.2.1'), v4('127.0.0.1'), v6('::1'));
    expect((await resolveTarget(target, both)).addresses).toEqual([v4('127.0.0.1'), v6('::1')]);
    await expect(resolveTarget(target, finds(v4('192.0.2.1')))).rejects.toMatchObject({
      phase: 'name',
      code: 'NOT_LOOPBACK',
    });
  });

  it.each([
    ['nothing found', 'https://scim.wisq.example', finds(), 'ENOTFOUND'],
    ['nothing found, over http', 'http://localhost', finds(), 'ENOTFOUND'],
    [
      'no name server',
      'https://scim.wisq.example',
      () => Promise.reject(Object.assign(new Error('x'), { code: 'EAI_AGAIN' })),
      'EAI_AGAIN',
    ],
    [
      'an error without a code',
      'https://scim.wisq.example',
      () => Promise.reject(new Error('x')),
      'UNKNOWN',
    ],
  ])('%s', async (_name, baseUrl, lookup, code) => {
    await expect(resolveTarget(targetOf(baseUrl), lookup)).rejects.toMatchObject({
      phase: 'name',
      code,
    });
  });
});
