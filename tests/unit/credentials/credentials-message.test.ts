import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundIn } from '../../support/found-credentials.ts';
import { anyText } from '../../support/arbitraries.ts';

const url = 'https://acme.wisq.example/scim/v2';
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhY21lIn0.c2lnbmF0dXJlLWJ5dGVz';
const opaque = 'wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';

const codes = (text: string) => foundIn(text).codes;
const values = (text: string) => {
  const { url: foundUrl, token } = foundIn(text);
  return [foundUrl?.value ?? null, token?.value ?? null];
};

describe('finding the two values in a message', () => {
  it.each([
    ['labelled', `Hi Anna,\n\nSCIM Base URL: ${url}\nSCIM Bearer Token: ${jwt}\n\nBest,\nWisq`],
    ['other order', `SCIM Bearer Token:\n${jwt}\nThanks,\n\nSCIM Base URL:\n\n${url}\nBest`],
    ['no labels', `Here they are:\n${url}\n${jwt}\nCheers\nMaria`],
    ['opaque, no labels', `${url}\n${opaque}`],
    ['sentence', `The SCIM Base URL is ${url}, and the SCIM Bearer Token is ${jwt}.`],
    ['labels before both', `SCIM Base URL and SCIM Bearer Token below.\n\n${url}\n\n${jwt}`],
    ['markdown', `**SCIM Base URL:** \`${url}\`\n**SCIM Bearer Token:** \`${jwt}\``],
    ['table', `| SCIM Base URL | ${url} |\n| SCIM Bearer Token | ${jwt} |`],
    ['tabs', `SCIM Base URL\t${url}\nSCIM Bearer Token\t${jwt}`],
    ['bearer', `SCIM Base URL: ${url}\nSCIM Bearer Token: Bearer ${jwt}`],
    ['curl', `curl -H "Authorization: Bearer ${jwt}" ${url}`],
    ['angle brackets', `SCIM Base URL: <${url}>\nSCIM Bearer Token: "${jwt}"`],
    ['quoted mail', `> SCIM Base URL: ${url}\n>> SCIM Bearer Token: ${jwt}`],
    [
      'other links',
      `See https://proton.me/mail and https://help.wisq.example/start\nSCIM Base URL: ${url}\nToken: ${jwt}\nhttps://acme.onelogin.com/admin2`,
    ],
    [
      'other links, no labels',
      `Docs: https://help.wisq.example/start\n${url}\n${jwt}\nSent with https://proton.me`,
    ],
    [
      'html',
      `<div>SCIM Base URL: <a href="${url}">${url}</a></div><div>SCIM Bearer Token:<br><b>${jwt}</b>&nbsp;</div>`,
    ],
    [
      'html, link behind words',
      `<p>SCIM Base URL: <a href="${url}">Open</a></p><p>SCIM Bearer Token: ${jwt}</p>`,
    ],
    [
      'remark in the label',
      `SCIM Base URL (for OneLogin): ${url}\nSCIM Bearer Token (keep safe): ${jwt}`,
    ],
  ])('%s', (name, text) => {
    const token = name.startsWith('opaque') ? opaque : jwt;
    const [foundUrl, foundToken] = values(text);
    expect([foundUrl, foundToken]).toEqual([url, token]);
  });

  it('takes a short token when its label says so', () => {
    expect(values(`SCIM Base URL: ${url}\nSCIM Bearer Token: hunter2`)[1]).toBe('hunter2');
  });

  it('takes no word for a token', () => {
    expect(values(`SCIM Base URL: ${url}\nSCIM Bearer Token: see attachment`)[1]).toBe(null);
    expect(values(`SCIM Base URL: ${url}\nSCIM Bearer Token: below`)[1]).toBe(null);
  });

  it('takes no stand-in for a token whose bracket a line break cut off', () => {
    expect(foundIn('The SCIM Bearer Token is <your-token-here\n>. Thank you').codes).toContain(
      'TOKEN_PLACEHOLDER',
    );
  });

  it('asks where an entity and quoted-printable’s soft break may both be the token’s own', () => {
    const token = 'kX28a04MRnRv319jTk7&amp;i167DpropertyIsEnume';
    expect(
      foundIn(
        `curl -H "Authorization: Bearer ${token}=\n" https://scim.wisq.example/scim/v2/56e409e6`,
      ).tokenChoices,
    ).toEqual(expect.arrayContaining([token, `${token}=`, token.replace('&amp;', '&')]));
  });

  it('asks where an escape is the program’s and an entity may be the token’s own', () => {
    expect(
      foundIn(
        String.raw`{"scim_base_url":"https:\/\/acme.wisq.example\/scim?source=`.concat(
          '\n',
          String.raw`editors","scim_bearer_token":"Zm9vYmFy+2xhbmd1YWdl\/k3Jl&amp;dA9xk7"}`,
        ),
      ).tokenChoices,
    ).toContain('Zm9vYmFy+2xhbmd1YWdl/k3Jl&amp;dA9xk7');
  });

  it('takes a stand-in for no label of its own, below a weaker one', () => {
    const found = foundIn('API token\nyour-scim-token\nINC0012345\n');
    expect([found.token, found.tokenChoices, found.codes]).toEqual([
      null,
      [],
      ['URL_MISSING', 'TOKEN_PLACEHOLDER'],
    ]);
  });

  it.each(['your-scim-token', '[your scim token]', '<your API token>', '**your-api-token**'])(
    'takes no part of a stand-in for a label: %s',
    (standIn) => {
      const found = foundIn(
        `SCIM Bearer Token:\n\n${standIn}\nINC0012345\n\nSCIM Base URL: https://acme.wisq.example/scim`,
      );
      expect([found.token, found.tokenChoices, found.codes]).toEqual([
        null,
        [],
        ['TOKEN_PLACEHOLDER'],
      ]);
    },
  );

  it('asks when several URLs could be meant', () => {
    const other = 'https://acme2.wisq.example/scim/v2';
    const found = foundIn(`${url}\n${other}\n${jwt}`);
    expect(found.url).toBe(null);
    expect(found.urlChoices).toEqual([url, other]);
    expect(found.problems).toEqual([{ code: 'URL_SEVERAL', params: { count: 2 } }]);
    expect(codes(`SCIM Base URL: ${url}\nSCIM Base URL: ${other}\n${jwt}`)).toEqual([
      'URL_SEVERAL',
    ]);
  });

  it('does not ask when one URL is there twice', () => {
    expect(codes(`SCIM Base URL: ${url}\n${jwt}\nAgain: ${url}`)).toEqual([]);
  });

  it('says what is missing', () => {
    expect(codes('')).toEqual(['URL_MISSING', 'TOKEN_MISSING']);
    expect(codes(`Only https://proton.me here, and ${jwt}`)).toEqual(['URL_MISSING']);
    expect(codes(url)).toEqual(['TOKEN_MISSING']);
  });

  it('does not choose between two tokens', () => {
    expect(codes(`${url} ${opaque} ${opaque}9z`)).toEqual(['TOKEN_SEVERAL']);
    expect(foundIn(`${url} ${opaque} ${opaque}9z`).tokenChoices).toEqual([opaque, `${opaque}9z`]);
  });

  it('hands on a bad URL, so that it can be named', () => {
    expect(values(`SCIM Base URL: http://acme.wisq.example/scim`)[0]).toBe(
      'http://acme.wisq.example/scim',
    );
    expect(values(`SCIM Base URL: acme.wisq.example/scim`)[0]).toBe('acme.wisq.example/scim');
    expect(values(`SCIM Base URL: ${url}/Users?x=1`)[0]).toBe(`${url}/Users?x=1`);
  });

  it('says what it took out', () => {
    const found = foundIn(
      `SCIM Base URL: https://acme.wisq\u200B.example/scim/v2.\nSCIM Bearer Token: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhY21lIn0.\nc2lnbmF0dXJlLWJ5dGVz`,
    );
    expect(found.url).toEqual({ value: url, cleaned: ['invisible', 'trailing-punctuation'] });
    expect(found.token).toEqual({ value: jwt, cleaned: ['bearer-prefix', 'line-wraps'] });
  });
});

describe('any text', () => {
  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = foundIn(text);
        expect(found.url === null).toBe(found.codes.some((code) => code.startsWith('URL_')));
        expect(found.token === null).toBe(found.codes.some((code) => code.startsWith('TOKEN_')));
      }),
      { numRuns: 2000 },
    );
  });
});
