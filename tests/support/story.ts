import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { accountName, secretKinds } from '../../shared/domain/setup/keychain-names.ts';
import { systemKeychain } from '../../main/credentials/keychain.ts';
import { people } from '../../practice/people.ts';
import type { OneLoginUser } from '../../practice/onelogin/user.ts';
import { expectedOf } from '../../tools/drive/app-window.ts';
import { type CheckResult, stageIds, type StageResult } from '../../shared/domain/check/result.ts';
import type { ConnectorId } from '../../shared/domain/guide/connectors.ts';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import { stepById } from '../../shared/domain/guide/index.ts';
import { type Problem, problem } from '../../shared/domain/problems/codes.ts';
import { type Entry, entrySchema, type NewEntry } from '../../shared/domain/setup/entries.ts';
import type { AttributeValues } from '../../shared/domain/users/attributes.ts';

/** When every story begins; each entry comes a minute after the one before. */
const begin = Date.parse('2026-02-03T09:00:00Z');

/** A set-up's past, told entry by entry and then put into a profile as the app would have left it. */
export class Story {
  readonly name: string;
  readonly #entries: NewEntry[] = [];

  constructor(name = 'Northwind, production', host: string | null = 'northwind.onelogin.com') {
    this.name = name;
    this.tell({ type: 'setup.created', name });
    if (host !== null) this.tell({ type: 'onelogin.host', host });
  }

  tell(...entries: readonly NewEntry[]): this {
    this.#entries.push(...entries);
    return this;
  }

  /** Every task of a step that counts, ticked. */
  ticked(id: StepId): this {
    const counted = stepById(id).tasks.filter(
      ({ ifNeeded, way }) => ifNeeded === undefined && way !== 'role',
    );
    return this.tell(
      ...counted.map(({ id: taskId }) => ({ type: 'task.ticked', taskId }) as const),
    );
  }

  chosen(connector: ConnectorId): this {
    return this.tell({ type: 'connector.chosen', connector });
  }

  /** What the journal keeps of the two secrets; `putSecrets` puts the secrets themselves. */
  stored(where: 'keychain' | 'session' = 'keychain'): this {
    return this.tell({
      type: 'credentials.stored',
      facts: {
        where,
        host: '127.0.0.1:9',
        urlFingerprint: '0123456789ab',
        tokenFingerprint: 'ba9876543210',
        tokenLength: seededSecrets.token.length,
        tokenEnd: seededSecrets.token.slice(-4),
        tokenExpiresAt: null,
      },
    });
  }

  checked(result: CheckResult): this {
    return this.tell({ type: 'check.finished', result });
  }

  /** A test user with everything typed that should arrive, said to be assigned and approved. */
  added(person: OneLoginUser, userId: string, said = true): this {
    this.tell({
      type: 'user.added',
      userId,
      userName: person.userName,
      expected: expectedOf(person),
    });
    if (!said) return this;
    return this.tell(
      { type: 'user.said', userId, what: 'assigned', done: true },
      { type: 'user.said', userId, what: 'approved', done: true },
    );
  }

  /** A look that found the user with these values. */
  found(person: OneLoginUser, userId: string, change: Partial<AttributeValues> = {}): this {
    return this.looked(userId, {
      outcome: 'found',
      received: { ...expectedOf(person), ...change },
      active: true,
      userName: person.userName,
    });
  }

  /** A look that found no such user, several of them, or nothing at all. */
  looked(userId: string, look: Partial<Extract<NewEntry, { type: 'user.looked' }>['look']>): this {
    const none = { firstName: null, lastName: null, email: null, jobTitle: null, department: null };
    return this.tell({
      type: 'user.looked',
      userId,
      look: {
        at: new Date(begin).toISOString(),
        outcome: 'not-found',
        received: none,
        active: null,
        userName: null,
        problems: [],
        ms: 31,
        ...look,
      },
    });
  }

  /** A watch that ended after its half hour. */
  watched(userId: string): this {
    const [since, until] = [begin, begin + 30 * 60_000].map((ms) => new Date(ms).toISOString());
    const watch = { since: since ?? '', until: until ?? '', looks: 38, end: 'time' } as const;
    return this.tell({ type: 'user.watched', userId, watch });
  }

  confirmed(userId: string): this {
    return this.tell({
      type: 'user.confirmed',
      userId,
      by: 'Ines Albrecht',
      on: '2026-02-03',
      channel: 'mail',
      note: 'All five are there.',
    });
  }

  agreed(): this {
    return this.tell({
      type: 'rollout.agreed',
      with: 'Paula Berg',
      who: 'The people team first, then everyone',
      when: 'From 1 March',
    });
  }

