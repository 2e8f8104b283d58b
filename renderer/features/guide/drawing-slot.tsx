import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { TaskId } from '../../../shared/domain/guide/ids.ts';
import { isShown } from '../../../shared/domain/setup/next-task.ts';
import { problem } from '../../../shared/domain/problems/codes.ts';
import { useSetup, useWindowState } from '../../state/hooks.ts';
import { showPlace } from '../../state/navigation.ts';

/**
 * The one element the drawing lives in. It moves from task to task, and between the column beside
 * them and the list: so the drawing stays the same one, and only its mark moves.
 */
const place = document.createElement('div');

type Panel = ComponentType<{ task: TaskId }>;

/** Wide enough for the drawing to stand beside the task (shell.css). */
const wide = matchMedia('(min-width: 1180px)');

function onWidth(changed: () => void): () => void {
  wide.addEventListener('change', changed);
  return () => wide.removeEventListener('change', changed);
}

/** The task whose place is drawn, if it is on screen; and whether that stands beside it or under it. */
export function useTargetTask(): { task: TaskId | null; beside: boolean } {
  const beside = useSyncExternalStore(onWidth, () => wide.matches);
  const task = useWindowState((state) => state.targetTask);
  const shown = useSetup(({ state }) => task !== null && isShown(state, task));
  return { task: shown ? task : null, beside };
}

/** Always the same function: a new one would be called at every change, and moving takes the focus away. */
const takeIn = (slot: HTMLElement | null) => slot?.append(place);

/** Where the drawing stands now. */
export function DrawingSlot() {
  return <div ref={takeIn} />;
}

/** Loads the drawings; null, with the problem shown, when the app's own file cannot be read. */
async function loadPanel(): Promise<{ Panel: Panel } | null> {
  try {
    const { ScreenPanel } = await import('../drawings/screen-panel.tsx');
    return { Panel: ScreenPanel };
  } catch {
    showPlace(null, problem('INTERNAL'));
    return null;
  }
}

/** Draws the place of the task that is open. The drawings are loaded when the first one is opened. */
export function DrawingPortal() {
  const { task } = useTargetTask();
  const [loaded, setPanel] = useState<{ Panel: Panel } | null>(null);
  const wanted = task !== null;
  useEffect(() => {
    if (!wanted) return;
    void loadPanel().then(setPanel);
  }, [wanted]);
  if (task === null || loaded === null) return null;
  return createPortal(<loaded.Panel task={task} />, place);
}
