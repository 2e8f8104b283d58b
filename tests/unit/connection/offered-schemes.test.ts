import { expect, it } from 'vitest';
import { offeredSchemes } from '../../../main/connection/sockets/connect-response.ts';

it.each<[string[], string[]]>([
  [['Basic realm="x"'], ['Basic']],
  [['basic realm=x, charset="UTF-8"'], ['Basic']],
  [['NTLM'], ['NTLM']],
  [
    ['Negotiate', 'NTLM', 'Basic realm="Northwind, Inc"'],
    ['Negotiate', 'NTLM', 'Basic'],
  ],
  [['Negotiate, NTLM, Basic realm="a \\" Digest b"'], ['Negotiate', 'NTLM', 'Basic']],
  [['Digest realm="x", nonce="Basic", qop="auth", Basic realm="y"'], ['Digest', 'Basic']],
  [['NTLM TlRMTVNTUAACAAAA=='], ['NTLM']],
  [['Magic secret="x"'], ['other']],
  [['Bearer, Kerberos'], ['Bearer', 'Kerberos']],
  [['Basic a = b, realm = c'], ['Basic']],
  [['Digest realm="\\", Basic'], ['Digest', 'Basic']],
  [['NTLM, ntlm', 'NTLM'], ['NTLM']],
  [[`${' '.repeat(3996)}NTLM`], ['NTLM']],
  [[`${' '.repeat(4000)}NTLM`], []],
  [[], []],
  [[''], []],
])('%j offers %j', (headers, schemes) => expect(offeredSchemes(headers)).toEqual(schemes));
