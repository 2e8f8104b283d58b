import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoutes } from '../../../main/connection/route/parse-routes.ts';

const direct = { kind: 'direct' };
const http = (host: string, port: number, name = `${host}:${port}`) => ({
  kind: 'http',
  host,
  port,
  name,
});

describe('the system’s list of proxies', () => {
  it.each<[string, object[]]>([
    ['DIRECT', [direct]],
    [' direct ', [direct]],
    ['PROXY proxy.northwind.example:8080', [http('proxy.northwind.example', 8080)]],
    ['PROXY a:1;PROXY b:2; DIRECT', [http('a', 1), http('b', 2), direct]],
    ['HTTP a:1', [http('a', 1)]],
    ['PROXY a', [http('a', 80)]],
    ['HTTPS a', [{ ...http('a', 443), kind: 'https' }]],
    ['HTTPS a:8443', [{ ...http('a', 8443), kind: 'https' }]],
    ['PROXY [fd00::1]:3128', [http('fd00::1', 3128, '[fd00::1]:3128')]],
    ['PROXY 10.1.2.3:3128', [http('10.1.2.3', 3128)]],
    ['SOCKS s:1080', [{ kind: 'socks', name: 's:1080' }]],
    [
      'SOCKS4 s:1; SOCKS5 s',
      [
        { kind: 'socks', name: 's:1' },
        { kind: 'socks', name: 's:1080' },
      ],
    ],
    // Not understood: left out, the rest stands.
    ['QUIC q:443; DIRECT', [direct]],
    ['PROXY user:secret@a:1; DIRECT', [direct]],
    ['PROXY a:99999; PROXY a:0; PROXY; PROXY a:1 b:2; DIRECT x', []],
    ['PROXY a/b:1', []],
    ['PROXY  a:1', [http('a', 1)]],
    ['PROXY\ta:1', [http('a', 1)]],
    ['PROXY a:65535; PROXY a:65536', [http('a', 65_535)]],
    ['SOCKS6 s:1; XSOCKS s:1; SOCKS; SOCKS s/x; SOCKS45 s:1', []],
    ['XPROXY a:1; PROXYX a:1; HTTPX a:1', []],
    [`PROXY ${'a'.repeat(253)}:1`, [http('a'.repeat(253), 1)]],
    [`PROXY ${'a'.repeat(254)}:1`, []],
    // So long a list is cut: what is left of the last entry does not count as one.
    [`${' '.repeat(1994)}DIRECT`, [direct]],
    [`${' '.repeat(1995)}DIRECT`, []],
    // Electron's answer when the script cannot be had.
    ['', []],
    [';;', []],
  ])('%s', (answer, entries) => expect(parseRoutes(answer)).toEqual(entries));

  it('never throws, and never takes more than five', () => {
    fc.assert(fc.property(fc.string(), (text) => parseRoutes(text).length <= 5));
    expect(parseRoutes('DIRECT;'.repeat(1000))).toHaveLength(5);
  });
});
