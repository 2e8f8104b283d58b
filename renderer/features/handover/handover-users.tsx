import { everConnected } from '../../../shared/domain/setup/fold-onelogin.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { foreign } from '../../../shared/domain/text/foreign.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { AttributeTable } from '../../common/attribute-table.tsx';
import { Signed } from '../../common/signed.tsx';
import { useSome } from '../../common/use-some.tsx';
import { UserHead } from '../../common/user-head.tsx';
import { OneLoginOfUser } from './onelogin-says.tsx';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';

/** Each test user with the comparison and Wisq's confirmation, to read and not to change. */
export function HandoverUsers({ state }: { state: SetupState }) {
  const { users } = state;
  const { shown, more } = useSome(users);
  if (users.length === 0) return null;
  return (
    <section aria-labelledby="call-users" className="stack">
      <h2 id="call-users" className="call-title">
        {handoverMessages.users}
      </h2>
      {shown.map((user) => (
        <HandoverUser key={user.userId} state={state} user={user} />
      ))}
      {more}
    </section>
  );
}

function HandoverUser({ state, user }: { state: SetupState; user: TestUser }) {
  const { comparison } = userProgress(user);
  return (
    <article className="panel user-card" aria-label={foreign(userLabel(user))}>
      <div className="panel-row">
        <UserHead user={user} watching={null} />
      </div>
      {comparison === null ? (
        <p className="panel-row small quiet">{handoverMessages.notArrived}</p>
      ) : (
        <AttributeTable rows={comparison} expected={handoverMessages.expected} />
      )}
      {everConnected(state.oneLogin) && (
        <div className="panel-row small">
          <OneLoginOfUser state={state} user={user} />
        </div>
      )}
      <ConfirmationLines user={user} />
    </article>
  );
}

/** What Wisq answered last, and the opposite answer it goes against. */
function ConfirmationLines({ user }: { user: TestUser }) {
  const record = user.confirmation ?? user.declined;
  if (record === null) return null;
  const confirmed = user.confirmation !== null;
  const { confirmedOn, declinedOn, against } = handoverMessages;
  return (
    <div className="panel-row">
      <p className="small">{(confirmed ? confirmedOn : declinedOn)(record.on)}</p>
      <Signed by={record.by} note={record.note} />
      {record.against !== null && (
        <p className="small quiet">
          {against[confirmed ? 'declined' : 'confirmed'](record.against.on)}
          <Signed by={record.against.by} />
        </p>
      )}
    </div>
  );
}
