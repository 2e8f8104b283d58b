import { lastFailure } from '../domain/setup/last-failure.ts';
import { datedStepStatuses } from '../domain/setup/step-status-dates.ts';
import { timeline } from '../domain/setup/timeline.ts';
import type { Entry } from '../domain/setup/entries.ts';
import { fold } from '../domain/setup/fold.ts';
import { withReport } from '../domain/setup/with-report.ts';
import { nextAction } from '../domain/setup/next-action.ts';
import type { Problem } from '../domain/problems/problem.ts';
import type { AttributeComparison } from '../domain/users/compare.ts';
import type { SetupState } from '../domain/setup/state.ts';
import { tokenEnd } from '../domain/setup/token-end.ts';
import type { TestUser } from '../domain/users/test-user.ts';
import { userLabel } from '../domain/users/label.ts';
import { userProgress } from '../domain/users/progress.ts';
import {
  count,
  documentMessages as messages,
  failureMessage,
  handoverOwners,
  handoverSummary,
  markMessages,
  onDay,
  stamp,
  stepStatusMessage,
  stepTitle,
  timelineLine,
} from '../messages/documents.ts';
import type { Block, Doc, Section } from './doc.ts';
import { peopleSection } from './people-doc.ts';
import { oneLoginOfUser, oneLoginSection } from './onelogin-doc.ts';

export interface ReportDocInput {
  readonly entries: readonly Entry[];
  /** When this was put together, ISO 8601. */
  readonly at: string;
  /** Facts about app, system and network, as lines. */
  readonly facts: readonly (readonly [string, string])[];
  /** It is of a report that somebody opened: who reads it has it, whatever its entries say. */
  readonly received?: boolean;
}

/** The handover view as a document: what a ticket, a mail or a PDF holds. */
export function reportDoc({ entries, at, facts, received = false }: ReportDocInput): Doc {
  const state = received ? withReport(fold(entries), at) : fold(entries);
  const next = nextAction(state);
  return {
    title: state.name,
    subtitle: messages.reportOf(stamp(at)),
    lead: { over: handoverOwners[next.owner], sentence: handoverSummary(state) },
    sections: [
      statusSection(state),
      ...peopleSection(state),
      ...failureSection(entries),
      ...oneLoginSection(state),
      ...usersSection(state),
      timelineSection(entries),
      {
        heading: messages.about,
        blocks: [
          { kind: 'text', text: messages.legend },
          { kind: 'text', text: messages.notATenant },
          table(
            ['', ''],
            [...tokenRow(state, at), ...facts].map(([name, value]) => ({ cells: [name, value] })),
          ),
        ],
      },
    ],
  };
}

/** Until when the token is valid, by the day on which the document is made; nothing where it is not known. */
export function tokenRow(state: SetupState, at: string): ReportDocInput['facts'] {
  const end = tokenEnd(state);
  return end === null ? [] : [[messages.token, messages.tokenEnd(end, new Date(at))]];
}

function statusSection(state: SetupState): Section {
  const rows = datedStepStatuses(state).map((one) => ({
    mark: one.mark,
    cells: [stepTitle(one.id), stepStatusMessage(one), one.at === null ? '' : stamp(one.at)],
  }));
  return {
    heading: messages.stands,
    blocks: [table(messages.statusHead, rows)],
  };
}

function failureSection(entries: readonly Entry[]): readonly Section[] {
  const failure = lastFailure(entries);
  if (failure === null) return [];
  const text = messages.failure({
    code: failure.problem.code,
    what: failureMessage(failure),
    at: stamp(failure.at),
    since:
      failure.goneAt === null ? messages.stillThere : messages.goneSince(stamp(failure.goneAt)),
  });
  return [{ heading: messages.lastFailure, blocks: [{ kind: 'text', text }] }];
}

function usersSection(state: SetupState): readonly Section[] {
  if (state.users.length === 0) return [];
  return [
    {
      heading: messages.users,
      blocks: state.users.flatMap((user) => [...userBlocks(user), ...oneLoginOfUser(state, user)]),
    },
  ];
}

function userBlocks(user: TestUser): readonly Block[] {
  const { comparison } = userProgress(user);
  const name = userLabel(user);
  const blocks: Block[] = [
    {
      kind: 'heading',
      text: name === user.userName ? name : messages.userName(name, user.userName),
    },
  ];
  const record = user.confirmation ?? user.declined;
  if (record !== null) {
    const says = user.confirmation === null ? messages.declinedBy : messages.confirmedBy;
    const sentence = says(record.by, onDay(record.on));
    const text = record.note === '' ? sentence : messages.withNote(sentence, record.note);
    blocks.push({ kind: 'text', text });
  }
  if (comparison === null) {
    blocks.push({ kind: 'text', text: messages.notArrived });
    return blocks;
  }
  const rows = comparison.map((row) => ({
    cells: [
      messages.attributes[row.attribute],
      row.expected ?? messages.anyValue,
      row.sign === 'invisible' ? messages.nothing(row) : (row.received ?? messages.nothing(row)),
      messages.verdict(row),
    ],
  }));
  const { attribute, expected, received, verdict } = messages.comparison;
  blocks.push(table([attribute, expected, received, verdict], rows));
  return [
    ...blocks,
    ...comparison.flatMap(explained),
    ...(user.lastLookUp?.problems ?? []).map(note),
  ];
}

/** What a value that looks the same, or like none, holds. */
function explained({ attribute, difference, sign }: AttributeComparison): readonly Block[] {
  const sentence =
    sign !== undefined
      ? messages.sign[sign]
      : difference === undefined
        ? null
        : messages.difference(difference);
  if (sentence === null) return [];
  return [
    { kind: 'text', text: messages.aboutAttribute(messages.attributes[attribute], sentence) },
  ];
}

/** What a lookup noted beside an arrival. */
function note(problem: Problem): Block {
  return { kind: 'text', text: messages.noted(problem) };
}

/** All that happened, newest first. A step back of the clock is said, the order is the journal's. */
export function timelineSection(entries: readonly Entry[]): Section {
  const rows = timeline(entries).map((item) => ({
    mark: item.mark,
    cells: [
      item.clockWentBack ? messages.clockWentBack(stamp(item.at)) : stamp(item.at),
      timelineLine(item.what),
      markMessages[item.mark],
    ],
  }));
  return {
    heading: messages.happenedTimes(count(rows.length)),
    blocks: [table(messages.happenedHead, rows)],
  };
}

export function table(
  head: readonly string[],
  rows: Extract<Block, { kind: 'table' }>['rows'],
): Block {
  return { kind: 'table', head, rows };
}
