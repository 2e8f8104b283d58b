import type { CheckResult, StageResult } from '../../shared/domain/check/result.ts';
import { stageIds } from '../../shared/domain/check/result.ts';
import { type StepId, type TaskId, taskIds } from '../../shared/domain/guide/ids.ts';
import { taskById } from '../../shared/domain/guide/index.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import type { Entry, NewEntry } from '../../shared/domain/setup/entries.ts';
import { fold } from '../../shared/domain/setup/fold.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { type AttributeValues, noValues } from '../../shared/domain/users/attributes.ts';
import type { LookUpResult } from '../../shared/domain/users/look-up.ts';

/** Gives entries the version, id and time that the journal would give them: a minute apart. */
export function dated(entries: readonly NewEntry[]): readonly Entry[] {
  const start = Date.parse('2026-11-23T10:00:00.000Z');
  return entries.map((entry, index) => ({
    v: 1,
    id: `entry-${index}`,
    at: new Date(start + index * 60_000).toISOString(),
    ...entry,
  }));
}

/** The state after these entries. */
export function stateOf(...entries: readonly NewEntry[]): SetupState {
  return fold(dated([{ type: 'setup.created', name: 'Northwind, production' }, ...entries]));
}

/** Ticks for every task of the steps, or only for those that `which` keeps. */
export function ticks(ids: readonly StepId[], which = (_id: TaskId) => true): readonly NewEntry[] {
  return taskIds
    .filter((taskId) => ids.some((id) => taskId.startsWith(`${id}.`)) && which(taskId))
    .filter((taskId) => taskById(taskId).retired === undefined)
    .map((taskId) => ({ type: 'task.ticked', taskId }));
}

export const stored: Extract<NewEntry, { type: 'credentials.stored' }> = {
  type: 'credentials.stored',
  facts: {
    where: 'keychain',
    host: 'scim.wisq.example',
    urlFingerprint: 'aaaaaaaa',
    tokenFingerprint: 'bbbbbbbb',
    tokenLength: 46,
    tokenEnd: 'k9Qz',
    tokenExpiresAt: null,
  },
};

/** A check that ended so; a failed one failed at the question with this problem. */
export function checked(verdict: CheckResult['verdict'], problem?: Problem): NewEntry {
  const stages: StageResult[] = stageIds.map((id, index) => ({
    id,
    verdict: problem !== undefined && id === 'question' ? 'fail' : 'pass',
    startMs: index * 10,
    ms: 10,
    problems: problem !== undefined && id === 'question' ? [problem] : [],
    evidence: {},
  }));
  return {
    type: 'check.finished',
    result: {
      checkId: '00000000-0000-4000-8000-000000000000',
      at: '2026-11-23T10:30:00.000Z',
      verdict,
      owner: problem === undefined ? null : 'admin',
      route: 'direct',
      host: 'scim.wisq.example',
      oneLoginWouldShow: 'enabled',
      stages,
      ms: 80,
    },
  };
}

export const mayaId = '11111111-1111-4111-8111-111111111111';
export const jonasId = '22222222-2222-4222-8222-222222222222';

export const maya: AttributeValues = {
  firstName: 'Maya',
  lastName: 'Okafor',
  email: 'maya.okafor@northwind.example',
  jobTitle: 'HR Operations Lead',
  department: 'People Operations',
};

export const addMaya: NewEntry = {
  type: 'user.added',
  userId: mayaId,
  userName: 'maya.okafor@northwind.example',
  expected: maya,
};

export const addJonas: NewEntry = {
  type: 'user.added',
  userId: jonasId,
  userName: 'jonas.lindqvist@northwind.example',
  expected: noValues,
};

/** A look that found the user with these attributes, or that ended otherwise. */
export function looked(
  userId: string,
  found: AttributeValues | Exclude<LookUpResult['outcome'], 'found'>,
  problems: readonly Problem[] = [],
): NewEntry {
  const arrived = typeof found !== 'string';
  return {
    type: 'user.looked',
    userId,
    look: {
      at: '2026-11-23T11:00:00.000Z',
      outcome: arrived ? 'found' : found,
      received: arrived ? found : noValues,
      active: arrived ? true : null,
      userName: arrived ? 'somebody' : null,
      problems: [...problems],
      ms: 20,
    },
  };
}

export function confirmed(userId: string): NewEntry {
  return {
    type: 'user.confirmed',
    userId,
    by: 'Agent Strategist',
    on: '2026-11-23',
    channel: 'call',
    note: '',
  };
}

export const reportSaved: NewEntry = { type: 'report.saved' };

/** Everything of steps 1 to 4 said, stored and tested. */
export const readyForUsers: readonly NewEntry[] = [
  stored,
  { type: 'connector.chosen', connector: 'enterprise' },
  checked('works'),
  ...ticks(['before', 'add-app', 'configure', 'provisioning', 'attributes']),
];
