import { type ReactNode, useRef, useState } from 'react';
import { DrawingPortal, DrawingSlot, useTargetTask } from '../features/guide/drawing-slot.tsx';
import { EvidencePanel } from '../features/guide/evidence-panel.tsx';
import { Legend } from '../features/guide/legend.tsx';
import { Rail } from '../features/guide/rail.tsx';
import type { TurnOf } from '../common/turn.tsx';
import { SetupMenu } from '../features/setups/setup-menu.tsx';
import { showWhereMessages } from '../../shared/messages/window/show-where.ts';
import { useWindowState } from '../state/hooks.ts';
import { showPlace } from '../state/navigation.ts';
import { Button } from '../ui/button.tsx';
import { steps } from './steps/index.tsx';

/** Loads the drawings, which nobody needs before one is opened. */
const loadPanel = async () => (await import('../features/drawings/screen-panel.tsx')).ScreenPanel;

/** The open setup at the step where the admin is. */
export function Shell() {
  const step = useWindowState((state) => state.step);
  const Step = steps[step];
  return (
    <SetupFrame
      at={step}
      beside={
        <>
          <EvidencePanel />
          <Legend />
        </>
      }
    >
      <Step key={step} />
    </SetupFrame>
  );
}

interface SetupFrameProps {
  /** Which step, or other page, is shown: room that a drawing made stays while it is. */
  at: string;
  /** Where the admin is, if at no step. */
  title?: string;
  /** The column beside the page; null: the page has its room, too. */
  beside: ReactNode;
  /** Whose turn it is, where the page knows it better than the setup's next action. */
  turn?: TurnOf | undefined;
  /** What the rail says at the station where the admin is; undefined: what it says of it anyway. */
  here?: string;
  children: ReactNode;
}

/**
 * Three columns when wide: the rail, the page, what is known. Narrower, they fold (shell.css). A
 * drawing takes the place of what is known, or lies over the lower part of the list: nothing moves.
 */
export function SetupFrame({ at, title, beside, turn, here, children }: SetupFrameProps) {
  const { task } = useTargetTask();
  const [drawnAt, setDrawnAt] = useState<string | null>(null);
  if (task !== null && drawnAt !== at) setDrawnAt(at);
  const room = drawnAt === at ? 'shell-room' : '';
  const opener = useRef<HTMLDivElement>(null);
  function close() {
    showPlace(null);
    opener.current?.querySelector<HTMLElement>('.show-where')?.focus({ preventScroll: true });
  }
  return (
    <div
      ref={opener}
      className={`shell ${room} ${task === null ? '' : 'shell-drawn'} ${beside === null ? 'shell-two' : ''}`}
    >
      <Rail
        menu={<SetupMenu />}
        turn={turn}
        here={here}
        {...(title !== undefined && { elsewhere: title })}
      />
      {children}
      {beside !== null && <aside className="known-column">{beside}</aside>}
      {task !== null && (
        <aside className="drawn-column" aria-label={showWhereMessages.column}>
          <div className="way-out">
            <Button kind="text" onClick={close}>
              {showWhereMessages.close}
            </Button>
          </div>
          <div
            className="drawn-scroll"
            role="group"
            aria-label={showWhereMessages.column}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a picture holds nothing to tab to, and has to scroll by keyboard
            tabIndex={0}
          >
            <DrawingSlot />
          </div>
        </aside>
      )}
      <DrawingPortal loadPanel={loadPanel} />
    </div>
  );
}
