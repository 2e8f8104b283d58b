import { describe, expect, test } from 'vitest';
import {
  reportAction,
  reportChanges,
  reportDigest,
} from '../../../shared/domain/handover/report-digest.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import {
  addJonas,
  addMaya,
  checked,
  confirmed,
  dated,
  jonasId,
  looked,
  maya,
  mayaId,
  readyForUsers,
} from '../../support/setup-state.ts';

const savedAt = '2026-11-23T12:00:00.000Z';
const report = (...entries: readonly NewEntry[]) => ({
  setupId: 'aaaaaaaa-0000-4000-8000-000000000000',
  savedAt,
  entries: dated([{ type: 'setup.created', name: 'Northwind' }, ...entries]),
});
const arrived = [...readyForUsers, addMaya, looked(mayaId, maya)];
const changes = (before: readonly NewEntry[], now: readonly NewEntry[]) =>
  reportChanges(reportDigest(report(...before)), reportDigest(report(...now)));

describe('what is kept of a report', () => {
  test('is no name of a test user and no value of theirs', () => {
    const kept = JSON.stringify(reportDigest(report(...arrived)));
    expect(kept).not.toMatch(/Maya|Okafor|northwind\.example|People/);
    expect(kept).toContain('Northwind');
  });

  test('says whose turn it is: who reads a report has it', () => {
    expect(reportAction(report(...arrived))).toMatchObject({
      owner: 'wisq',
      action: { code: 'wisq-confirms', since: savedAt },
    });
    expect(reportAction(report(...readyForUsers)).owner).toBe('admin');
  });
});

describe('what a newer report changed', () => {
  test('is nothing where both say the same', () => {
    expect(changes(arrived, arrived)).toEqual([]);
  });

  test('is the connection, the steps and the test users, in the guide’s order', () => {
    expect(changes(readyForUsers, arrived)).toEqual([
      { code: 'step-done', step: 'assign' },
      { code: 'users-added', users: 1 },
      { code: 'arrived', users: 1 },
      { code: 'complete', users: 1 },
    ]);
    expect(changes([...readyForUsers, addMaya], arrived)).toEqual([
      { code: 'step-done', step: 'assign' },
      { code: 'arrived', users: 1 },
      { code: 'complete', users: 1 },
    ]);
  });

  test('is also what went wrong since', () => {
    const fails = checked('fails', { code: 'TOKEN_REFUSED', params: {} });
    expect(changes(readyForUsers, [...readyForUsers, fails])).toEqual([
      { code: 'connection-fails' },
      { code: 'step-open', step: 'configure' },
    ]);
    expect(changes([...readyForUsers, fails], readyForUsers)[0]).toEqual({
      code: 'connection-works',
    });
    const lacks = [...arrived, looked(mayaId, { ...maya, department: null })];
    expect(changes(arrived, lacks)).toContainEqual({ code: 'lacking', users: 1 });
    const two = [...arrived, addJonas, looked(jonasId, maya), confirmed(jonasId)];
    const removed: NewEntry = { type: 'user.removed', userId: jonasId };
    expect(changes(two, [...two, removed])).toContainEqual({ code: 'users-removed', users: 1 });
  });
});
