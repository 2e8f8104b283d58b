import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScimError } from '../../../shared/domain/scim/error.ts';
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

  it.each([
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

  it.each([
    ['an empty object', {}],
    ['an error', { schemas: [error], status: '404' }],
    ['a bare array', []],
    ['results claimed, none shown', list({ totalResults: 3 })],
    ['a user', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'x' }],
  ])('%s is none', (_name, body) => expect(readListResponse(body)).toBeNull());

  it('is read from any JSON without an error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(() => [readListResponse(body), readScimError(body)]).not.toThrow();
      }),
    );
  });
});
