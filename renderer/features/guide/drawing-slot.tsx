import { type ComponentType, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PlaceId } from '../../../shared/drawings/callouts/index.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { useWindowState } from '../../state/hooks.ts';
import { showPlace } from '../../state/navigation.ts';

/**
 * The one element the drawing lives in. It moves from task to task, and between the column beside
 * them and the list: so the drawing stays the same one, and only its mark moves.
 */
const place = document.createElement('div');

/** What draws a task's place. */
type Panel = ComponentType<{ task: PlaceId }>;

/** The task whose place is drawn; null: none. */
export function useTargetTask(): { task: PlaceId | null } {
  return { task: useWindowState((state) => state.targetTask) };
}

/** Always the same function: a new one would be called at every change, and moving takes the focus away. */
const takeIn = (slot: HTMLElement | null) => slot?.append(place);

/** Where the drawing is now. */
export function DrawingSlot() {
  return <div ref={takeIn} />;
}

/**
 * Draws the place of the task that is open. In: what loads the panel, when the first one is opened.
 * When the app's own file cannot be read, none is open and INTERNAL is shown.
 */
export function DrawingPortal({ loadPanel }: { loadPanel: () => Promise<Panel> }) {
  const { task } = useTargetTask();
  const [loaded, setPanel] = useState<{ Panel: Panel } | null>(null);
  const wanted = task !== null;
  useEffect(() => {
    if (!wanted) return;
    loadPanel().then(
      (Panel) => setPanel({ Panel }),
      () => showPlace(null, problem('INTERNAL')),
    );
  }, [wanted, loadPanel]);
  if (task === null || loaded === null) return null;
  return createPortal(<loaded.Panel task={task} />, place);
}
