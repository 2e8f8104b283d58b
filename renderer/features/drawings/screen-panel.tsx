import { useEffect, useRef, useState } from 'react';
import type { TaskId } from '../../../shared/domain/guide/ids.ts';
import { drawnValues } from '../../../shared/drawings/screens/values.ts';
import { spotsOf } from '../../../shared/drawings/callouts/index.ts';
import { spotSentence } from '../../../shared/drawings/callouts/callout.ts';
import { announce, useStore, useView } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { schematicWords } from '../../../shared/messages/window/drawings.ts';
import { HowSure, WhatToDo } from './caption.tsx';
import { Drawing } from './drawing.tsx';

/** Where a task happens: its drawing, and the way through its places if it has several. */
export function ScreenPanel({ task }: { task: TaskId }) {
  const { state } = useView();
  const masked = useStore((store) => store.hideNames);
  const [place, setPlace] = useState({ task, index: 0 });
  // Another task begins at its first place.
  const index = place.task === task ? place.index : 0;
  const places = spotsOf(task);
  const spot = places[index] ?? places[0];
  const values = { ...drawnValues(state), ...(masked && { user: null }) };
  const said = spotSentence(spot, values['display-name']);
  useEffect(() => announce(said), [said]);
  // Opened near the window's edge it would unfold out of sight; the task stays in sight above it.
  // Going on to the next task moves nothing.
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      panel.current?.scrollIntoView({ block: 'nearest' });
      document.activeElement?.closest('.task')?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <section ref={panel} className="screen-panel" aria-label={schematicWords.heading}>
      <WhatToDo spot={spot} values={values} />
      {places.length > 1 && (
        <Places index={index} total={places.length} go={(to) => setPlace({ task, index: to })} />
      )}
      <figure>
        <Drawing spot={spot} values={values} />
        <HowSure spot={spot} values={values} />
      </figure>
    </section>
  );
}

interface PlacesProps {
  index: number;
  total: number;
  go: (index: number) => void;
}

/** The way through the places of one task. At either end a button stays, or the focus would be lost. */
function Places({ index, total, go }: PlacesProps) {
  const button = (to: number, word: string) => (
    <Button
      aria-disabled={to < 0 || to >= total}
      onClick={() => {
        if (to >= 0 && to < total) go(to);
      }}
    >
      {word}
    </Button>
  );
  return (
    <div className="drawing-places">
      <span className="small quiet">{schematicWords.place(index, total)}</span>
      <span className="row">
        {button(index - 1, schematicWords.before)}
        {button(index + 1, schematicWords.next)}
      </span>
    </div>
  );
}
