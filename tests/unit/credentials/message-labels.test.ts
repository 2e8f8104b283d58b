import { describe, expect, it } from 'vitest';
import { foundIn } from '../../support/found-credentials.ts';

const url = 'https://acme.wisq.example/scim/v2';
const other = 'https://help.wisq.example/scim/start';
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhY21lIn0.c2lnbmF0dXJlLWJ5dGVz';
const opaque = 'wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';

const urlOf = (message: string) => foundIn(message).url?.value ?? null;
const tokenOf = (message: string) => foundIn(message).token?.value ?? null;
const choices = (message: string) => foundIn(message).urlChoices;

describe('the label of an address', () => {
  it.each([
    'SCIM Base URL:',
    'scim  base uri:',
    'SCIM\nBase\nURL:',
    'Base URL:',
    'base-URI:',
    'Base  URL:',
    'SCIM URL:',
    'SCIM endpoint:',
    'SCIM-address:',
    'Tenant URL:',
    'tenant address:',
    'SCIM:',
    'scim =',
  ])('%j goes before an address without one', (label) => {
    expect(urlOf(`${other}\n${label} ${url}\n${other}?x`)).toBe(url);
  });

  it.each(['SCIM', 'URL:', 'Address:', 'Endpoint:', 'Database URL:', 'SCIMS:', 'Base URLs:'])(
    '%j is none',
    (label) => expect(choices(`${other}\n${label} ${url}`)).toEqual([other, url]),
  );

  it('of the guide goes before the others', () => {
    expect(urlOf(`Base URL: ${other}\nSCIM Base URL: ${url}\nSCIM URL: ${other}`)).toBe(url);
    expect(urlOf(`Base URL: ${other}\nSCIM  Base \t URL: ${url}`)).toBe(url);
    expect(urlOf(`SCIM Base URL: see below\nTenant URL: ${url}\n${other}`)).toBe(url);
  });

  it('may stand before several addresses', () => {
    const found = foundIn(`SCIM URL: ${url}\nTenant URL: ${other}\n${jwt}`);
    expect(found.url).toBeNull();
    expect(found.urlChoices).toEqual([url, other]);
    expect(found.problems).toEqual([{ code: 'URL_SEVERAL', params: { count: 2 } }]);
  });
});

describe('the label of a token', () => {
  it.each([
    'SCIM Bearer Token:',
    'scim  bearer\ttoken:',
    'Bearer token:',
    'SCIM token:',
    'API-Token:',
    'Access Token:',
    'secret token:',
    'Auth token:',
    'Token:',
    'Secret:',
    'Bearer:',
    'Authorization:',
    'Authorization: Bearer',
  ])('%j goes before a token without one', (label) => {
    expect(tokenOf(`${opaque}\n${label} ${jwt}\n\n${opaque}9z`)).toBe(jwt);
    // A short one is a token only behind a label.
    expect(tokenOf(`${label} hunter2`)).toBe('hunter2');
  });

  it.each(['Tokens:', 'Bearers:', 'Key:', 'Secretary:', 'Mytoken:'])('%j is none', (label) => {
    expect(tokenOf(`${label} hunter2`)).toBeNull();
  });

  it('of the guide goes before the others, and those before a single word', () => {
    expect(tokenOf(`API token: hunter2\nSCIM Bearer Token: hunter3\nToken: hunter4`)).toBe(
      'hunter3',
    );
    expect(tokenOf(`API token: hunter2\nSCIM  Bearer  Token: hunter3`)).toBe('hunter3');
    expect(tokenOf(`Secret: hunter2\nAPI  token: hunter3`)).toBe('hunter3');
    expect(tokenOf(`Secret: hunter2\nAPI token: hunter3\nToken: hunter4`)).toBe('hunter3');
  });

  it('may stand before several tokens', () => {
    expect(foundIn(`${url}\nToken: hunter2\nSecret: hunter3`)).toMatchObject({
      token: null,
      problems: [{ code: 'TOKEN_SEVERAL', params: { count: 2 } }],
    });
    expect(tokenOf(`Token: hunter2\nSecret: hunter2`)).toBe('hunter2');
  });
});

