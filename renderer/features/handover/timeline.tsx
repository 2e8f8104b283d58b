import { useState } from 'react';
import { type EventMark, timeline } from '../../../shared/domain/setup/timeline.ts';
import type { Entry } from '../../../shared/domain/setup/entries.ts';
import { when } from '../../../shared/messages/format.ts';
import { happeningWords, markWords } from '../../../shared/messages/timeline.ts';
import { Button } from '../../ui/button.tsx';
import { CrossIcon } from '../../ui/icons.tsx';
import { Mark } from '../../ui/mark.tsx';
import { callWords } from '../../../shared/messages/window/handover.ts';

/** How many lines are read in ten seconds. */
const shownFirst = 10;

/** What happened, newest first, with how each is known. */
export function Happened({ entries }: { entries: readonly Entry[] }) {
  const [all, setAll] = useState(false);
  const items = timeline(entries);
  const shown = all ? items : items.slice(0, shownFirst);
  return (
    <section aria-labelledby="call-happened">
      <h2 id="call-happened" className="call-title">
        {callWords.happened}
      </h2>
      <ol className="call-list call-events">
        {shown.map((item) => (
          <li key={item.id} className="call-event">
            <time className="quiet call-time" dateTime={item.at}>
              {when(item.at)}
            </time>
            <EventMarkView mark={item.mark} />
            <span>
              {happeningWords(item.what)}
              <span className="visually-hidden">, {markWords[item.mark]}</span>
              {item.clockWentBack && <span className="small quiet block">{callWords.clock}</span>}
            </span>
          </li>
        ))}
      </ol>
      {shown.length < items.length && (
        <Button kind="text" className="flush" onClick={() => setAll(true)}>
          {callWords.showAll(items.length)}
        </Button>
      )}
    </section>
  );
}

function EventMarkView({ mark }: { mark: EventMark }) {
  if (mark === 'plain') return <span className="call-dot" aria-hidden="true" />;
  if (mark === 'failed') {
    return (
      <span className="call-cross">
        <CrossIcon />
      </span>
    );
  }
  return <Mark kind={mark} />;
}
