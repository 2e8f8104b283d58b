import { describe, expect, it } from 'vitest';
import { Drafts } from '../../../main/credentials/drafts.ts';
import { takeMessage, takeValue } from '../../../main/credentials/take-paste.ts';

const setup = 'a-setup';
const url = 'https://acme.wisq.example/scim/v2';
const url2 = 'https://sandbox.wisq.example/scim/v2';
const token = 'wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';
const token2 = 'wq_live_00112233445566778899aabbccddeeff';
const oneUrl = `SCIM Base URL: ${url}`;
const oneToken = `SCIM Bearer Token: ${token}`;
const twoUrls = `${url}\n${url2}`;
const twoTokens = `SCIM Bearer Token: ${token}\nSCIM Bearer Token: ${token2}`;

/** A draft after these steps: values, and the codes of what was found. */
function after(...steps: readonly ((drafts: Drafts) => unknown)[]) {
  const drafts = new Drafts();
  for (const step of steps) step(drafts);
  const { url: base, token: secret, urlChoices, tokenChoices, found } = drafts.get(setup);
  return {
    url: base?.value ?? null,
    token: secret?.value ?? null,
    choices: urlChoices.map(({ value }) => value),
    tokens: tokenChoices.map(({ value }) => value),
    codes: found.map(({ code }) => code),
  };
}

const message = (text: string) => (drafts: Drafts) => takeMessage(drafts, setup, text);
const as = (kind: 'url' | 'token', text: string) => (drafts: Drafts) =>
  takeValue(drafts, setup, kind, text);
const none = { url: null, token: null, choices: [], tokens: [], codes: [] };

describe('a message', () => {
  it('that lacks a value says so only while the draft lacks it too', () => {
    expect(after(message(oneUrl))).toEqual({ ...none, url, codes: ['TOKEN_MISSING'] });
    expect(after(message(oneToken))).toEqual({ ...none, token, codes: ['URL_MISSING'] });
    expect(after(message(oneToken), message(oneUrl))).toEqual({ ...none, url, token });
    expect(after(message(oneUrl), message(oneToken))).toEqual({ ...none, url, token });
    expect(after(message('hello'))).toEqual({ ...none, codes: ['URL_MISSING', 'TOKEN_MISSING'] });
  });

  it('that has a value replaces the old one', () => {
    const next = message(`SCIM Base URL: ${url2}\nSCIM Bearer Token: ${token2}`);
    expect(after(message(`${oneUrl}\n${oneToken}`), next)).toEqual({
      ...none,
      url: url2,
      token: token2,
    });
  });

  it('that has several of one takes the old one away, and the other stays', () => {
    const before = message(`${oneUrl}\n${oneToken}`);
    expect(after(before, message(twoUrls))).toEqual({
      ...none,
      token,
      choices: [url, url2],
      codes: ['URL_SEVERAL'],
    });
    expect(after(before, message(twoTokens))).toEqual({
      ...none,
      url,
      tokens: [token, token2],
      codes: ['TOKEN_SEVERAL'],
    });
  });

  it('is over with the next: choices and problems are those of the last', () => {
    const both = `${oneUrl}\n${oneToken}`;
    expect(after(message(twoUrls), message(both))).toEqual({ ...none, url, token });
    expect(after(message(twoTokens), message(both))).toEqual({ ...none, url, token });
  });
});

describe('one value', () => {
  it('takes the place of what was found wrong about it, and of that alone', () => {
    const nothing = message('hello');
    expect(after(nothing, as('url', url))).toEqual({ ...none, url, codes: ['TOKEN_MISSING'] });
    expect(after(nothing, as('token', token))).toEqual({ ...none, token, codes: ['URL_MISSING'] });
  });

  it('ends the choice between several URLs when it is a URL', () => {
    const several = message(`${twoUrls}\n${oneToken}`);
    expect(after(several, as('url', url2))).toEqual({ ...none, url: url2, token });
    expect(after(several, as('token', token2))).toEqual({
      ...none,
      token: token2,
      choices: [url, url2],
      codes: ['URL_SEVERAL'],
    });
  });

  it.each(['', ' \n'])('that is %j clears it', (empty) => {
    const both = message(`${oneUrl}\n${oneToken}`);
    expect(after(both, as('url', empty))).toEqual({ ...none, token, codes: ['URL_MISSING'] });
    expect(after(both, as('token', empty))).toEqual({ ...none, url, codes: ['TOKEN_MISSING'] });
    expect(after(as('url', empty), as('url', url))).toEqual({ ...none, url });
  });

  it('that is longer than any token is refused, not cut', () => {
    expect(after(as('token', 'a1'.repeat(15_000)))).toEqual({ ...none, codes: ['TOKEN_TOO_LONG'] });
  });
});

