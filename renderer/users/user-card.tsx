import { useState } from 'react';
import type { TestUser } from '../../shared/setup/state.ts';
import { userLabel } from '../../shared/users/name.ts';
import { userProgress } from '../../shared/users/progress.ts';
import { ProblemView } from '../check/problem-view.tsx';
import { act } from '../bridge.ts';
import { announce, useView } from '../store.ts';
import { Breakable } from '../ui/breakable.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { words } from '../words/index.ts';
import { AttributeTable } from './attribute-table.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { ConfirmationView } from './confirmation-view.tsx';
import { DeclinedView } from './declined-view.tsx';
import { Fixes } from './fixes.tsx';
import { UserChip } from './user-chip.tsx';
import { UserEdit } from './user-edit.tsx';
import { UserLine } from './user-line.tsx';

/** A test user: the five-part line, what arrived, how to mend it, and Wisq's word. */
export function UserCard({ user }: { user: TestUser }) {
  const { setupId, state, looking } = useView();
  const [open, setOpen] = useState<'edit' | 'confirm' | null>(null);
  const progress = userProgress(user);
  const name = userLabel(user);
  const busy = looking.includes(user.userId);
  const look = user.lastLook;

  return (
    <article className="panel user-card" aria-label={name}>
      <div className="panel-row stack">
        <div className="spread">
          <div className="user-name">
            <h3>
              <Breakable text={name} />
            </h3>
            {name !== user.userName && (
              <p className="small quiet">
                <Breakable text={user.userName} />
              </p>
            )}
          </div>
          <UserChip user={user} />
        </div>
        <UserLine user={user} />
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
                  void act('users.say', { setupId, userId: user.userId, what, done });
                }}
              />
              {what === 'assigned' ? words.users.assignedQ : words.users.approvedQ}
            </label>
          ))}
          <Button
            disabled={busy || state.credentials === null}
            onClick={async () => {
              const answer = await act('users.look', { setupId, userId: user.userId });
              if (answer.ok) announce(words.users.lookedAt(new Date().toISOString()));
            }}
          >
            {busy ? words.users.looking : look === null ? words.users.look : words.users.lookAgain}
          </Button>
          {look !== null && (
            <time className="small quiet" dateTime={look.at}>
              {words.users.lookedAt(look.at)}
            </time>
          )}
        </div>
      </div>
      {progress.comparison !== null && (
        <>
          <AttributeTable rows={progress.comparison} />
          <Fixes rows={progress.comparison} />
        </>
      )}
      {look !== null && look.problems.length > 0 && (
        <div className="panel-row stack-s" role="status">
          {look.problems.map((problem) => (
            <ProblemView
              key={problem.code}
              problem={problem}
              tone={progress.arrived ? 'plain' : look.outcome === 'not-found' ? 'note' : 'fail'}
            />
          ))}
        </div>
      )}
      {user.confirmation !== null && <ConfirmationView user={user} />}
      {user.declined !== null && <DeclinedView user={user} />}
      <div className="panel-row">
        {open === 'edit' && <UserEdit user={user} onDone={() => setOpen(null)} />}
        {open === 'confirm' && <ConfirmForm user={user} onDone={() => setOpen(null)} />}
        {open === null && <UserActions user={user} onOpen={setOpen} />}
      </div>
    </article>
  );
}

interface UserActionsProps {
  user: TestUser;
  onOpen: (form: 'edit' | 'confirm') => void;
}

function UserActions({ user, onOpen }: UserActionsProps) {
  const { setupId } = useView();
  const [asking, setAsking] = useState(false);
  const name = userLabel(user);
  return (
    <div className="row">
      {user.confirmation === null && (
        <Button onClick={() => onOpen('confirm')}>{words.users.confirm}</Button>
      )}
      <Button kind="text" onClick={() => onOpen('edit')}>
        {words.users.edit}
      </Button>
      <Button kind="text" onClick={() => setAsking(true)}>
        {words.users.remove}
      </Button>
      {asking && (
        <ConfirmDialog
          title={words.users.removeAsk(name)}
          text={words.users.removeWhat}
          yes={words.users.remove}
          no={words.users.keep}
          onClose={async (agreed) => {
            setAsking(false);
            if (agreed) await act('users.remove', { setupId, userId: user.userId });
          }}
        />
      )}
    </div>
  );
}
