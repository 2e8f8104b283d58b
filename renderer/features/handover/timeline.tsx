import { useMemo, useState } from 'react';
import { type EventMark, timeline } from '../../../shared/domain/setup/timeline.ts';
import type { Entry } from '../../../shared/domain/setup/entries.ts';
import { when } from '../../../shared/messages/window/index.ts';
import {
  markMessages,
  timelineMessage,
  writtenTo,
} from '../../../shared/messages/window/handover-view.ts';
import { Signed } from '../../common/signed.tsx';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { CrossMark } from './cross-mark.tsx';

/** How many lines can be read in ten seconds. */
const shownFirst = 10;

/** What happened, newest first, with how each is known. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  const [all, setAll] = useState(false);
  const items = useMemo(() => timeline(entries), [entries]);
  const shown = all ? items : items.slice(0, shownFirst);
  return (
    <section aria-labelledby="call-happened">
      <h2 id="call-happened" className="call-title">
        {handoverMessages.happened}
      </h2>
      <ol className="call-list call-events">
        {shown.map((item) => (
          <li key={item.id} className="call-event">
            <time className="quiet call-time" dateTime={item.at}>
              {when(item.at)}
            </time>
            <EventMarkView mark={item.mark} />
            <span>
              {timelineMessage(item.what)}
              <span className="visually-hidden">, {markMessages[item.mark]}</span>
              <Signed {...writtenTo(item.what)} />
              {item.clockWentBack && (
                <span className="small quiet block">{handoverMessages.clock}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
      {shown.length < items.length && (
        <Button kind="text" className="flush" onClick={() => setAll(true)}>
          {handoverMessages.showAll(items.length)}
        </Button>
      )}
    </section>
  );
}

function EventMarkView({ mark }: { mark: EventMark }) {
  if (mark === 'plain') return <span className="call-dot" aria-hidden="true" />;
  if (mark === 'failed') return <CrossMark />;
  return <Mark kind={mark} />;
}
