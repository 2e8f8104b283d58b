import { lastFailure } from '../domain/setup/last-failure.ts';
import { datedStations } from '../domain/setup/step-status-dates.ts';
import { timeline } from '../domain/setup/timeline.ts';
import type { Entry } from '../domain/setup/entries.ts';
import { fold } from '../domain/setup/fold.ts';
import { nextMove } from '../domain/setup/next-action.ts';
import type { SetupState, TestUser } from '../domain/setup/state.ts';
import { userLabel } from '../domain/users/label.ts';
import { userProgress } from '../domain/users/progress.ts';
import { attributeNames } from '../messages/attributes.ts';
import { callSentence, partyMoves } from '../messages/handover-summary.ts';
import { count, onDay, stamp } from '../messages/format.ts';
import { documentWords as words } from '../messages/documents.ts';
import {
  failureWords,
  happeningWords,
  markWords,
  stationWords,
  stepTitle,
} from '../messages/timeline.ts';
import type { Block, Doc, Section } from './doc.ts';

export interface ReportDocInput {
  readonly entries: readonly Entry[];
  /** When this was put together, ISO 8601. */
  readonly at: string;
  /** Facts about app, system and network, as lines. */
  readonly facts: readonly (readonly [string, string])[];
}

/** The call view as a document: what a ticket, a mail or a PDF holds. */
export function reportDoc({ entries, at, facts }: ReportDocInput): Doc {
  const state = fold(entries);
  const move = nextMove(state);
  return {
    title: state.name,
    subtitle: words.reportOf(stamp(at)),
    lead: { over: partyMoves[move.who], sentence: callSentence(state) },
    sections: [
      standsSection(state),
      ...failureSection(entries),
      ...usersSection(state),
      happenedSection(entries),
      {
        heading: words.about,
        blocks: [
          { kind: 'text', text: words.legend },
          { kind: 'text', text: words.notATenant },
          table(
            ['', ''],
            facts.map(([name, value]) => ({ cells: [name, value] })),
          ),
        ],
      },
    ],
  };
}

function standsSection(state: SetupState): Section {
  const rows = datedStations(state).map((one) => ({
    mark: one.mark,
    cells: [stepTitle(one.id), stationWords(one), one.at === null ? '' : stamp(one.at)],
  }));
  return { heading: words.stands, blocks: [table([words.station, words.how, words.since], rows)] };
}

function failureSection(entries: readonly Entry[]): readonly Section[] {
  const failure = lastFailure(entries);
  if (failure === null) return [];
  const text = `${failure.problem.code}: ${failureWords(failure)}, ${stamp(failure.at)}. ${
    failure.goneAt === null ? words.stillThere : words.goneSince(stamp(failure.goneAt))
  }`;
  return [{ heading: words.lastFailure, blocks: [{ kind: 'text', text }] }];
}

function usersSection(state: SetupState): readonly Section[] {
  if (state.users.length === 0) return [];
  return [{ heading: words.users, blocks: state.users.flatMap(userBlocks) }];
}

function userBlocks(user: TestUser): readonly Block[] {
  const { comparison } = userProgress(user);
  const name = userLabel(user);
  const blocks: Block[] = [
    { kind: 'heading', text: name === user.userName ? name : `${name} (${user.userName})` },
  ];
  const word = user.confirmation ?? user.declined;
  if (word !== null) {
    const says = user.confirmation === null ? words.declinedBy : words.confirmedBy;
    const note = word.note === '' ? '' : ` “${word.note}”`;
    blocks.push({ kind: 'text', text: `${says(word.by, onDay(word.on))}${note}` });
  }
  if (comparison === null) {
    blocks.push({ kind: 'text', text: words.notArrived });
    return blocks;
  }
  const rows = comparison.map(({ attribute, expected, received, verdict }) => ({
    cells: [
      attributeNames[attribute],
      expected ?? words.anyValue,
      received ?? words.nothing,
      words.verdicts[verdict],
    ],
  }));
  blocks.push(table(words.comparisonHead, rows));
  return blocks;
}

/** All that happened, newest first. A step back of the clock is said, the order is the journal's. */
export function happenedSection(entries: readonly Entry[]): Section {
  const rows = timeline(entries).map((item) => ({
    mark: item.mark,
    cells: [
      `${stamp(item.at)}${item.clockWentBack ? ` ${words.clock}` : ''}`,
      happeningWords(item.what),
      markWords[item.mark],
    ],
  }));
  return { heading: words.happened(count(rows.length)), blocks: [table(words.happenedHead, rows)] };
}

export function table(
  head: readonly string[],
  rows: Extract<Block, { kind: 'table' }>['rows'],
): Block {
  return { kind: 'table', head, rows };
}
