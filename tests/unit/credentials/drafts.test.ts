import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftView, tokenEnd } from '../../../main/credentials/draft-view.ts';
import { Drafts } from '../../../main/credentials/drafts.ts';
import { takeMessage, takeValue } from '../../../main/credentials/take-paste.ts';
import { anyText, jwtToken, opaqueToken } from '../../support/arbitraries.ts';

const now = new Date('2026-03-01T10:00:00Z');
const url = 'https://acme.wisq.example/scim/v2';
const token = 'wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';
const setup = 'a-setup';

function drafted(work: (drafts: Drafts) => void) {
  const drafts = new Drafts();
  work(drafts);
  return draftView(drafts.get(setup), now);
}

const codes = (view: ReturnType<typeof draftView>) => view.problems.map(({ code }) => code);

describe('a draft of the credentials', () => {
  it('is ready when both values are found', () => {
    const view = drafted((d) =>
      takeMessage(d, setup, `SCIM Base URL: ${url}\nSCIM Bearer Token: ${token}`),
    );
    expect(view).toMatchObject({
      canSave: true,
      problems: [],
      url: { value: url, host: 'acme.wisq.example' },
      token: { length: token.length, end: 'b1a0', expiresAt: null },
    });
  });

  it('keeps what it has when the next message lacks it', () => {
    const view = drafted((d) => {
      takeMessage(d, setup, `SCIM Base URL: ${url}`);
      takeMessage(d, setup, `SCIM Bearer Token: ${token}`);
    });
    expect([view.canSave, codes(view)]).toEqual([true, []]);
  });

  it('asks which of several URLs is meant', () => {
    const other = 'https://acme2.wisq.example/scim/v2';
    const drafts = new Drafts();
    takeMessage(drafts, setup, `${url}\n${other}\n${token}`);
    const view = draftView(drafts.get(setup), now);
    expect([view.canSave, view.urlChoices, codes(view)]).toEqual([
      false,
      [url, other],
      ['URL_SEVERAL'],
    ]);
    expect(drafts.choose(setup, 'url', 2)).toBe(null);
    drafts.choose(setup, 'url', 1);
    expect(draftView(drafts.get(setup), now)).toMatchObject({
      canSave: true,
      url: { value: other },
    });
  });

  it('shows no sign-in name, query or fragment of a URL, and refuses it', () => {
    const view = drafted((d) => {
      takeValue(d, setup, 'url', 'https://me:pw@acme.wisq.example/scim?key=abc#x');
      takeValue(d, setup, 'token', token);
    });
    expect(view).toMatchObject({
      canSave: false,
      url: { value: 'https://acme.wisq.example/scim' },
    });
    expect(codes(view)).toEqual(['URL_USERINFO', 'URL_QUERY', 'URL_FRAGMENT']);
  });

  it('finds the value when the whole message is pasted into one field', () => {
    const message = `SCIM Base URL: ${url}\nSCIM Bearer Token: ${token}`;
    expect(drafted((d) => takeValue(d, setup, 'token', message)).token?.length).toBe(token.length);
    expect(drafted((d) => takeValue(d, setup, 'url', message)).url?.value).toBe(url);
  });

  it('asks whether a narrow column broke a token, and shows length and end alone', () => {
    const broken = `${token.slice(0, 30)}\n${token.slice(30, 38)}\nb`;
    const view = drafted((d) => {
      takeValue(d, setup, 'url', url);
      takeValue(d, setup, 'token', broken);
    });
    expect([view.token, view.canSave, codes(view)]).toEqual([null, false, ['TOKEN_UNCLEAR']]);
    expect(view.tokenChoices).toContainEqual({ length: 39, end: '2b1b', way: 'lines-joined' });
    expect(view.tokenChoices).toContainEqual({ length: 30, end: '06f5', way: 'as-written' });
    expect(JSON.stringify(view)).not.toContain(token.slice(0, 20));
  });

  it('saves with a note, and not with a failure', () => {
    const expired = `eyJhbGciOiJIUzI1NiJ9.${btoa('{"exp":1}').replaceAll('=', '')}.c2lnbmF0dXJl`;
    const noted = drafted((d) => {
      takeValue(d, setup, 'url', `${url}/`);
      takeValue(d, setup, 'token', expired);
    });
    expect([noted.canSave, codes(noted)]).toEqual([true, ['URL_TRAILING_SLASH', 'TOKEN_EXPIRED']]);
    const failed = drafted((d) => {
      takeValue(d, setup, 'url', 'http://acme.wisq.example/scim/Users');
      takeValue(d, setup, 'token', 'a1'.repeat(1281));
    });
    expect(failed.canSave).toBe(false);
    expect(codes(failed)).toEqual(['URL_NOT_HTTPS', 'URL_RESOURCE_PATH', 'TOKEN_TOO_LONG']);
  });

  it('gives nothing of a short token away', () => {
    expect([tokenEnd('hunter2'), tokenEnd('x'.repeat(11)), tokenEnd('123456789012')]).toEqual([
      '',
      '',
      '9012',
    ]);
  });

  it('never shows a token, wherever it was pasted', () => {
    const place = fc.constantFrom('url' as const, 'token' as const, 'message' as const);
    const around = fc.constantFrom('', `${url}/`, `${url} `, `${url}\n`, `${url}?t=`, 'Bearer ');
    fc.assert(
      fc.property(fc.oneof(jwtToken, opaqueToken), place, place, around, (secret, a, b, before) => {
        const drafts = new Drafts();
        for (const as of [a, b]) {
          const text = before + secret;
          if (as === 'message') takeMessage(drafts, setup, text);
          else takeValue(drafts, setup, as, text);
        }
        fc.pre(secret.startsWith('eyJ') || drafts.get(setup).token?.value === secret);
        expect(JSON.stringify(draftView(drafts.get(setup), now))).not.toContain(secret);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const view = drafted((d) => {
          takeMessage(d, setup, a);
          takeValue(d, setup, 'url', b);
          takeValue(d, setup, 'token', a);
        });
        expect(view.canSave).toBe(view.canSave && view.url !== null && view.token !== null);
      }),
      { numRuns: 1000 },
    );
  });
});
