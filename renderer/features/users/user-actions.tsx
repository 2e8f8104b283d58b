import type { TestUser } from '../../../shared/domain/setup/state.ts';
import type { Watching } from '../../../shared/domain/users/watch.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { act } from '../../state/bridge.ts';
import { announce, useSetup } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { words } from '../../../shared/messages/window/index.ts';

interface UserSaidProps {
  user: TestUser;
  watching: Watching | null;
}

/** What the admin says they did, and the two ways to see whether it had an effect. */
export function UserSaid({ user, watching }: UserSaidProps) {
  const setupId = useSetup((view) => view.setupId);
  const busy = useSetup((view) => view.looking.includes(user.userId));
  const stored = useSetup((view) => view.state.credentials !== null);
  const look = user.lastLook;
  const { userId } = user;
  return (
    <div className="stack-s">
      <div className="row">
        <span className="small quiet">{words.users.saidQ}</span>
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
            {what === 'assigned' ? words.users.assignedQ : words.users.approvedQ}
          </label>
        ))}
      </div>
      <div className="row">
        <WatchButton user={user} watching={watching} stored={stored} />
        <Button
          disabled={busy || !stored}
          onClick={async () => {
            const answer = await act('users.look', { setupId, userId });
            if (answer.ok) announce(words.users.lookedAt(new Date().toISOString()));
          }}
        >
          {busy ? words.users.looking : look === null ? words.users.look : words.users.lookAgain}
        </Button>
        {look !== null && watching === null && (
          <time className="small quiet" dateTime={look.at}>
            {words.users.lookedAt(look.at)}
          </time>
        )}
      </div>
    </div>
  );
}

function WatchButton({ user, watching, stored }: UserSaidProps & { stored: boolean }) {
  const setupId = useSetup((view) => view.setupId);
  const { userId } = user;
  const { watch } = words.users;
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
        const answer = await act('users.watch', { setupId, userId });
        if (answer.ok) announce(watch.started(userLabel(user)));
      }}
    >
      {arrived ? watch.startAgain : watch.start}
    </Button>
  );
}
