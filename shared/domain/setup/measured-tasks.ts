import type { TaskId } from '../guide/ids.ts';
import { appFindings } from '../onelogin/app-findings.ts';
import { connectorFit, connectorName } from '../onelogin/connectors.ts';
import type { MappedRow, MappingReading } from '../onelogin/mapping.ts';
import { type AppLook, detailsOf } from '../onelogin/reading.ts';
import type { SetupState } from './state.ts';

/** What OneLogin's API says of what a task is about, in its own words. */
export type MeasuredFact =
  | { readonly code: 'app'; readonly name: string }
  | { readonly code: 'no-app' }
  | { readonly code: 'several-apps'; readonly count: number }
  /** `name`: as OneLogin's catalog has it; null: not known here. */
  | { readonly code: 'connector'; readonly name: string | null; readonly connectorId: number }
  | { readonly code: 'provisioning'; readonly on: boolean }
  | { readonly code: 'mapping'; readonly row: MappedRow; readonly mapping: MappingReading }
  /** It was asked, and OneLogin did not say. */
  | { readonly code: 'not-read' };

/**
 * A fact and what it is worth.
 * - `right`: it is as the guide has it. - `seen`: it is another way, which may be meant.
 * - `wrong`: it breaks what the task is for. - `unknown`: nothing can be said.
 */
export type Measured = MeasuredFact & {
  readonly verdict: 'right' | 'seen' | 'wrong' | 'unknown';
  /** When OneLogin said so, ISO 8601. */
  readonly at: string;
  /** When the admin marked the task, ISO 8601; null: they did not. */
  readonly markedAt: string | null;
  /** The mark is newer than the look: until the next one it is believed. */
  readonly before: boolean;
};

type FactAndVerdict = MeasuredFact & Pick<Measured, 'verdict'>;

const facts: Readonly<Partial<Record<TaskId, (app: AppLook) => FactAndVerdict>>> = {
  'add-app.connector': connector,
  'add-app.display-name': theApp,
  'provisioning.enable': provisioning,
  'attributes.title': (app) => mapping(app, 'title'),
  'attributes.department': (app) => mapping(app, 'department'),
};

/** Whether OneLogin's API shows what a task is about. */
export function isMeasurable(taskId: TaskId): boolean {
  return facts[taskId] !== undefined;
}

/** What the newest look says of a task; null: never looked, or its API does not show it. */
export function measuredOf(
  { oneLogin, tasks }: Pick<SetupState, 'oneLogin' | 'tasks'>,
  taskId: TaskId,
): Measured | null {
  const { app } = oneLogin;
  const fact = facts[taskId];
  if (app === null || fact === undefined) return null;
  const markedAt = tasks[taskId]?.at ?? null;
  return { ...fact(app), at: app.at, markedAt, before: markedAt !== null && markedAt > app.at };
}

/** What fills SCIM Username, of which no task speaks; null: never looked. */
export function userNameMapping({ oneLogin }: Pick<SetupState, 'oneLogin'>): Measured | null {
  const { app } = oneLogin;
  if (app === null) return null;
  return { ...mapping(app, 'userName'), at: app.at, markedAt: null, before: false };
}

const notRead: FactAndVerdict = { code: 'not-read', verdict: 'unknown' };

function theApp({ app }: AppLook): FactAndVerdict {
  if (!app.ok) return notRead;
  switch (app.value.kind) {
    case 'found':
      return { code: 'app', name: app.value.row.name, verdict: 'right' };
    case 'none':
      return { code: 'no-app', verdict: 'wrong' };
    case 'several':
      return { code: 'several-apps', count: app.value.rows.length, verdict: 'wrong' };
  }
}

function connector(look: AppLook): FactAndVerdict {
  const row = look.app.ok && look.app.value.kind === 'found' ? look.app.value.row : null;
  const connectorId = detailsOf(look)?.connectorId ?? row?.connectorId ?? null;
  if (connectorId === null) return notRead;
  const verdicts = { right: 'right', 'look-alike': 'wrong', unknown: 'seen' } as const;
  return {
    code: 'connector',
    name: connectorName(connectorId),
    connectorId,
    verdict: verdicts[connectorFit(connectorId)],
  };
}

function provisioning(look: AppLook): FactAndVerdict {
  const on = detailsOf(look)?.provisioning ?? null;
  if (on === null) return notRead;
  return { code: 'provisioning', on, verdict: on ? 'right' : 'wrong' };
}

function mapping(look: AppLook, row: MappedRow): FactAndVerdict {
  const read = detailsOf(look)?.mappings[row];
  if (read === undefined || read.kind === 'unknown') return notRead;
  const { attributes, forAll } = appFindings({ ...look, users: [] });
  const wrong = [...forAll, ...attributes].some(({ params }) => params['row'] === row);
  const own = read.kind === 'field' && (row === 'userName' || read.word === row);
  return {
    code: 'mapping',
    row,
    mapping: read,
    verdict: wrong ? 'wrong' : own ? 'right' : 'seen',
  };
}
