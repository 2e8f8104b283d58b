import { userLabel } from '../../../shared/domain/users/label.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { watchOffer } from '../../../shared/domain/users/watch-choices.ts';
import type { Watching } from '../../../shared/domain/users/watch.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { act } from '../../state/bridge.ts';
import { useSetup } from '../../state/hooks.ts';
import { announce } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';

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
          <Choice
            key={what}
            kind="checkbox"
            className="said small"
            checked={user[what] !== null}
            label={what === 'assigned' ? messages.users.assignedQ : messages.users.approvedQ}
            onChange={(event) => {
              const done = event.target.checked;
              void act('users.say', { setupId, userId, what, done });
            }}
          />
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
  const offer = watchOffer(user, watching);
  if (offer === null) return null;
  if (offer.does === 'stop') {
    return (
      <Button onClick={() => void act('users.stopWatching', { setupId, userId })}>
        {watch.stop}
      </Button>
    );
  }
  return (
    <Button
      kind={offer.primary ? 'main' : 'plain'}
      disabled={!stored}
      onClick={async () => {
        const result = await act('users.watch', { setupId, userId });
        if (result.ok) announce(watch.started(userLabel(user)));
      }}
    >
      {offer.again ? watch.startAgain : watch.start}
    </Button>
  );
}
