import { memo, useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/codes.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { foreign } from '../../../shared/domain/text/foreign.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { userCauses } from '../../../shared/domain/users/causes.ts';
import {
  type LookUpWeight,
  lookUpProblems,
} from '../../../shared/domain/users/look-up-problems.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { AttributeTable } from '../../common/attribute-table.tsx';
import { ProblemView } from '../../common/problem-view.tsx';
import { UserHead } from '../../common/user-head.tsx';
import { act } from '../../state/bridge.ts';
import { useSetup } from '../../state/hooks.ts';
import { announce } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { messages } from '../../../shared/messages/window/index.ts';
import { ConfirmForm } from './confirm-form.tsx';
import { ConfirmationView } from './confirmation-view.tsx';
import { DeclinedView } from './declined-view.tsx';
import { Fixes, UserCauses } from './fixes.tsx';
import { UserEdit } from './user-edit.tsx';
import { UserLine } from './user-line.tsx';
import { LookUpActions } from './look-up-actions.tsx';
import { WatchEnded, WatchView } from './watch-view.tsx';

/** How a problem of a lookup is drawn. */
const tones: Readonly<Record<LookUpWeight, 'plain' | 'note' | 'fail'>> = {
  noted: 'plain',
  'not-yet': 'note',
  failure: 'fail',
};

interface UserCardProps {
  user: TestUser;
  /** The user was taken off the list: this card, and the focus in it, are about to go. */
  onRemoved: () => void;
}

/** A test user: the five-part line, what arrived, how to mend it, and Wisq's confirmation. */
export const UserCard = memo(function UserCard({ user, onRemoved }: UserCardProps) {
  const watching = useSetup(
    (view) => view.watching.find((one) => one.userId === user.userId) ?? null,
  );
  const hidden = useSetup((view) => view.namesHidden);
  const [open, setOpen] = useState<'edit' | 'confirm' | null>(null);
  const progress = userProgress(user);
  const name = userLabel(user);
  const lookUp = user.lastLookUp;
  const causes = userCauses(user).length > 0;
  const { problems, weight } = lookUpProblems(user, watching);

  return (
    <article className="panel user-card" aria-label={foreign(name)}>
      <div className="panel-row stack">
        <UserHead user={user} watching={watching} />
        <UserLine user={user} watching={watching} />
        <LookUpActions user={user} watching={watching} />
      </div>
      {progress.comparison !== null && (
        <>
          <AttributeTable rows={progress.comparison} />
          <Fixes user={user} rows={progress.comparison} />
        </>
      )}
      {lookUp?.unexpected !== undefined && lookUp.unexpected.length > 0 && (
        <p className="panel-row small quiet">{messages.users.unexpected(lookUp.unexpected)}</p>
      )}
      {lookUp !== null && (problems.length > 0 || causes) && (
        <div className="panel-row stack-s" role="status">
          {problems.map((problem) => (
            <ProblemView key={problemKey(problem)} problem={problem} tone={tones[weight]} />
          ))}
          <UserCauses user={user} />
        </div>
      )}
      {watching !== null && <WatchView user={user} watching={watching} />}
      {watching === null && <WatchEnded user={user} />}
      {user.confirmation !== null && <ConfirmationView user={user} />}
      {user.declined !== null && <DeclinedView user={user} />}
      <div className="panel-row">
        {open === 'edit' && !hidden && <UserEdit user={user} onDone={() => setOpen(null)} />}
        {open === 'confirm' && <ConfirmForm user={user} onDone={() => setOpen(null)} />}
        {(open === null || (open === 'edit' && hidden)) && (
          <UserActions user={user} onOpen={setOpen} onRemoved={onRemoved} />
        )}
      </div>
    </article>
  );
});

/** Two attributes can have a problem of the same code. */
function problemKey({ code, params }: Problem): string {
  return `${code} ${String(params['attribute'] ?? '')}`;
}

interface UserActionsProps {
  user: TestUser;
  onOpen: (form: 'edit' | 'confirm') => void;
  onRemoved: () => void;
}

function UserActions({ user, onOpen, onRemoved }: UserActionsProps) {
  const setupId = useSetup((view) => view.setupId);
  const hidden = useSetup((view) => view.namesHidden);
  const name = userLabel(user);
  return (
    <div className="row">
      {user.confirmation === null && (
        <Button onClick={() => onOpen('confirm')}>{messages.users.confirm}</Button>
      )}
      {!hidden && (
        <Button kind="text" onClick={() => onOpen('edit')}>
          {messages.users.edit}
        </Button>
      )}
      <ConfirmButton
        label={messages.users.remove}
        title={messages.users.removeAsk(name)}
        text={messages.users.removeWhat}
        yes={messages.users.remove}
        no={messages.users.keep}
        onConfirm={async () => {
          const result = await act('users.remove', { setupId, userId: user.userId });
          if (!result.ok) return;
          announce(messages.users.removed(name));
          onRemoved();
        }}
      />
    </div>
  );
}