describe('between a label and its value', () => {
  it.each([
    ': ',
    ' : ',
    ' = ',
    ' | ',
    ' → ',
    ' – ',
    ' — ',
    ' - ',
    ' is ',
    ' is: ',
    ':\n\n',
    ' (for OneLogin): ',
    ' (for OneLogin) ** : ',
    '**: ',
    '”: ',
    "': ",
    '’: ',
    ']: ',
    ': "',
    ": '",
    ': “',
    ': ‘',
    ': „',
    ': «',
    ': `',
    ': <',
    ': (',
    ': [',
    ': **',
  ])('may stand %j', (between) => {
    // Neither value would be taken without a label and something that separates it.
    expect(tokenOf(`Token${between}hunter2`)).toBe('hunter2');
    expect(urlOf(`${other}\nSCIM Base URL${between}acme.wisq.example/scim`)).toBe(
      'acme.wisq.example/scim',
    );
  });

  it.each([
    ' ',
    ' was ',
    ' isn’t ',
    ' -',
    ' (',
    ` (${'x'.repeat(61)}): `,
    ' (a (b)): ',
    ' (a\nb): ',
  ])('%j separates nothing', (between) => expect(tokenOf(`Token${between}hunter2`)).toBeNull());

  it('may stand “Bearer”, which is said', () => {
    const found = (message: string) => foundIn(message).token;
    expect(found(`API token: Bearer ${jwt}`)).toEqual({ value: jwt, cleaned: ['bearer-prefix'] });
    expect(found(`API token: "bearer  ${jwt}"`)).toEqual({
      value: jwt,
      cleaned: ['bearer-prefix', 'quotes'],
    });
    expect(found(`Token: ${jwt}`)).toEqual({ value: jwt, cleaned: [] });
    expect(found(`API token: Bearer bearer:${jwt}`)?.cleaned).toEqual(['bearer-prefix']);
    expect(found(`API token: bearer "${jwt}"`)?.cleaned).toContain('bearer-prefix');
  });
});

describe('what a label’s value can be', () => {
  it.each([
    ['http://acme.wisq.example/scim'],
    ['ftp://acme.wisq.example'],
    ['a+b.c-d://acme'],
    ['acme.wisq.example'],
    ['acme.wisq.example:8443/scim'],
    ['a-b.c_d.example/'],
  ])('an address: %s', (value) => expect(urlOf(`SCIM Base URL: ${value}`)).toBe(value));

  it.each([
    ['attached'],
    ['acme/scim'],
    ['acme.'],
    ['acme:8443'],
    ['.acme.example'],
    ['acme..example'],
    ['acme.example:x'],
    ['1://x'],
  ])('no address: %s', (value) => expect(urlOf(`SCIM Base URL: ${value}\n${url}`)).toBe(url));

  it('an address without its scheme needs more than a blank before it', () => {
    expect(urlOf(`The SCIM base URL acme.wisq.example is there\n${url}`)).toBe(url);
    expect(urlOf(`The SCIM base URL http://acme.wisq.example is there\n${url}`)).toBe(
      'http://acme.wisq.example',
    );
  });

  it.each([['hunter2'], ['a1'], ['abcdefghijklm'], ['pass_word'], ['p@ss']])(
    'a token: %s',
    (value) => {
      expect(tokenOf(`Token: ${value}`)).toBe(value);
      for (const end of ['”', '.', ' ,', ';', ')', ']', '|', ' *', '`', '>', '»', '\nBest']) {
        expect([end, tokenOf(`Token: ${value}${end}`)]).toEqual([end, value]);
      }
    },
  );

  it.each([['attached'], ['abcdefghijkl'], ['don’t'], ["don't"], ['see-below'], ['über'], [url]])(
    'no token: %s',
    (value) => {
      expect(tokenOf(`Token: ${value}`)).toBeNull();
    },
  );

  it('no address: one with a word joined to it, and no token: any address', () => {
    expect(urlOf('SCIM Base URL: see=ftp://acme')).toBeNull();
    expect(tokenOf('Token: http://acme.example/a1')).toBeNull();
  });

  it('a short token is the only thing on its line', () => {
    expect(tokenOf('Token: hunter2 or so')).toBeNull();
    expect(tokenOf(`Token: ${opaque} or so`)).toBe(opaque);
  });
});

