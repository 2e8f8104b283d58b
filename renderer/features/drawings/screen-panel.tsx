import { useEffect, useRef, useState } from 'react';
import { screenValues } from '../../../shared/drawings/screens/values.ts';
import { calloutsOf, type PlaceId } from '../../../shared/drawings/callouts/index.ts';
import { calloutSentence } from '../../../shared/drawings/callouts/callout.ts';
import { useView, useWindowState } from '../../state/hooks.ts';
import { announce } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { drawingsMessages } from '../../../shared/messages/window/drawings.ts';
import { HowSure, WhatToDo } from './caption.tsx';
import { Drawing } from './drawing.tsx';

/** Where a task happens: its drawing, and the way through its places if it has several. */
export function ScreenPanel({ task }: { task: PlaceId }) {
  const { state } = useView();
  const masked = useWindowState((store) => store.hideNames);
  const [place, setPlace] = useState({ task, index: 0 });
  // Another task begins at its first place.
  const index = place.task === task ? place.index : 0;
  const places = calloutsOf(task);
  const callout = places[index] ?? places[0];
  const values = { ...screenValues(state), ...(masked && { user: null }) };
  const sentence = calloutSentence(callout, values['display-name']);
  // Where the drawing is taller than its room, what it marks is brought into sight, once it is laid out.
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    announce(sentence);
    const show = () =>
      panel.current?.querySelector('.spot-outline')?.scrollIntoView({ block: 'nearest' });
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(show);
    });
    return () => cancelAnimationFrame(frame);
  }, [sentence]);
  return (
    <section ref={panel} className="screen-panel" aria-label={drawingsMessages.heading}>
      <WhatToDo callout={callout} values={values} />
      {places.length > 1 && (
        <Places index={index} total={places.length} go={(to) => setPlace({ task, index: to })} />
      )}
      <figure>
        <Drawing callout={callout} values={values} />
        <HowSure callout={callout} values={values} />
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
      <span className="small quiet">{drawingsMessages.place(index, total)}</span>
      <span className="row">
        {button(index - 1, drawingsMessages.before)}
        {button(index + 1, drawingsMessages.next)}
      </span>
    </div>
  );
}