describe('the field for one value', () => {
  it.each<[string, 'url' | 'token', string, string]>([
    ['a whole message', 'token', `${oneUrl}\n${oneToken}`, token],
    ['a whole message', 'url', `${oneUrl}\n${oneToken}`, url],
    ['both values without labels', 'token', `${url} ${token}`, token],
    ['both values without labels', 'url', `${url} ${token}`, url],
    ['both values, the token first', 'url', `${token} ${url}`, url],
    ['both values, and a word', 'url', `${url} ${token} x9`, url],
    ['a URL, and a short token with its label', 'token', `${url} token: hunter2`, 'hunter2'],
    ['a URL in a sentence', 'url', `Dear admin, here it is: ${url} See you soon!`, url],
    ['two URLs, one labelled', 'url', `${oneUrl} ${url2}`, url],
    ['a URL in the place of a token', 'token', url, url],
  ])('%s, read as the %s', (_name, kind, text, value) => {
    expect(after(as(kind, text))[kind]).toBe(value);
  });
});

describe('the field for one value, where a blank or a line break leaves it open', () => {
  it('asks for a token', () => {
    const cut = 'wq_live_9f8e7d6c5b4a3928 1706f5e4d3c2b1a0';
    expect(after(as('token', cut))).toEqual({
      ...none,
      tokens: ['wq_live_9f8e7d6c5b4a3928', token],
      codes: ['TOKEN_UNCLEAR'],
    });
    expect(after(as('token', `${token}\nMaria`)).token).toBe(token);
  });

  it.each([
    ['https://acme.wisq.example/\nscim/v2', 'https://acme.wisq.example/'],
    ['https://acme.wisq.example/sc im/v2', 'https://acme.wisq.example/sc'],
  ])('asks for an address: %j', (text, first) => {
    expect(after(as('url', text))).toEqual({
      ...none,
      choices: [first, url],
      codes: ['URL_UNCLEAR'],
    });
  });
});

describe('a choice between several tokens', () => {
  it('is the token, and what was said about tokens is over', () => {
    const several = message(`${twoUrls}\n${twoTokens}`);
    expect(after(several, (drafts) => drafts.choose(setup, 'token', 1))).toEqual({
      ...none,
      token: token2,
      choices: [url, url2],
      codes: ['URL_SEVERAL'],
    });
    expect(new Drafts().choose(setup, 'token', 0)).toBe(null);
  });
});

describe('a choice between several URLs', () => {
  it('is the URL, and what was said about URLs is over', () => {
    const several = message(`${twoUrls}\n${twoTokens}`);
    expect(after(several).codes).toEqual(['URL_SEVERAL', 'TOKEN_SEVERAL']);
    expect(after(several, (drafts) => drafts.choose(setup, 'url', 1))).toEqual({
      ...none,
      url: url2,
      tokens: [token, token2],
      codes: ['TOKEN_SEVERAL'],
    });
  });

  it.each([-1, 2, 0.5])('%s is none', (choice) => {
    const drafts = new Drafts();
    const draft = takeMessage(drafts, setup, twoUrls);
    expect(drafts.choose(setup, 'url', choice)).toBe(null);
    expect(drafts.get(setup)).toEqual(draft);
  });
});

describe('drafts', () => {
  it('belong to one setup each, and are gone once discarded', () => {
    const drafts = new Drafts();
    takeValue(drafts, setup, 'url', url);
    takeValue(drafts, 'another', 'url', url2);
    drafts.discard(setup);
    expect(drafts.get(setup)).toEqual({
      url: null,
      token: null,
      urlChoices: [],
      tokenChoices: [],
      found: [],
    });
    expect(drafts.get('another').url?.value).toBe(url2);
  });
});
