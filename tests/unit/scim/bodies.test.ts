import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  errorWords,
  readScimError,
  saysNoDirectory,
  saysNoUser,
} from '../../../shared/domain/scim/error.ts';
import { listResponseUrn, readListResponse } from '../../../shared/domain/scim/list-response.ts';

const error = 'urn:ietf:params:scim:api:messages:2.0:Error';

const list = (rest: object) => ({ schemas: [listResponseUrn], ...rest });

describe('a SCIM error body', () => {
  it.each([
    ['RFC 7644 §3.12, example', { schemas: [error], scimType: 'mutability', status: '400' }, 400],
    ['status as a number', { schemas: [error], status: 404 }, 404],
    ['no status', { schemas: [error], detail: 'Resource not found' }, null],
    ['nonsense for a status', { schemas: [error], status: 'gone' }, null],
    ['schema in another case', { Schemas: [error.toUpperCase()], Status: '404' }, 404],
    ['schemas not in a list', { schemas: error, status: '404' }, 404],
    ['SCIM 1.1', { Errors: [{ description: 'Resource not found', code: '404' }] }, 404],
  ])('%s', (_name, body, status) => expect(readScimError(body)?.status).toBe(status));

  it('has its status as a whole number an HTTP status can be, and its kind', () => {
    const statusOf = (status: unknown) => readScimError({ schemas: [error], status })?.status;
    expect([100, 599, '404.7', 404.7].map(statusOf)).toEqual([100, 599, 404, 404]);
    expect([99, 600, 99.9, '', null, true, {}].map(statusOf)).toEqual(Array(7).fill(null));
    expect(readScimError({ schemas: [error], scimType: 'tooMany' })).toEqual({
      status: null,
      scimType: 'tooMany',
    });
    expect(readScimError({ schemas: [error], scimType: 7 })?.scimType).toBeNull();
    expect(readScimError({ Errors: [{ description: 'x', code: 409, scimType: 'y' }] })).toEqual({
      status: 409,
      scimType: null,
    });
  });

  it.each([
    ['another schema', { schemas: [listResponseUrn], status: '404' }],
    ['an empty list of SCIM 1.1', { Errors: [] }],
    ['SCIM 1.1 without a description', { Errors: [{ code: '404' }] }],
    ['SCIM 1.1 with a text for an error', { Errors: ['gone'] }],
    ['SCIM 1.1 with an error that is in no list', { Errors: { description: 'x' } }],
    ['a framework’s own', { status: 404, error: 'Not Found', path: '/scim/v2/Users' }],
    ['problem details', { type: 'about:blank', title: 'Not Found', status: 404, detail: 'x' }],
    ['an empty object', {}],
    ['a list', []],
    ['a text', 'Not Found'],
    ['null', null],
  ])('%s is none', (_name, body) => expect(readScimError(body)).toBeNull());
});

