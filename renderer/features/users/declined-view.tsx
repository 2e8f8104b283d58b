import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { onDay } from '../../../shared/messages/window/index.ts';
import { Signed } from '../../common/signed.tsx';
import { CrossIcon } from '../../ui/icons.tsx';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';

/** Wisq's no on a test user, with who and why, and what it goes against. */
export function DeclinedView({ user }: { user: TestUser }) {
  const { declined } = user;
  if (declined === null) return null;
  const { by, on, note, against, lookedUpSince } = declined;
  return (
    <div className="panel-row confirmation">
      <span className="verdict-missing">
        <CrossIcon />
      </span>
      <div>
        <p className="label">{handoverMessages.declined}</p>
        <p className="small quiet">{onDay(on)}</p>
        <Signed by={by} note={note} />
        {against !== null && (
          <p className="small quiet">
            {handoverMessages.against.confirmed(against.on)}
            <Signed by={against.by} />
          </p>
        )}
        {lookedUpSince && <p className="small quiet">{handoverMessages.declinedSince}</p>}
      </div>
    </div>
  );
}
