import { describe, expect, it } from 'vitest';
import { eitherSigns } from '../../../main/connection/gateways/either-signs.ts';
import { networkSigns } from '../../../main/connection/gateways/network-signs.ts';
import { recognizeGateway } from '../../../main/connection/gateways/recognize.ts';
import { wisqSigns } from '../../../main/connection/gateways/wisq-signs.ts';
import { told } from '../../support/judging.ts';

const signs = [...networkSigns, ...wisqSigns, ...eitherSigns];
const recognized = (text: string, headers: Readonly<Record<string, string>> = {}) =>
  recognizeGateway({ status: 403, headers, text });

describe('a sign of a gateway', () => {
  it('has a source, and something to be seen', () => {
    for (const { body, headers, source } of signs) {
      expect(source).toMatch(/^(?:[\w-]+\.)+[a-z]{2,}[/,]|^wafw00f/);
      expect(body !== undefined || Object.keys(headers ?? {}).length > 0).toBe(true);
    }
  });

  it('does not fit what says nothing', () => {
    for (const text of ['', 'no', '{"message":"Forbidden"}', '<html><body>No</body></html>']) {
      expect(recognized(text, { server: 'cloudflare', 'cf-ray': '1' })).toBeNull();
    }
  });

  it('has its side, and a reference only where it looks like one', () => {
    const blocked = 'The requested URL was rejected. Please consult with your administrator.';
    expect(recognized(`${blocked} Your support ID is: 1234567890`)).toEqual({
      product: 'F5 BIG-IP',
      side: 'wisq',
      kind: 'stop',
      reference: '1234567890',
    });
    expect(recognized(`${blocked} Your support ID is: none`)?.reference).toBeNull();
    const ray = { 'cf-mitigated': 'challenge', 'cf-ray': 'a b <script>' };
    expect(recognized('', ray)?.reference).toBeNull();
  });

  it('is looked for at the begin of a text alone', () => {
    const far = `${' '.repeat(20_000)}guru meditation`;
    expect([recognized(far), recognized(far.trim())?.product]).toEqual([null, 'Varnish']);
  });

  it('is none in what speaks SCIM, whatever it holds', () => {
    const list = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 1,
      Resources: [{ userName: 'x', title: 'Guru Meditation, Websense, Zscaler.com/' }],
    };
    expect(told({ body: JSON.stringify(list) })).toEqual([]);
    const error = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      detail: 'websense',
    };
    expect(told({ status: 403, body: JSON.stringify(error) })[0]?.code).toBe('TOKEN_FORBIDDEN');
    expect(told({ body: JSON.stringify(error) })[0]?.code).toBe('ANSWER_NOT_SCIM');
  });
});