describe('a list', () => {
  it.each([
    ['RFC 7644 §3.4.2.4', list({ totalResults: 2, itemsPerPage: 2, Resources: [{}, {}] }), 2, []],
    ['empty', list({ totalResults: 0, Resources: [], startIndex: 1, itemsPerPage: 0 }), 0, []],
    ['empty, page size named', list({ totalResults: 0, Resources: [], itemsPerPage: 20 }), 0, []],
    ['no Resources', list({ totalResults: 0 }), 0, ['ANSWER_RESOURCES_MISSING']],
    ['lower case', list({ totalresults: 0, resources: [] }), 0, ['ANSWER_KEY_CASE']],
    [
      'odd page size',
      list({ totalResults: 0, Resources: [], itemsPerPage: -1 }),
      0,
      ['ANSWER_ITEMS_PER_PAGE'],
    ],
    [
      'core schema 1.0',
      { schemas: ['urn:scim:schemas:core:1.0'], totalResults: 0, Resources: [] },
      0,
      ['ANSWER_SCHEMA_OLD'],
    ],
    ['no schema', { totalResults: 0, Resources: [] }, 0, ['ANSWER_SCHEMA_OLD']],
    ['startIndex 0', list({ totalResults: 0, Resources: [], startIndex: 0 }), 0, []],
  ])('%s', (_name, body, total, notes) => {
    const read = readListResponse(body);
    expect(read?.totalResults).toBe(total);
    expect(read?.notes.map((note) => note.code)).toEqual(notes);
  });

  it('has its page, where it begins, and what was odd about it', () => {
    expect(
      readListResponse(
        list({ totalResults: '7', Resources: [{ id: 1 }, 'x'], startIndex: '3', itemsPerPage: 2 }),
      ),
    ).toEqual({
      totalResults: 7,
      totalKnown: true,
      resources: [{ id: 1 }, 'x'],
      startIndex: 3,
      notes: [],
    });
    expect(readListResponse(list({ Resources: [{}, {}] }))).toEqual({
      totalResults: 2,
      totalKnown: false,
      resources: [{}, {}],
      startIndex: null,
      notes: [],
    });
    expect(readListResponse(list({ totalResults: 0, Resources: 'none' }))?.resources).toEqual([]);
  });

  it('notes what was odd, with its values', () => {
    const noted = (body: object) => readListResponse(body)?.notes;
    expect(noted({ totalResults: 0, Resources: [] })).toEqual([
      { code: 'ANSWER_SCHEMA_OLD', params: { schema: 'none' } },
    ]);
    expect(noted({ schemas: ['urn:x', 'urn:y'], totalResults: 0, Resources: [] })).toEqual([
      { code: 'ANSWER_SCHEMA_OLD', params: { schema: 'urn:x' } },
    ]);
    expect(
      noted({ schemas: ['urn:x', listResponseUrn.toUpperCase()], totalResults: 0, Resources: [] }),
    ).toEqual([]);
    expect(
      noted({
        Schemas: [listResponseUrn],
        totalresults: 1,
        RESOURCES: [1],
        itemsperpage: 1,
        STARTINDEX: 1,
      }),
    ).toEqual([
      {
        code: 'ANSWER_KEY_CASE',
        params: { keys: 'Schemas, totalresults, RESOURCES, itemsperpage, STARTINDEX' },
      },
    ]);
    const size = (itemsPerPage: unknown, length = 2) =>
      noted(list({ totalResults: 2, Resources: Array.from({ length }, () => ({})), itemsPerPage }));
    expect([size(2), size(50)]).toEqual([[], []]);
    expect(size(1)).toEqual([
      { code: 'ANSWER_ITEMS_PER_PAGE', params: { itemsPerPage: 1, resources: 2 } },
    ]);
    expect(size('2')).toEqual([
      { code: 'ANSWER_ITEMS_PER_PAGE', params: { itemsPerPage: '2', resources: 2 } },
    ]);
    expect(size(2.5)).toMatchObject([{ params: { itemsPerPage: 2.5 } }]);
    expect(size('x'.repeat(30))).toMatchObject([{ params: { itemsPerPage: 'x'.repeat(20) } }]);
    expect(noted(list({ totalResults: 0, itemsPerPage: 1 }))?.map(({ code }) => code)).toEqual([
      'ANSWER_RESOURCES_MISSING',
    ]);
  });

  it('is named by the URN of RFC 7644', () => {
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:ListResponse'];
    expect(readListResponse({ schemas, totalResults: 0, Resources: [] })?.notes).toEqual([]);
  });

  it('has numbers from 0, whole ones', () => {
    const start = (startIndex: unknown) =>
      readListResponse(list({ Resources: [], startIndex }))?.startIndex;
    expect([0, '0', '12', ' 12 '].map(start)).toEqual([0, 0, 12, 12]);
    expect(['', ' ', 'x', -1, 1.5, '1.5', null, true, []].map(start)).toEqual(Array(9).fill(null));
  });

  it.each([
    ['a list of something else', { schemas: ['urn:x'], Resources: [] }],
    ['a number where the list should be', list({ totalResults: 1, Resources: 7 })],
    ['a text where the number should be', list({ totalResults: 'many' })],
    ['an empty object', {}],
    ['an error', { schemas: [error], status: '404' }],
    ['a bare array', []],
    ['results claimed, none shown, by whoever it is', { totalResults: 3 }],
    ['a user', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'x' }],
  ])('%s is none', (_name, body) => expect(readListResponse(body)).toBeNull());

  it('that counts results and shows none is one that tells nothing', () => {
    const counted = { totalResults: 3, totalKnown: true, resources: [], notes: [] };
    expect(readListResponse(list({ totalResults: 3 }))).toMatchObject(counted);
    expect(readListResponse(list({ totalResults: 3, Resources: null }))).toMatchObject(counted);
    expect(readListResponse(list({ Resources: [{}] }))).toMatchObject({
      totalResults: 1,
      totalKnown: false,
    });
  });

  it('is read from any JSON without an error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(() => [readListResponse(body), readScimError(body)]).not.toThrow();
      }),
    );
  });
});

describe('what the words of an error are about', () => {
  const wanted = 'maya@northwind.example';
  it.each([
    ['User not found', true],
    ['No such user', true],
    ['The requested user does not exist', true],
    ['Could not find the user', true],
    ['maya@NORTHWIND.example: nothing here', true],
    ['Resource 7 not found', false],
    ['Specified resource (e.g., User) or endpoint does not exist.', false],
    ['Cannot GET /scim/v2/Users', false],
    ['Account not found', false],
    ['Unknown identity provider', false],
    ['The user agent is not allowed', false],
    ['', false],
  ])('“%s” names a missing user: %s', (words, about) => {
    expect(saysNoUser(words, wanted)).toBe(about);
    if (!words.includes('NORTHWIND')) expect(saysNoUser(words, null)).toBe(about);
  });

  it.each([
    ['Tenant acme does not exist', true],
    ['Unknown organization', true],
    ['Not found', false],
  ])('“%s” names the directory: %s', (words, about) => {
    expect(saysNoDirectory(words)).toBe(about);
  });

  it('are taken from SCIM’s errors and from frameworks’, and are bounded', () => {
    expect(errorWords({ detail: 'a', Message: 'b', status: '404' })).toBe('a b');
    expect(errorWords({ error: { message: 'c' }, errors: [{ detail: 'd' }, 7] })).toBe('d c');
    expect(errorWords({ Errors: [{ description: 'e' }] })).toBe('e');
    expect(errorWords({ detail: 'x'.repeat(5000) })).toHaveLength(2000);
    expect([errorWords(null), errorWords([]), errorWords('x'), errorWords({})]).toEqual(
      Array(4).fill(''),
    );
  });
});
