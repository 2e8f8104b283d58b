import { memo, useState } from 'react';
import { taskById } from '../../../shared/domain/guide/index.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { foreign } from '../../../shared/domain/text/foreign.ts';
import { userCauses } from '../../../shared/domain/users/causes.ts';
import type { UserSide } from '../../../shared/domain/setup/onelogin-side.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import {
  type LookUpWeight,
  lookUpProblems,
} from '../../../shared/domain/users/look-up-problems.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import type { UserTurn } from '../../../shared/domain/users/user-turn.ts';
import type { Watching } from '../../../shared/domain/users/watch.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { personMessages } from '../../../shared/messages/window/person.ts';
import { AttributeTable } from '../../common/attribute-table.tsx';
import { PersonChain } from '../../common/person-chain.tsx';
import { ProblemView } from '../../common/problem-view.tsx';
import { PathView, TextView } from '../../common/text-view.tsx';
import { usePerson, useTurn } from '../../common/use-turn.ts';
import { useSetup } from '../../state/hooks.ts';
import { Foreign } from '../../ui/foreign.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Mark } from '../../ui/mark.tsx';
import { BothSides } from './both-sides.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { ConfirmationView } from './confirmation-view.tsx';
import { DeclinedView } from './declined-view.tsx';
import { Fixes, UserCauses } from './fixes.tsx';
import { UserEdit } from './user-edit.tsx';
import { UserLine } from './user-line.tsx';
import { WatchTips } from './watch-tips.tsx';
import { UserMore } from './user-more.tsx';
import '../../common/users.css';
import './users.css';

/** How a problem of a lookup is drawn. */
const tones: Readonly<Record<LookUpWeight, 'plain' | 'note' | 'fail'>> = {
  noted: 'plain',
  'not-yet': 'plain',
  failure: 'fail',
};

interface UserCardProps {
  user: TestUser;
  /** The user was taken off the list: this card, and the focus in it, are about to go. */
  onRemoved: () => void;
}

/** A test user: who it is, the five-part line, the one thing to do, and what arrived. */
export const UserCard = memo(function UserCard({ user, onRemoved }: UserCardProps) {
  const watching = useSetup(
    (view) => view.watching.find((one) => one.userId === user.userId) ?? null,
  );
  const hidden = useSetup((view) => view.namesHidden);
  const app = useSetup(({ state }) => state.oneLogin.app);
  const turn = useTurn(user);
  const [open, setOpen] = useState<'edit' | 'confirm' | null>(null);
  const { arrived, complete } = userProgress(user);
  const { chain, comparison, side } = usePerson(user);
  const connected = useSetup(({ state }) => state.oneLogin.connection !== null);
  const read = side !== null || connected;
  const name = userLabel(user);
  const { problems, weight } = lookUpProblems(user, watching);
  const shown = weight === 'not-yet' ? [] : problems;
  return (
    <article className="user-card" aria-label={foreign(name)}>
      <div className="user-top">
        <Mark kind={markOf(user, turn)} />
        <div className="user-name">
          <h2>
            <Foreign text={name} />
          </h2>
          {name !== user.userName && (
            <p className="small quiet">
              <Foreign text={user.userName} />
            </p>
          )}
        </div>
        <UserMore user={user} onOpen={setOpen} onRemoved={onRemoved} />
      </div>
      <UserLine user={user} watching={watching} />
      <div className="user-body stack-s">
        {read && !complete && <BothSides side={side} user={user} />}
        <UserState user={user} watching={watching} turn={turn} side={side} read={read} />
        {side !== null && side.unread !== null && !complete && (
          <ProblemView problem={side.unread} tone="note" />
        )}
        {!arrived && side !== null && chain !== null && (
          <Disclosure summary={personMessages.why} className="chain-fold">
            <PersonChain
              app={app}
              links={chain}
              look={side.look}
              lookedUpAt={user.lastLookUp?.at ?? null}
            />
          </Disclosure>
        )}
        {shown.length > 0 && (
          <div className="stack-s" role="status">
            {shown.map((problem) => (
              <ProblemView key={problemKey(problem)} problem={problem} tone={tones[weight]} />
            ))}
          </div>
        )}
        {user.lastLookUp !== null && userCauses(user).length > 0 && <UserCauses user={user} />}
        {comparison !== null && <Fixes user={user} rows={comparison} />}
        {comparison !== null && (
          <Disclosure open={!complete} summary={messages.users.compare}>
            <AttributeTable rows={comparison} />
            {user.lastLookUp?.unexpected !== undefined && user.lastLookUp.unexpected.length > 0 && (
              <p className="small quiet">{messages.users.unexpected(user.lastLookUp.unexpected)}</p>
            )}
          </Disclosure>
        )}
        {user.confirmation !== null && <ConfirmationView user={user} />}
        {user.declined !== null && <DeclinedView user={user} />}
        {open === 'edit' && !hidden && <UserEdit user={user} onDone={() => setOpen(null)} />}
        {open === 'confirm' && <ConfirmForm user={user} onDone={() => setOpen(null)} />}
      </div>
    </article>
  );
});

/** Two attributes can have a problem of the same code. */
function problemKey({ code, params }: Problem): string {
  return `${code} ${String(params['attribute'] ?? '')}`;
}

/** What is awaited of the user, in one sentence, and where it is done. */
function UserState({
  turn: { problem, task },
  user,
  watching,
  read,
  side,
}: {
  turn: UserTurn;
  user: TestUser;
  watching: Watching | null;
  /** The line about both sides stands above. */
  read: boolean;
  side: UserSide | null;
}) {
  const { arrived } = userProgress(user);
  const ofOneLogin = problem?.code.startsWith('ONELOGIN_') === true;
  // Those of a lookup stand below.
  if (problem !== null && ofOneLogin && !arrived) {
    return <ProblemView problem={problem} tone={task === 'fix-onelogin' ? 'fail' : 'plain'} />;
  }
  if (task !== 'approve') return null;
  const { path } = taskById('assign.approve');
  const { hint } = messages.guide.task('assign.approve');
  return (
    <div>
      {!read && <p>{watching === null ? messages.users.notThere : messages.users.awaited}</p>}
      {path !== undefined && (
        <p className="small">
          <PathView path={path} />
        </p>
      )}
      {hint !== undefined && (
        <p className="small quiet">
          <TextView text={hint} />
        </p>
      )}
      {side === null && <WatchTips user={user} />}
    </div>
  );
}

function markOf(user: TestUser, { task }: UserTurn) {
  const { complete, confirmed } = userProgress(user);
  if (confirmed) return 'confirmed';
  if (complete) return 'measured';
  if (task === 'assign') return 'none';
  return task === 'approve' || task === 'wait-and-look' ? 'under-way' : 'failed';
}
