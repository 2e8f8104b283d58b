import { useCallback, useRef, useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import { nextAction } from '../../../shared/domain/setup/next-action.ts';
import { lackingOf } from '../../../shared/domain/users/lacking.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { turnOf } from '../../../shared/domain/setup/onelogin-side.ts';
import { messages, problemMessage } from '../../../shared/messages/window/index.ts';
import { useSome } from '../../common/use-some.tsx';
import { AssignmentWay } from '../../features/users/assignment-way.tsx';
import { NameUsers } from '../../features/users/name-users.tsx';
import { UserCard } from '../../features/users/user-card.tsx';
import { WatchBar } from '../../features/users/watch-bar.tsx';
import { ItemList } from '../../features/guide/item-list.tsx';
import { act } from '../../state/bridge.ts';
import { useTyped, useView } from '../../state/hooks.ts';
import { goTo } from '../../state/navigation.ts';
import { announce } from '../../state/store.ts';
import { addingField, assignNamedUsers, lookNow, secondUserField } from '../../state/users.ts';
import { Button } from '../../ui/button.tsx';
import { OutIcon } from '../../ui/icons.tsx';
import type { Move } from '../page-frame.tsx';
import { StepFrame } from '../step-frame.tsx';

/** Step 5: naming and assigning the test users, then following them to Wisq. */
export function AssignStep() {
  const { state } = useView();
  const [adding] = useTyped(addingField);
  return state.users.length === 0 || adding !== '' ? <Assigning /> : <Arriving />;
}

function Assigning() {
  const { state } = useView();
  const [, setAdding] = useTyped(addingField);
  const [second] = useTyped(secondUserField);
  const [problems, setProblems] = useState<readonly [Problem | null, Problem | null]>([null, null]);
  async function submit(): Promise<void> {
    const found = await assignNamedUsers();
    setProblems(found);
    if (found.every((problem) => problem === null)) return;
    // An error moves the focus to its field, once it is drawn.
    const field = found[0] === null ? 'second-user' : 'first-user';
    requestAnimationFrame(() => {
      document.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus();
    });
  }
  const both = second.trim() !== '' || state.users.length > 0;
  return (
    <StepFrame
      step="assign"
      move={{ label: messages.users.assigned[both ? 'both' : 'one'], onPress: () => void submit() }}
      beside={
        state.users.length > 0 && (
          <Button kind="text" onClick={() => setAdding('')}>
            {messages.setups.cancel}
          </Button>
        )
      }
    >
      <NameUsers problems={problems} onSubmit={() => void submit()} />
      <ItemList step="assign" />
      <AssignmentWay />
    </StepFrame>
  );
}

function Arriving() {
  const { state } = useView();
  const [, setAdding] = useTyped(addingField);
  const { shown, more } = useSome(state.users);
  const section = useRef<HTMLElement>(null);
  const onRemoved = useCallback(() => section.current?.focus(), []);
  const { move, lead } = useUsersMove(state);
  const arrived = state.users.filter((user) => userProgress(user).arrived).length;
  return (
    <StepFrame
      step="assign"
      heading={messages.users.arrivedHeading(arrived, state.users.length)}
      lead={lead}
      move={move}
    >
      <section ref={section} tabIndex={-1} aria-label={messages.users.heading} className="users">
        {shown.map((user) => (
          <UserCard key={user.userId} user={user} onRemoved={onRemoved} />
        ))}
        {more}
        <WatchBar />
        <div>
          <Button kind="link" onClick={() => setAdding('open')}>
            {messages.users.addAnother}
          </Button>
        </div>
      </section>
    </StepFrame>
  );
}

/** The first thing that is in the way of a test user, as the page's move and its one sentence. */
function useUsersMove(state: SetupState): { move: Move; lead: string | null } {
  const { setupId } = useView();
  const { action } = nextAction(state);
  if (action.code === 'replace-app') {
    const move = { label: messages.users.chooseRow, onPress: () => goTo('add-app') };
    return { move, lead: messages.users.lead.connector(action.userName) };
  }
  const user = state.users.find((one) => turnOf(state, one).task !== 'none');
  if (user === undefined) {
    const confirmed = state.users.every((one) => one.confirmation !== null);
    const label = confirmed ? messages.step.continue : messages.users.sendReport;
    return { move: { label, onPress: () => goTo('wisq') }, lead: messages.users.allArrived };
  }
  const { owner, problem, task } = turnOf(state, user);
  const lacking = lackingOf(user);
  const name = userLabel(user);
  const look = { label: messages.users.look, onPress: () => void lookNow() };
  const inOneLogin = (label: string): Move => ({
    label: (
      <>
        {label}
        <OutIcon />
      </>
    ),
    onPress: () => void act('guide.openLink', { setupId, link: 'apps' }),
  });
  const linked = state.oneLoginHost !== null;
  switch (task) {
    case 'assign':
      return {
        move: {
          label: messages.users.assigned[state.users.length > 1 ? 'both' : 'one'],
          onPress: () => void assignNamedUsers(),
        },
        lead: messages.users.lead.assign(name),
      };
    case 'approve':
      return {
        move: linked ? inOneLogin(messages.users.approveIn) : look,
        lead: messages.users.lead.approve(name),
      };
    case 'fix-attributes':
      return {
        move: linked ? inOneLogin(messages.users.fixIn) : look,
        lead:
          problem === null || lacking === null
            ? lacking && messages.users.lead.fix(name, lacking)
            : messages.nextAction.next({ code: task, userName: name, lacking, problem }),
      };
    case 'fix-onelogin':
      return {
        move: linked ? inOneLogin(messages.users.fixIn) : look,
        lead:
          problem === null
            ? null
            : messages.nextAction.next({ code: task, userName: name, problem }),
      };
    case 'fix-look':
      if (owner === 'wisq') {
        const copy = async () => {
          const copied = await act('users.copyNote', { setupId, userId: user.userId });
          if (copied.ok) announce(messages.check.copiedNote);
        };
        return {
          move: { label: messages.check.note, onPress: () => void copy() },
          lead: messages.users.lead.wisq(name),
        };
      }
      return { move: look, lead: messages.users.lead.look(name) };
    case 'fix-declined':
      return { move: look, lead: messages.users.lead.declined(name) };
    case 'wait-and-look':
      return { move: look, lead: problem === null ? messages.users.lead.wait : waitLead(problem) };
    case 'none':
      return { move: look, lead: messages.users.lead.wait };
  }
}

/** Who asks to wait: OneLogin, whose own problem says so, or Wisq. */
function waitLead(problem: Problem): string {
  return problem.code.startsWith('ONELOGIN_')
    ? problemMessage(problem).what
    : messages.users.lead.wait;
}
