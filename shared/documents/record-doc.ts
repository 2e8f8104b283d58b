import { connectorById } from '../domain/guide/connectors.ts';
import { taskById } from '../domain/guide/index.ts';
import { stepIds, type TaskId, taskIds } from '../domain/guide/ids.ts';
import { plain } from '../domain/guide/text.ts';
import type { Entry } from '../domain/setup/entries.ts';
import { fold } from '../domain/setup/fold.ts';
import type { SetupState } from '../domain/setup/state.ts';
import { timeline } from '../domain/setup/timeline.ts';
import { userLabel } from '../domain/users/label.ts';
import {
  documentMessages as messages,
  markMessages,
  onDay,
  peopleSummaryMessages,
  stamp,
  stepTitle,
  taskSentence,
  timelineLine,
} from '../messages/documents.ts';
import type { Block, Doc, Row, Section } from './doc.ts';
import { credentialSection, oneLoginSection } from './onelogin-doc.ts';
import { peopleBlocks } from './people-doc.ts';
import { placesSection } from './places.ts';
import { timelineSection, type ReportDocInput, table, tokenRow } from './report-doc.ts';

/**
 * The change record: what was changed in OneLogin and on the admin's computer, what was measured,
 * who at Wisq confirmed, and which roll-out was agreed. Said, measured and confirmed stay apart.
 * In: whether each item done in OneLogin is drawn at the end as well, and who did it (empty: not said).
 */
export function recordDoc(
  { entries, at, facts }: ReportDocInput,
  { drawings = false, by = '' }: { readonly drawings?: boolean; readonly by?: string } = {},
): Doc {
  const state = fold(entries);
  return {
    title: messages.recordOf(state.name),
    subtitle: stamp(at),
    lead: null,
    sections: [
      { heading: messages.whatFor, blocks: whatFor(state, { at, facts }, by) },
      { heading: messages.inOneLogin, blocks: inOneLogin(state) },
      { heading: messages.measured, blocks: measured(entries) },
      ...oneLoginSection(state),
      ...credentialSection(entries, state),
      wisqSection(entries, state),
      rolloutSection(state),
      timelineSection(entries),
      ...(drawings ? placesSection(state, doneInOneLogin(state)) : []),
    ],
  };
}

function whatFor(
  state: SetupState,
  { at, facts }: Pick<ReportDocInput, 'at' | 'facts'>,
  by: string,
): readonly Block[] {
  const host = state.oneLoginHost;
  const row = state.connector === null ? null : connectorById(state.connector.id).name;
  const rows = [
    ...(by === '' ? [] : [[messages.doneBy, by] as const]),
    ...(host === null ? [] : [[messages.tenant, host] as const]),
    ...(row === null ? [] : [[messages.connector, row] as const]),
    [messages.displayName, state.displayName] as const,
    ...tokenRow(state, at),
    ...facts,
  ].map(([name, value]) => ({ cells: [name, value] }));
  return [{ kind: 'text', text: messages.recordLead }, table(['', ''], rows)];
}

/**
 * Every item in OneLogin that the admin marked and did not take back, in the guide's order. The way to
 * it is no item of its own, and what was only there before is not done in OneLogin.
 */
function doneInOneLogin({ tasks }: SetupState): readonly TaskId[] {
  return taskIds.filter((id) => {
    const task = taskById(id);
    const item = task.in === undefined && !id.startsWith('before.');
    return tasks[id] !== undefined && task.where === 'onelogin' && item;
  });
}

function inOneLogin(state: SetupState): readonly Block[] {
  const rows = doneInOneLogin(state).map(
    (id): Row => ({
      mark: 'said',
      cells: [stamp(state.tasks[id]?.at ?? ''), taskText(state, id), stepOf(id)],
    }),
  );
  if (rows.length === 0) return [{ kind: 'text', text: messages.nothingYet }];
  return [{ kind: 'text', text: messages.saidLead }, table(messages.tasksHead, rows)];
}

function taskText(state: SetupState, id: TaskId): string {
  const { path } = taskById(id);
  const sentence = taskSentence(id, state.displayName);
  if (path === undefined) return sentence;
  const values = { 'display-name': state.displayName };
  const parts = path.map((span) => plain([span], values));
  return messages.taskAt(sentence, parts.join(' › '));
}

function stepOf(id: TaskId): string {
  const step = stepIds.find((one) => id.startsWith(`${one}.`));
  return step === undefined ? '' : stepTitle(step);
}

function measured(entries: readonly Entry[]): readonly Block[] {
  const rows = timeline(entries)
    .filter(
      (item) => item.mark === 'measured' || (item.mark === 'failed' && !isConfirmation(item.what)),
    )
    .map((item) => ({
      mark: item.mark,
      cells: [stamp(item.at), timelineLine(item.what), markMessages[item.mark]],
    }))
    .toReversed();
  if (rows.length === 0) return [{ kind: 'text', text: messages.nothingYet }];
  return [{ kind: 'text', text: messages.measuredLead }, table(messages.happenedHead, rows)];
}

const isConfirmation = ({ code }: { code: string }) => code === 'declined' || code === 'confirmed';

function wisqSection(entries: readonly Entry[], state: SetupState): Section {
  const names = new Map(state.users.map((user) => [user.userId, userLabel(user)]));
  const rows = entries.flatMap((entry): Row[] => {
    if (entry.type !== 'user.confirmed' && entry.type !== 'user.declined') return [];
    const name = names.get(entry.userId);
    if (name === undefined) return [];
    const confirmed = entry.type === 'user.confirmed';
    return [
      {
        mark: confirmed ? 'confirmed' : 'failed',
        cells: [
          name,
          confirmed ? messages.confirmed : messages.declined,
          entry.by,
          onDay(entry.on),
          messages.channels[entry.channel],
          entry.note,
        ],
      },
    ];
  });
  const blocks: readonly Block[] =
    rows.length === 0
      ? [{ kind: 'text', text: messages.nothingYet }]
      : [{ kind: 'text', text: messages.wisqLead }, table(messages.wisqHead, rows)];
  return { heading: messages.wisq, blocks };
}

function rolloutSection(state: SetupState): Section {
  const { rollout } = state;
  const blocks = peopleBlocks(state);
  const heading = { kind: 'heading', text: peopleSummaryMessages.heading } as const;
  const people = blocks.length === 0 ? [] : [heading, ...blocks];
  if (rollout === null) {
    const notAgreed = { kind: 'text', text: messages.notAgreed } as const;
    return { heading: messages.rollout, blocks: [notAgreed, ...people] };
  }
  const rows = [
    { cells: [messages.agreement.with, rollout.with] },
    { cells: [messages.agreement.who, rollout.who] },
    { cells: [messages.agreement.when, rollout.when] },
    { cells: [messages.recorded, stamp(rollout.at)] },
  ];
  return { heading: messages.rollout, blocks: [table(['', ''], rows), ...people] };
}
