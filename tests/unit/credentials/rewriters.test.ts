import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../main/credentials/paste/rewriters.ts';

const url = 'https://scim.wisq.example/scim/v2';
const coded = encodeURIComponent(url);

describe('a link that a mail filter made', () => {
  it.each([
    ['Proofpoint URL Defense', `https://urldefense.com/v3/__${url}__;!!Aa1Bb2Cc!Dd3Ee4Ff5Gg6$`],
    [
      'Proofpoint URL Defense',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__scim.wisq.example_scim_v2&d=DwMFaQ&c=abc',
    ],
    ['Proofpoint URL Defense', `https://urldefense.proofpoint.com/v1/url?u=${coded}&k=abc`],
    // Characters that were taken out, one and a run of two (the Base64 of “~~~”).
    [
      'Proofpoint URL Defense',
      `https://urldefense.com/v3/__https:/*scim.wisq.example/scim/v2__;Lw!!A!B$`,
    ],
    [
      'Microsoft Safe Links',
      `https://nam02.safelinks.protection.outlook.com/?url=${coded}&data=05%7C02`,
    ],
    ['Cisco Secure Email', `https://secure-web.cisco.com/1aBcD3/${coded}`],
    ['Barracuda Link Protection', `https://linkprotect.cudasvc.com/url?a=${coded}&c=E,1`],
    ['Google', `https://www.google.com/url?q=${coded}&sa=D`],
    [
      'Sophos',
      `https://eu.protection.sophos.com/?d=wisq.example&u=${Buffer.from(url).toString('base64')}&i=1`,
    ],
    ['Check Point', `https://url.avanan.click/v2/___${url}___.YXAzOm`],
  ])('%s gives its address back: %s', (by, link) => {
    expect(rewritten(link)).toEqual({ by, target: url });
  });

  it('within another is followed', () => {
    const inner = `https://www.google.com/url?q=${coded}&sa=D`;
    expect(
      rewritten(
        `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}&data=1`,
      ),
    ).toEqual({ by: 'Google', target: url });
  });

  it.each([
    ['Microsoft Safe Links', 'https://nam02.safelinks.protection.outlook.com/'],
    ['Microsoft Safe Links', 'https://nam02.safelinks.protection.outlook.com'],
    // Nothing behind it: it was cut.
    [
      'Microsoft Safe Links',
      'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fscim.wis',
    ],
    ['Mimecast', 'https://protect-eu.mimecast.com/s/AbCdEf'],
    ['Proofpoint URL Defense', 'https://urldefense.com/v3/__https://scim.wisq'],
    ['bit.ly', 'https://bit.ly/3abc'],
  ])('%s is named where the address is not inside: %s', (by, link) => {
    expect(rewritten(link)).toEqual({ by, target: null });
  });

  it.each([url, 'https://mimecast.wisq.example/scim', 'https://scim.example/?url=x', 'not a link'])(
    '%s is none',
    (link) => expect(rewritten(link)).toBe(null),
  );
});
