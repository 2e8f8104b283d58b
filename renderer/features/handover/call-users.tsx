import type { TestUser } from '../../../shared/domain/setup/state.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { AttributeTable } from '../users/attribute-table.tsx';
import { UserHead } from '../users/user-head.tsx';
import { callWords } from '../../../shared/messages/window/handover.ts';

/** Each test user with the comparison and Wisq's word, to read and not to change. */
export function CallUsers({ users }: { users: readonly TestUser[] }) {
  if (users.length === 0) return null;
  return (
    <section aria-labelledby="call-users" className="stack">
      <h2 id="call-users" className="call-title">
        {callWords.users}
      </h2>
      {users.map((user) => (
        <CallUser key={user.userId} user={user} />
      ))}
    </section>
  );
}

function CallUser({ user }: { user: TestUser }) {
  const { comparison } = userProgress(user);
  return (
    <article className="panel user-card" aria-label={userLabel(user)}>
      <div className="panel-row">
        <UserHead user={user} watching={null} />
      </div>
      {comparison === null ? (
        <p className="panel-row small quiet">{callWords.notArrived}</p>
      ) : (
        <AttributeTable rows={comparison} expected={callWords.expected} />
      )}
      <WordLines user={user} />
    </article>
  );
}

/** What Wisq said last, and the opposite word it goes against. */
function WordLines({ user }: { user: TestUser }) {
  const word = user.confirmation ?? user.declined;
  if (word === null) return null;
  const confirmed = user.confirmation !== null;
  const { confirmedBy, declinedBy, against } = callWords;
  return (
    <div className="panel-row">
      <p className="small">{(confirmed ? confirmedBy : declinedBy)(word.by, word.on)}</p>
      {word.note !== '' && <p className="small">{word.note}</p>}
      {word.against !== null && (
        <p className="small quiet">
          {against[confirmed ? 'declined' : 'confirmed'](word.against.by, word.against.on)}
        </p>
      )}
    </div>
  );
}
