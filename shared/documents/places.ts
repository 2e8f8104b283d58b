import { stepIds, type TaskId } from '../domain/guide/ids.ts';
import { screenValues } from '../drawings/screens/values.ts';
import { calloutsOf } from '../drawings/callouts/index.ts';
import type { SetupState } from '../domain/setup/state.ts';
import { drawingMessages as messages } from '../messages/drawings.ts';
import { stepTitle } from '../messages/documents.ts';
import type { Block, Section } from './doc.ts';

/**
 * Where tasks were done in OneLogin, step by step: of each task its last place, the one that finishes
 * it. In: tasks that happen in OneLogin, in the guide's order. Out: no section when there are none.
 */
export function placesSection(state: SetupState, tasks: readonly TaskId[]): readonly Section[] {
  if (tasks.length === 0) return [];
  const values = screenValues(state);
  const blocks = stepIds.flatMap((step): readonly Block[] => {
    const places = tasks
      .filter((id) => id.startsWith(`${step}.`))
      .map(
        (id) =>
          ({ kind: 'place', callout: calloutsOf(id).at(-1) ?? calloutsOf(id)[0], values }) as const,
      );
    return places.length === 0 ? [] : [{ kind: 'heading', text: stepTitle(step) }, ...places];
  });
  return [
    {
      heading: messages.inRecord,
      blocks: [{ kind: 'text', text: messages.inRecordLead }, ...blocks],
    },
  ];
}
