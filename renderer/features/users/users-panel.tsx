import { type ReactNode, useCallback, useRef } from 'react';
import { openTasks } from '../../../shared/domain/setup/open-items.ts';
import { testUserOffer } from '../../../shared/domain/setup/test-user-offer.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { WhileNamesShow } from '../../common/hidden-names.tsx';
import { useSome } from '../../common/use-some.tsx';
import { act } from '../../state/bridge.ts';
import { useTyped, useView } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { AddUser } from './add-user.tsx';
import { UserCard } from './user-card.tsx';
import './users.css';

/** Step 5: the test users, how to assign them, and what arrived. In: the step's tasks. */
export function UsersPanel({ tasks }: { tasks: ReactNode }) {
  const { state } = useView();
  const { shown, more } = useSome(state.users);
  const section = useRef<HTMLElement>(null);
  const onRemoved = useCallback(() => section.current?.focus(), []);
  return (
    <>
      <section ref={section} tabIndex={-1} className="stack" aria-labelledby="users-heading">
        <h2 id="users-heading" className="visually-hidden">
          {messages.users.heading}
        </h2>
        {shown.map((user) => (
          <UserCard key={user.userId} user={user} onRemoved={onRemoved} />
        ))}
        {more}
        <NextUser />
      </section>
      <Disclosure
        className="how-to"
        open={openTasks(state, 'assign').length > 0}
        summary={messages.users.howTo}
      >
        <AssignmentWay />
        {tasks}
      </Disclosure>
    </>
  );
}

/** The form for the first test user, or the button that opens it for another. */
function NextUser() {
  const { state } = useView();
  const [adding, setAdding] = useTyped('add-user');
  const offer = testUserOffer(state);
  if (offer === 'first' || adding !== '') {
    return (
      <WhileNamesShow>
        <AddUser onDone={() => setAdding('')} canCancel={offer !== 'first'} />
      </WhileNamesShow>
    );
  }
  return (
    <div className="stack-s">
      <div>
        <Button onClick={() => setAdding('open')}>
          {offer === 'another' ? messages.users.addAnother : messages.users.add}
        </Button>
      </div>
      {offer === 'beyond' && <p className="small quiet">{messages.users.third}</p>}
    </div>
  );
}

function AssignmentWay() {
  const { setupId, state } = useView();
  return (
    <fieldset className="way">
      <legend className="field-label">{messages.users.way}</legend>
      {(['user', 'role'] as const).map((way) => (
        <Choice
          key={way}
          kind="radio"
          name="assignment-way"
          checked={state.assignmentWay === way}
          label={way === 'user' ? messages.users.wayUser : messages.users.wayRole}
          onChange={() => void act('guide.assignmentWay', { setupId, way })}
        />
      ))}
    </fieldset>
  );
}
