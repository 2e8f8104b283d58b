import { whileWaiting } from '../../../shared/messages/window/guide-help.ts';
import { isAwaited } from '../../../shared/domain/users/user-status.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { unmetWatch } from '../../../shared/domain/users/watch-choices.ts';
import type { Watching } from '../../../shared/domain/users/watch.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { TextView } from '../../common/text-view.tsx';
import { Ticking } from '../../ui/ticking.tsx';

/** Under a test user that is being watched: since when, the next lookup, and what to try meanwhile. */
export function WatchView({ user, watching }: { user: TestUser; watching: Watching }) {
  const { watch } = messages.users;
  const awaited = isAwaited(user);
  return (
    <div className="panel-row stack-s watch">
      <p className="small">
        <span className="label">{watch.since(watching.since)}</span>{' '}
        <span className="quiet">
          {watch.looks(watching.looks)}
          {/* While the user is awaited the chip counts down already. */}
          {!awaited && (
            <>
              {' · '}
              <Ticking text={(now) => watch.next(watching.nextLookUpAt, now)} />
            </>
          )}
        </span>
      </p>
      {awaited && <WhatToTry heading={watch.meanwhile} />}
    </div>
  );
}

/** The end of a watch that did not bring what was hoped for: said so, with what to try. */
export function WatchEnded({ user }: { user: TestUser }) {
  const unmet = unmetWatch(user);
  if (unmet === null) return null;
  const { watch } = messages.users;
  const name = userLabel(user);
  return (
    <div className="panel-row stack-s watch">
      <p className="small">
        <span className="label">{watch.ended(unmet.record)}</span>{' '}
        <span className="quiet">
          {unmet.arrived ? watch.notComplete(name) : watch.notArrived(name)}
        </span>
      </p>
      {unmet.inVain && <WhatToTry heading={watch.tryNow} />}
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
