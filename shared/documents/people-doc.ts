import type { SetupState } from '../domain/setup/state.ts';
import { peopleSummaryMessages as words, stamp } from '../messages/documents.ts';
import type { Block, Section } from './doc.ts';
import { chartDays } from './people-chart.ts';

/** What the roll-out list came to, by its numbers: as blocks for a section; empty where nothing was compared. */
export function peopleBlocks({ people }: SetupState): readonly Block[] {
  const last = people?.last;
  if (people === undefined || last == null) return [];
  const days = chartDays(people.days);
  const rows = days.map((day) => ({ cells: words.cells(day) }));
  return [
    { kind: 'text', text: words.sentence(last.counts, stamp(last.endedAt)) },
    { kind: 'text', text: words.noNames },
    ...(days.length > 1 ? [{ kind: 'chart' as const, days }] : []),
    ...(days.length > 1 ? [{ kind: 'table' as const, head: words.daysHead, rows }] : []),
  ];
}

/** The same as a section of its own; none where nothing was compared. */
export function peopleSection(state: SetupState): readonly Section[] {
  const blocks = peopleBlocks(state);
  return blocks.length === 0 ? [] : [{ heading: words.heading, blocks }];
}
