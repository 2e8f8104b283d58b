import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import type { Watching } from '../../../shared/domain/users/watch.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { act } from '../../state/bridge.ts';
import { useSetup } from '../../state/hooks.ts';
import { announce } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { messages } from '../../../shared/messages/window/index.ts';

interface LookUpActionsProps {
  user: TestUser;
  watching: Watching | null;
}

/** What the admin says they did, and the two ways to see whether it had an effect. */
export function LookUpActions({ user, watching }: LookUpActionsProps) {
  const setupId = useSetup((view) => view.setupId);
  const busy = useSetup((view) => view.lookingUp.includes(user.userId));
  const stored = useSetup((view) => view.state.credentials !== null);
  const lookUp = user.lastLookUp;
  const { userId } = user;
  return (
    <div className="stack-s">
      <div className="row">
        <span className="small quiet">{messages.users.saidQ}</span>
        {(['assigned', 'approved'] as const).map((what) => (
          <label key={what} className="said small">
            <input
              type="checkbox"
              className="checkbox"
              checked={user[what] !== null}
              onChange={(event) => {
                const done = event.target.checked;
                void act('users.say', { setupId, userId, what, done });
              }}
            />
            {what === 'assigned' ? messages.users.assignedQ : messages.users.approvedQ}
          </label>
        ))}
      </div>
      <div className="row">
        <WatchButton user={user} watching={watching} stored={stored} />
        <Button
          disabled={busy || !stored}
          onClick={async () => {
            const result = await act('users.lookUp', { setupId, userId });
            if (result.ok) announce(messages.users.lookedAt(new Date().toISOString()));
          }}
        >
          {busy
            ? messages.users.looking
            : lookUp === null
              ? messages.users.look
              : messages.users.lookAgain}
        </Button>
        {lookUp !== null && watching === null && (
          <time className="small quiet" dateTime={lookUp.at}>
            {messages.users.lookedAt(lookUp.at)}
          </time>
        )}
      </div>
    </div>
  );
}

function WatchButton({ user, watching, stored }: LookUpActionsProps & { stored: boolean }) {
  const setupId = useSetup((view) => view.setupId);
  const { userId } = user;
  const { watch } = messages.users;
  if (watching !== null) {
    return (
      <Button onClick={() => void act('users.stopWatching', { setupId, userId })}>
        {watch.stop}
      </Button>
    );
  }
  const { arrived, complete } = userProgress(user);
  if (complete) return null;
  return (
    <Button
      // What comes next once the admin has assigned the user; before that there is nothing to wait
      // for, and after the arrival something to mend first.
      kind={user.assigned === null || arrived ? 'plain' : 'main'}
      disabled={!stored}
      onClick={async () => {
        const result = await act('users.watch', { setupId, userId });
        if (result.ok) announce(watch.started(userLabel(user)));
      }}
    >
      {arrived ? watch.startAgain : watch.start}
    </Button>
  );
}