  /** Puts it into a profile; the app reopens it at `position`. Answers with the set-up's id. */
  putInto(profile: string, position: StepId | null = null): string {
    const setupId = randomUUID();
    const folder = join(profile, 'setups', setupId);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lines = this.#entries.map((entry, minute) => {
      const at = new Date(begin + minute * 60_000).toISOString();
      return JSON.stringify(v.parse(entrySchema, { v: 1, id: randomUUID(), at, ...entry }));
    });
    writeFileSync(join(folder, 'journal.jsonl'), `${lines.join('\n')}\n`, { mode: 0o600 });
    if (position !== null) remember(profile, setupId, position);
    return setupId;
  }
}

/** The user ids of the two practice people in every story. */
export const userIds = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
] as const;

/**
 * An admin's past who has done everything before a step, and nothing of it yet.
 * At `rollout` Wisq has confirmed both test users.
 */
export function storyUpTo(step: StepId, name?: string): Story {
  const story = new Story(name);
  const parts: Readonly<Record<StepId, () => void>> = {
    before: () => story.ticked('before'),
    'add-app': () => story.ticked('add-app').chosen('enterprise'),
    configure: () => story.stored().ticked('configure').checked(checkResult()),
    provisioning: () => story.ticked('provisioning'),
    attributes: () => story.ticked('attributes'),
    assign: () => bothUsers(story, (user, id) => story.found(user, id).confirmed(id)),
    rollout: () => story.agreed().ticked('rollout'),
  };
  for (const [id, tell] of Object.entries(parts)) {
    if (id === step) return story;
    tell();
  }
  return story;
}

/** Adds both practice people and tells more of each. */
export function bothUsers(
  story: Story,
  more: (person: OneLoginUser, userId: string) => void = () => {},
): Story {
  for (const [index, person] of people.entries()) {
    const userId = userIds[index] ?? '';
    story.added(person, userId);
    more(person, userId);
  }
  return story;
}

/** The result of a check: all well, or failed at the question with this problem. */
export function checkResult(failure: Problem | null = null): CheckResult {
  const failed = stageIds.indexOf('question');
  const stages = stageIds.map((id, index): StageResult => {
    const common = { id, startMs: index * 12, ms: 11, problems: [], evidence: {} };
    if (failure !== null && index > failed) return { ...common, verdict: 'skipped' };
    if (failure !== null && index === failed) {
      const evidence = { request: 'GET /scim/v2/Users', status: 401, contentType: 'text/html' };
      return { ...common, verdict: 'fail', problems: [failure], evidence };
    }
    if (id !== 'secure') return { ...common, verdict: 'pass' };
    return { ...common, verdict: 'note', problems: [problem('PLAIN_LOOPBACK')] };
  });
  return {
    checkId: randomUUID(),
    at: new Date(begin).toISOString(),
    verdict: failure === null ? 'works-with-notes' : 'fails',
    move: failure === null ? null : 'admin',
    route: 'direct',
    host: '127.0.0.1:9',
    oneLoginWouldShow: failure === null ? 'enabled' : 'not-enabled',
    stages,
    ms: 101,
  };
}

/** What stands in the keychain for a story that says `stored`. Nothing answers at that address. */
export const seededSecrets = {
  url: 'http://127.0.0.1:9/scim/v2',
  token: 'wisq_seeded_8Jk2mQ7xT4vB1nZ6',
};

/** Puts the two secrets of a set-up into the tests' keychain, under the practice name. */
export async function putSecrets(setupId: string, secrets = seededSecrets): Promise<void> {
  const keychain = systemKeychain(true, () => {});
  for (const kind of secretKinds) {
    const put = await keychain.set(accountName(setupId, kind), secrets[kind], null);
    if (!put.ok) throw new Error(`the tests' keychain: ${put.problem.code}`);
  }
}

/** The entries that a profile's set-up holds; throws for a line that is no entry. */
export function entriesOf(profile: string, setupId: string): readonly Entry[] {
  const text = readFileSync(join(profile, 'setups', setupId, 'journal.jsonl'), 'utf8');
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(entrySchema, JSON.parse(line)));
}

interface Remembered {
  lastSetupId: string | null;
  positions: Record<string, string>;
}

function remember(profile: string, setupId: string, position: StepId): void {
  const file = join(profile, 'window.json');
  let before: Remembered = { lastSetupId: null, positions: {} };
  try {
    before = JSON.parse(readFileSync(file, 'utf8')) as Remembered;
  } catch {
    // The first set-up of this profile.
  }
  const positions = { ...before.positions, [setupId]: position };
  writeFileSync(file, JSON.stringify({ ...before, positions }));
}