describe('without labels', () => {
  it.each([
    'proton.me',
    'mail.proton.me',
    'protonmail.com',
    'protonmail.ch',
    'acme.onelogin.com',
    'onelogin.com',
    'www.w3.org',
    'PROTON.ME',
    'user@proton.me',
    'proton.me:8443',
  ])('an address at %s is not Wisq’s', (host) => {
    expect(urlOf(`https://${host}/scim and https://acme.example/users`)).toBe(
      'https://acme.example/users',
    );
    expect(foundIn(`https://${host}`).problems.map(({ code }) => code)).toContain('URL_MISSING');
  });

  it.each([
    'notproton.me',
    'proton.me.example',
    'protonxme',
    'acme.example/proton.me',
    'acme.example?proton.me',
  ])('an address at %s may be', (rest) => expect(urlOf(`https://${rest}`)).toBe(`https://${rest}`));

  it('an address may be without encryption, so that it can be refused', () => {
    expect(urlOf('http://proton.me/scim and http://acme.example/users')).toBe(
      'http://acme.example/users',
    );
    expect(tokenOf(`http://acme.example/${opaque}`)).toBeNull();
  });

  it('a wrapped value is read once, and no line of it is another', () => {
    const [first, second] = ['a1'.repeat(30), 'b2'.repeat(30)];
    // Two tokens of one length, or one over two lines: nobody can tell.
    expect(foundIn(`${first}\n${second}\n`)).toMatchObject({
      token: null,
      tokenChoices: [first, `${first}${second}`],
    });
    const long = `https://acme.example/${'a1'.repeat(20)}`;
    expect(foundIn(`${long}\n${opaque}\n`).urlChoices).toEqual([long, `${long}${opaque}`]);
  });

  it('the only address with “scim” in it is meant', () => {
    expect(urlOf(`https://a.example/1 ${url} https://b.example/2`)).toBe(url);
    expect(urlOf(`https://a.example/1 https://b.example/SCIM`)).toBe('https://b.example/SCIM');
    expect(choices(`https://a.example/1 https://b.example/2`)).toEqual([
      'https://a.example/1',
      'https://b.example/2',
    ]);
    expect(choices(`${url} ${other} https://b.example/2`)).toEqual([
      url,
      other,
      'https://b.example/2',
    ]);
    expect(choices(url)).toEqual([]);
  });

  it('the only JSON Web Token is meant, also beside other long texts', () => {
    expect(tokenOf(`${opaque} ${jwt} ${opaque}9z`)).toBe(jwt);
    expect(foundIn(`${jwt} ${jwt}x ${opaque}`).problems).toEqual([
      { code: 'URL_MISSING', params: {} },
      { code: 'TOKEN_SEVERAL', params: { count: 3 } },
    ]);
  });

  it('a token is found in quotes and brackets, and no part of an address is one', () => {
    for (const open of ['"', "'", '“', '‘', '„', '«', '`', '<', '(', '[', '*', '**']) {
      expect([open, tokenOf(`Here: ${open}${opaque}`)]).toEqual([open, opaque]);
    }
    expect(tokenOf(`https://acme.example/${opaque}`)).toBeNull();
    expect(tokenOf(`<HTTPS://acme.example/${opaque}> ${jwt}`)).toBe(jwt);
    expect(tokenOf('no token here, only words')).toBeNull();
  });
});
