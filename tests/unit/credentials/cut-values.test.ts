import { describe, expect, it } from 'vitest';
import { findCredentials } from '../../../main/credentials/paste/find-credentials.ts';
import { foundIn } from '../../support/found-credentials.ts';

const urls = [
  'https://din4ng53tn5-eu.api.wisq.example:8443',
  'https://scim.wisq.example/t/4a71/scim/v2',
];
const tokens = [
  '5371|gXr7rtMRQ0Z0PPlv6Qxc7pZsnFql3Ljvmok1fKrF',
  '_8oR57zY18Uf8wSS6_8JJ3Je9CvXUzg2uUV_7k7-',
  'Zm9vYmFy+2xhbmd1YWdl/k3Jlc3VsdA9x+',
];

/** Whether a text is read as another value, or asked about without the right one among the answers. */
function misread(text: string, right: { readonly url: string; readonly token: string }): boolean {
  const found = findCredentials(text);
  return (['url', 'token'] as const).some((kind) => {
    const { value, choices } = found[kind];
    if (value !== null) return value.value !== right[kind];
    return choices.length > 0 && choices.every((one) => one.value !== right[kind]);
  });
}

const escaped = (token: string) => token.replaceAll('|', '\\|');

/** Layouts in which something closes a value: a tag, or the bar of a table. */
const layouts: Readonly<Record<string, (url: string, token: string) => string>> = {
  'a table of HTML': (url, token) =>
    `<table><tr><td>Your SCIM base URL</td><td>${url}</td></tr><tr><td>Your SCIM bearer token</td><td>${token.replaceAll('|', '&#124;')}</td></tr></table>`,
  'paragraphs of HTML': (url, token) =>
    `<div>SCIM Base URL: <a href="${url}">${url}</a></div><div>SCIM Bearer Token:<br><b>${token}</b>&nbsp;</div>`,
  elements: (url, token) =>
    `<scimBaseUrl>${url}</scimBaseUrl>\n<scimBearerToken>${token}</scimBearerToken>`,
  'a table with a row for each': (url, token) =>
    `| Name | Value |\n|---|---|\n| SCIM Base URL | ${url} |\n| SCIM Bearer Token | ${escaped(token)} |`,
  'a table with a column for each': (url, token) =>
    `| SCIM Base URL | SCIM Bearer Token |\n| --- | --- |\n| ${url} | ${escaped(token)} |`,
  'a drawn table': (url, token) =>
    `+-------------------+-----------------------------------------------+\n| SCIM Base URL     | ${url.padEnd(45)} |\n| SCIM Bearer Token | ${escaped(token).padEnd(45)} |\n+-------------------+-----------------------------------------------+`,
};

