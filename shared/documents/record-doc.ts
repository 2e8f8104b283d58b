import { taskById } from '../domain/guide/index.ts';
import { stepIds, type TaskId, taskIds } from '../domain/guide/ids.ts';
import { plain } from '../domain/guide/text.ts';
import type { Entry } from '../domain/setup/entries.ts';
import { fold } from '../domain/setup/fold.ts';
import type { SetupState } from '../domain/setup/state.ts';
import { timeline } from '../domain/setup/timeline.ts';
import { userLabel } from '../domain/users/label.ts';
import { documentWords as words } from '../messages/documents.ts';
import { onDay, stamp } from '../messages/format.ts';
import { happeningWords, markWords, stepTitle } from '../messages/timeline.ts';
import type { Block, Doc, Row, Section } from './doc.ts';
import { placesSection } from './places.ts';
import { happenedSection, type ReportDocInput, table } from './report-doc.ts';

/**
 * The change record: what was changed in OneLogin and on the admin's computer, what was measured,
 * who at Wisq confirmed, and which roll-out was agreed. Said, measured and confirmed stay apart.
 * In: whether each task done in OneLogin is drawn at the end as well.
 */
export function recordDoc({ entries, at, facts }: ReportDocInput, drawings = false): Doc {
  const state = fold(entries);
  return {
    title: words.recordOf(state.name),
    subtitle: stamp(at),
    lead: null,
    sections: [
      { heading: words.whatFor, blocks: whatFor(state, facts) },
      { heading: words.inOneLogin, blocks: inOneLogin(state) },
      { heading: words.measured, blocks: measured(entries) },
      wisqSection(entries, state),
      rolloutSection(state),
      happenedSection(entries),
      ...(drawings ? placesSection(state, doneInOneLogin(state)) : []),
    ],
  };
}

function whatFor(state: SetupState, facts: ReportDocInput['facts']): readonly Block[] {
  const host = state.oneLoginHost;
  const rows = [
    ...(host === null ? [] : [[words.tenant, host] as const]),
    [words.displayName, state.displayName] as const,
    ...facts,
  ].map(([name, value]) => ({ cells: [name, value] }));
  return [{ kind: 'text', text: words.recordLead }, table(['', ''], rows)];
}

/** Every task in OneLogin that the admin ticked and did not take back, in the guide's order. */
function doneInOneLogin({ tasks }: SetupState): readonly TaskId[] {
  return taskIds.filter((id) => tasks[id] !== undefined && taskById(id).where === 'onelogin');
}

function inOneLogin(state: SetupState): readonly Block[] {
  const rows = doneInOneLogin(state).map(
    (id): Row => ({
      mark: 'said',
      cells: [stamp(state.tasks[id]?.at ?? ''), taskText(state, id), stepOf(id)],
    }),
  );
  if (rows.length === 0) return [{ kind: 'text', text: words.nothingYet }];
  return [{ kind: 'text', text: words.saidLead }, table(words.tasksHead, rows)];
}

function taskText(state: SetupState, id: TaskId): string {
  const { text, path } = taskById(id);
  const values = { 'display-name': state.displayName };
  const way = path?.map((span) => plain([span], values)).join(' › ') ?? '';
  return `${plain(text, values)}${way === '' ? '' : ` ${way}`}`;
}

function stepOf(id: TaskId): string {
  const step = stepIds.find((one) => id.startsWith(`${one}.`));
  return step === undefined ? '' : stepTitle(step);
}

function measured(entries: readonly Entry[]): readonly Block[] {
  const rows = timeline(entries)
    .filter((item) => item.mark === 'measured' || (item.mark === 'failed' && !isWord(item.what)))
    .map((item) => ({
      mark: item.mark,
      cells: [stamp(item.at), happeningWords(item.what), markWords[item.mark]],
    }))
    .toReversed();
  if (rows.length === 0) return [{ kind: 'text', text: words.nothingYet }];
  return [{ kind: 'text', text: words.measuredLead }, table(words.happenedHead, rows)];
}

const isWord = ({ code }: { code: string }) => code === 'declined' || code === 'confirmed';

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
          confirmed ? words.confirmed : words.declined,
          entry.by,
          onDay(entry.on),
          words.channels[entry.channel],
          entry.note,
        ],
      },
    ];
  });
  const blocks: readonly Block[] =
    rows.length === 0
      ? [{ kind: 'text', text: words.nothingYet }]
      : [{ kind: 'text', text: words.wisqLead }, table(words.wisqHead, rows)];
  return { heading: words.wisq, blocks };
}

function rolloutSection({ rollout }: SetupState): Section {
  if (rollout === null) {
    return { heading: words.rollout, blocks: [{ kind: 'text', text: words.notAgreed }] };
  }
  const rows = [
    { cells: [words.agreedWith, rollout.with] },
    { cells: [words.agreedWho, rollout.who] },
    { cells: [words.agreedWhen, rollout.when] },
    { cells: [words.recorded, stamp(rollout.at)] },
  ];
  return { heading: words.rollout, blocks: [table(['', ''], rows)] };
}
