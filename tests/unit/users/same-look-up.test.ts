import { describe, expect, it } from 'vitest';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { attributeIds, noValues } from '../../../shared/domain/users/attributes.ts';
import type { LookUpResult } from '../../../shared/domain/users/look-up.ts';
import { sameLookUp } from '../../../shared/domain/users/same-look-up.ts';

const look: LookUpResult = {
  at: '2026-11-23T11:00:00.000Z',
  outcome: 'failed',
  received: noValues,
  active: null,
  userName: null,
  problems: [problem('RATE_LIMITED', { retryAfterSeconds: 3 })],
  ms: 20,
};

describe('a lookup has no new result', () => {
  it('when only its time and figures differ', () => {
    const later = { at: '2026-11-23T12:00:00.000Z', ms: 900, unexpected: [] };
    const problems = [problem('RATE_LIMITED', { retryAfterSeconds: 7 })];
    expect(sameLookUp(look, { ...look, ...later, problems })).toBe(true);
  });

  it.each<[string, Partial<LookUpResult>]>([
    ['outcome', { outcome: 'not-found' }],
    ['attribute', { received: { ...noValues, department: 'Finance' } }],
    ['active', { active: true }],
    ['userName', { userName: 'maya' }],
    ['name of something unexpected', { unexpected: ['nickName'] }],
    ['kind of failure besides', { problems: [...look.problems, problem('CONNECT_REFUSED')] }],
    ['failure that is gone', { problems: [] }],
    ['kind of failure', { problems: [problem('CONNECT_REFUSED')] }],
  ])('but does with another %s', (_what, change) => {
    expect(sameLookUp(look, { ...look, ...change })).toBe(false);
  });

  it.each(attributeIds)('but does with another %s received', (id) => {
    expect(sameLookUp(look, { ...look, received: { ...noValues, [id]: 'x' } })).toBe(false);
  });

  it('when one says that nothing else arrived, and an older one says nothing of it', () => {
    expect(sameLookUp({ ...look, unexpected: [] }, look)).toBe(true);
    expect(sameLookUp({ ...look, unexpected: ['nickName'] }, look)).toBe(false);
  });

  it('whatever the order of problems and names', () => {
    const [one, two] = [problem('USER_INACTIVE'), problem('USER_FOUND_BY_EMAIL')];
    const before = { ...look, problems: [one, two], unexpected: ['a', 'b'] };
    expect(sameLookUp(before, { ...look, problems: [two, one], unexpected: ['b', 'a'] })).toBe(
      true,
    );
    expect(sameLookUp(before, { ...before, unexpected: ['a', 'c'] })).toBe(false);
    expect(sameLookUp(before, { ...before, unexpected: ['a'] })).toBe(false);
    expect(sameLookUp({ ...before, unexpected: ['a'] }, before)).toBe(false);
  });

  it('but the first one does', () => {
    expect(sameLookUp(null, look)).toBe(false);
  });
});