describe('a mail with one line break too many, wherever it stands', () => {
  it.each(Object.entries(layouts))('is never read as another value: %s', (_name, layout) => {
    const wrong = urls.flatMap((url) =>
      tokens.flatMap((token) => {
        const text = layout(url, token);
        return Array.from(
          text,
          (_character, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
        ).filter((broken) => misread(broken, { url, token }));
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a row whose address is written in entities, with a soft break in it', () => {
  it.each(['\n', '=\n'])('is never read as another address: %j', (soft) => {
    const right = 'https://hpha4tb.wisq.example/scim/v2/';
    const row = `| SCIM Base URL | ${right.replaceAll('/', '&#x2F;')} |`;
    const wrong = Array.from(row, (_character, at) => {
      const cut = `${row.slice(0, at)}${soft}${row.slice(at)}`;
      return `| Name | Value |\n|---|---|\n${cut}\n| SCIM Bearer Token | ${tokens[2] ?? ''} |`;
    }).filter((broken) => misread(broken, { url: right, token: tokens[2] ?? '' }));
    expect(wrong).toEqual([]);
  });
});

describe('a value that a line break cut', () => {
  const sanctum = '3045|2dyfySFkSnnF4rjNyN7NGf63s8skVeAZuke9aPyi';

  it('is asked about in a table of HTML, also where its rest looks like a token', () => {
    const found = foundIn(
      '<table><tr><td>Your SCIM base URL</td><td>https://din4ng53tn5-eu\n.api.wisq.example:8443</td></tr><tr><td>Your SCIM bearer token</td><td>5371&#124;gXr7rtMRQ0Z0PPlv6Qxc7pZsnFql3Ljvmok1fKrF</td></tr></table>',
    );
    expect(found.url).toBeNull();
    expect(found.urlChoices).toEqual([
      'https://din4ng53tn5-eu',
      'https://din4ng53tn5-eu.api.wisq.example:8443',
    ]);
  });

  it('is asked about in HTML without labels', () => {
    const found = foundIn('<p>https://din4ng53tn5-eu\n.api.wisq.example:8443</p>');
    expect(found.urlChoices).toContain('https://din4ng53tn5-eu.api.wisq.example:8443');
  });

  it.each([
    ['behind its escaped bar', '3045\\|\n2dyfySFkSnnF4rjNyN7NGf63s8skVeAZuke9aPyi'],
    ['before its escaped bar', '3045\n\\|2dyfySFkSnnF4rjNyN7NGf63s8skVeAZuke9aPyi'],
    ['inside its escaped bar', '3045\\\n|2dyfySFkSnnF4rjNyN7NGf63s8skVeAZuke9aPyi'],
    ['before its bar', '30\n45\\|2dyfySFkSnnF4rjNyN7NGf63s8skVeAZuke9aPyi'],
  ])('%s is no other value', (_where, cut) => {
    const found = foundIn(
      `| SCIM Base URL | SCIM Bearer Token |\n| --- | --- |\n| https://scim.wisq.example/scim/v2 | ${cut} |`,
    );
    expect(found.token?.value ?? sanctum).toBe(sanctum);
    expect(found.tokenChoices).toEqual(
      found.tokenChoices.length === 0 ? [] : expect.arrayContaining([sanctum]),
    );
    expect(found.url?.value).toBe('https://scim.wisq.example/scim/v2');
  });

  it('behind its escaped bar is not read from there on where its heading was cut as well', () => {
    const found = foundIn(
      [
        '>> | SCIM Base URL (for OneLogin) | SCIM Bearer Token (keep it safe',
        '>> ) |',
        '>> | --- | --- |',
        '>> | https://scim.wisq.example/t/sz2007m0v_br05483/scim/v2 | 3045\\|',
        '>> 2dyfySFkSnnF4rjNyN7NGf63s8skVeAZuke9aPyi |',
      ].join('\n'),
    );
    expect([found.token, found.tokenChoices]).toEqual([null, []]);
    expect(found.codes).toEqual(['TOKEN_UNCLEAR']);
  });

  it.each(['-', '+'])('is asked about where %j is alone on the next line of its row', (last) => {
    const begin = '_8oR57zY18Uf8wSS6_8JJ3Je9CvXUzg2uUV_7k7';
    const found = foundIn(
      `| SCIM Base URL        | https://scim.wisq.example/scim/v2       |\n| SCIM Bearer Token    | ${begin}\n${last}                                                 \n                    |`,
    );
    expect(found.token).toBeNull();
    expect(found.tokenChoices).toEqual(expect.arrayContaining([begin, begin + last]));
  });

  it.each(['-', '+', 'a.', '7.'])('behind %j at its begin is asked about in HTML', (begin) => {
    const rest = 'chVF/hnJA5F/ozGKW4Y+NLBca+fPiQ+JSHxfyTUSi9tzZJVOm6k7';
    const found = foundIn(`<div>SCIM Bearer Token:<br><b>${begin}\n${rest}</b>&nbsp;</div>`);
    expect(found.token).toBeNull();
    expect(found.tokenChoices).toEqual(expect.arrayContaining([rest, begin + rest]));
  });

  it('is asked about where its rest reads like a variable without a value', () => {
    const found = foundIn(
      `SCIM Bearer Token (keep it safe): Zm9vYmFy+2xhbmd1YWdl/k3Jlc3VsdA9x\nQ==\nSCIM Base URL: https://acme.wisq.example/scim`,
    );
    expect(found.tokenChoices).toContain('Zm9vYmFy+2xhbmd1YWdl/k3Jlc3VsdA9xQ==');
  });

  it('is no other address where the break is inside the entity of a link’s words', () => {
    const url = 'https://t0vp1tk59x-eu.api.wisq.example:8443/t/jio5/scim/v2';
    const coded = url.replaceAll('/', '&#x2F;');
    const words = coded.replace('t0vp', 't0vp\n').replace(/&#(?=[^#]*$)/, '&\n#');
    expect(foundIn(`<div>Base URL: <a href="${coded}">${words}</a></div>`).url?.value ?? url).toBe(
      url,
    );
  });

  it('is refused, and no other address is taken, where the break is inside its scheme', () => {
    const found = foundIn(
      'https:&#x2F\n;&#x2F;tsd7f391.wisq.example&#x2F;scim\nStatus page https://status.wisq.example',
    );
    expect([found.url, found.urlChoices]).toEqual([null, []]);
    expect(found.codes).toContain('URL_UNCLEAR');
  });

  it('is read with its rest where the break is inside the footnote behind it', () => {
    const url = 'https://din4ng53tn5-eu.api.wisq.example:8443/t/jio5d6217gm_cv557l02mc/scim/v2';
    const found = foundIn(
      `Please keep the token to yourself; it is valid for this tenan\nt alone. It is there: https://din4ng53tn5-eu.api.wisq.example:84\n43/t/jio5d6217gm_cv557l02mc/scim/v2[1\n]`,
    );
    expect(found.url?.value ?? url).toBe(url);
    expect(found.urlChoices).toEqual(
      found.urlChoices.length === 0 ? [] : expect.arrayContaining([url]),
    );
  });

  it('is read behind “secret-token:” in a table of HTML', () => {
    const token = 'secret-token:QMmKn7RAaDmJf5Wg5l8z4Hqri2zlT_bToKnJ4DBGQAyPM7RE_k7';
    const found = foundIn(
      `<table><tr><td>SCIM Bearer Token</td><td>${token.replace(':', ':\n')}</td></tr></table>\n\nTicket INC0012345, reference 4412-A.`,
    );
    expect(found.tokenChoices).toContain(token);
  });

  it.each(['', ' (keep it safe)'])(
    'is asked about behind “token:” below “Token%s:” in HTML',
    (remark) => {
      const found = foundIn(
        `<div>SCIM Bearer Token${remark}:<br><b>token:\n7kSUMzkBNw0sYQUVs4N8LNW5xO15Y9Jrnmk7</b>&nbsp;</div>`,
      );
      expect(found.tokenChoices).toContain('token:7kSUMzkBNw0sYQUVs4N8LNW5xO15Y9Jrnmk7');
    },
  );

  it.each(['│', '|'])('is refused in a box of %s that was too narrow for it', (bar) => {
    const boxed = (lines: readonly string[]) =>
      lines.map((line) => `${bar} ${line.padEnd(40)} ${bar}`).join('\n');
    const [begin, rest] = ['aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vaB3dE5fG7hJ9', 'kL1mN3pQ5rS7tU9v'];
    const token = foundIn(boxed(['SCIM Bearer Token:', begin, rest]));
    expect([token.token, token.tokenChoices]).toEqual([null, []]);
    const address = foundIn(
      boxed(['SCIM Base URL:', 'https://acme.wisq.example/scim', '/v2/t4412']),
    );
    expect([address.url, address.urlChoices]).toEqual([null, []]);
    const whole = foundIn(boxed(['SCIM Bearer Token:', begin, 'Maria']));
    expect([whole.token?.value, ...whole.tokenChoices]).toContain(begin);
  });

  it('is asked about where a mail’s signature mark below fills a signed token up', () => {
    const token =
      'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqcXNsdyJ9._QxjfHb3CEDD855cLw1b-nJvaOpEFkV6zrmS95wBx';
    const found = foundIn(`SCIM Bearer Token:\n\n${token}\n-- \n`);
    expect(found.tokenChoices).toEqual(expect.arrayContaining([token, `${token}--`]));
  });

  it('is not joined with the next cell, which the break put on a line of its own', () => {
    const url = 'https://scim.wisq.example/t/sz2007m0v_br05483/scim/v2';
    const found = foundIn(
      `| SCIM Base URL (for OneLogin) | SCIM Bearer Token (keep \nit safe) |\n| --- | --- |\n| ${url} |\n Zm9vYmFy+2xhbmd1YWdl/k3Jlc3VsdA9x+ |`,
    );
    expect([found.url?.value, ...found.urlChoices]).toEqual([url]);
  });

  it('is not joined with a line that a label begins', () => {
    const found = foundIn(
      'Please keep the token to yourself; it is valid for this tenant.\nSo tell, and tell me when you are done.\nSCIM URL: https://scim.wisq.example/t/sz2007m0vabr05483/scim/v2\nToken:Zm9vYmFy+2xhbmd1YWdl/k3Jlc3VsdA9x',
    );
    expect([found.url?.value, ...found.urlChoices]).toContain(
      'https://scim.wisq.example/t/sz2007m0vabr05483/scim/v2',
    );
  });
});
