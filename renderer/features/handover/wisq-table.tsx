import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { reportStatus } from '../../../shared/domain/setup/report-status.ts';
import { wisqMessages as words } from '../../../shared/messages/window/wisq.ts';
import { useView } from '../../state/hooks.ts';
import { Foreign } from '../../ui/foreign.tsx';
import { Mark } from '../../ui/mark.tsx';
import './handover.css';

/** Each test user with what is known: arrived, how many attributes, and Wisq's answer. */
export function WisqTable() {
  const { state } = useView();
  if (state.users.length === 0) return null;
  const waiting = reportStatus(state).code === 'waiting';
  return (
    <table className="wisq-table">
      <thead>
        <tr>
          <th scope="col">{words.table.user}</th>
          <th scope="col">{words.table.arrived}</th>
          <th scope="col">{words.table.attributes}</th>
          <th scope="col">{words.table.wisq}</th>
        </tr>
      </thead>
      <tbody>
        {state.users.map((user) => (
          <UserRow key={user.userId} user={user} waiting={waiting} />
        ))}
      </tbody>
    </table>
  );
}

function UserRow({ user, waiting }: { user: TestUser; waiting: boolean }) {
  const { arrived, complete, good } = userProgress(user);
  const name = userLabel(user);
  return (
    <tr>
      <th scope="row">
        <span className="label">
          <Foreign text={name} />
        </span>
        {name !== user.userName && (
          <span className="small quiet block">
            <Foreign text={user.userName} />
          </span>
        )}
      </th>
      <td>
        <span className="marked">
          <Mark kind={arrived ? 'measured' : 'none'} />
          {user.firstSeenAt === null ? words.notArrived : words.at(user.firstSeenAt)}
        </span>
      </td>
      <td>
        <span className="marked">
          <Mark kind={complete ? 'measured' : arrived ? 'failed' : 'none'} />
          {words.ofFive(good)}
        </span>
      </td>
      <td>
        <span className="marked">
          <Mark kind={answerMark(user, waiting)} />
          {answerText(user, waiting)}
        </span>
      </td>
    </tr>
  );
}

function answerMark({ confirmation, declined }: TestUser, waiting: boolean) {
  if (confirmation !== null) return 'confirmed';
  if (declined !== null) return 'failed';
  return waiting ? 'under-way' : 'none';
}

function answerText({ confirmation, declined }: TestUser, waiting: boolean): string {
  if (confirmation !== null) return words.confirmed;
  if (declined !== null) return words.declined;
  return waiting ? words.waitingFor : words.notYetConfirmed;
}
