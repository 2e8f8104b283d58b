import { whileWaiting } from '../../../shared/messages/window/guide-help.ts';
import type { TestUser } from '../../../shared/domain/setup/state.ts';
import type { Watching } from '../../../shared/domain/users/watch.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { TextView } from '../../common/text-view.tsx';
import { Ticking } from '../../ui/ticking.tsx';
import { messages } from '../../../shared/messages/window/index.ts';

/** Under a test user that is being watched: since when, the next look, and what to try meanwhile. */
export function WatchView({ user, watching }: { user: TestUser; watching: Watching }) {
  const { watch } = messages.users;
  const { arrived } = userProgress(user);
  // The chip counts down already, until it has something else to say.
  const failed = user.lastLookUp?.outcome === 'failed';
  const counting = !arrived && !failed;
  return (
    <div className="panel-row stack-s watch">
      <p className="small">
        <span className="label">{watch.since(watching.since)}</span>{' '}
        <span className="quiet">
          {watch.looks(watching.looks)}
          {!counting && (
            <>
              {' · '}
              <Ticking text={(now) => watch.next(watching.nextLookUpAt, now)} />
            </>
          )}
        </span>
      </p>
      {!arrived && !failed && <WhatToTry heading={watch.meanwhile} />}
    </div>
  );
}

/** The end of a watch that did not bring what was hoped for: said so, with what to try. */
export function WatchEnded({ user }: { user: TestUser }) {
  const record = user.lastWatch;
  const { arrived, complete } = userProgress(user);
  if (record === null || complete) return null;
  const { watch } = messages.users;
  return (
    <div className="panel-row stack-s watch">
      <p className="small">
        <span className="label">{watch.ended(record)}</span>{' '}
        <span className="quiet">
          {arrived ? watch.notComplete(userLabel(user)) : watch.notArrived(userLabel(user))}
        </span>
      </p>
      {!arrived && record.end === 'time' && <WhatToTry heading={watch.tryNow} />}
    </div>
  );
}

function WhatToTry({ heading }: { heading: string }) {
  return (
    <>
      <p className="small quiet">{heading}</p>
      <ul className="try-list small">
        {whileWaiting.map((text, index) => (
          <li key={index}>
            <TextView text={text} />
          </li>
        ))}
      </ul>
    </>
  );
}
