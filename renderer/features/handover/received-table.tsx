import type { SourceVerdict } from '../../../shared/domain/onelogin/compare.ts';
import { everConnected } from '../../../shared/domain/setup/fold-onelogin.ts';
import { attributesAtBoth } from '../../../shared/domain/setup/onelogin-facts.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import { type AttributeId, attributeIds } from '../../../shared/domain/users/attributes.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import {
  oneLoginSideMessages as oneLogin,
  onTheWay,
  valueInOneLogin,
} from '../../../shared/messages/window/handover-view.ts';
import { Foreign } from '../../ui/foreign.tsx';
import { Mark } from '../../ui/mark.tsx';
import { OneLoginOfUser } from './onelogin-says.tsx';

/** What Wisq received of each test user, side by side, with what is not as expected marked. */
export function ReceivedTable({ state }: { state: SetupState }) {
  const { users } = state;
  const words = handoverMessages.received;
  return (
    <section aria-labelledby="call-received">
      <h2 id="call-received" className="call-title">
        {words.heading}
      </h2>
      <table className="received">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.attribute}</span>
            </th>
            {users.map((user) => (
              <th key={user.userId} scope="col">
                <Foreign text={userLabel(user)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {attributeIds.map((attribute) => (
            <tr key={attribute}>
              <th scope="row">{messages.users.attributes[attribute]}</th>
              {users.map((user) => (
                <Value key={user.userId} state={state} user={user} attribute={attribute} />
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{words.result}</th>
            {users.map((user) => {
              const { arrived, complete, good } = userProgress(user);
              return (
                <td key={user.userId}>
                  <span className="marked">
                    <Mark kind={complete ? 'measured' : arrived ? 'failed' : 'none'} />
                    {arrived ? words.ofFive(good, user.lastLookUp?.at ?? '') : words.notSeen}
                  </span>
                </td>
              );
            })}
          </tr>
          {everConnected(state.oneLogin) && (
            <tr>
              <th scope="row">{oneLogin.oneLogin}</th>
              {users.map((user) => (
                <td key={user.userId}>
                  <OneLoginOfUser state={state} user={user} />
                </td>
              ))}
            </tr>
          )}
          <tr>
            <th scope="row">{words.wisq}</th>
            {users.map((user) => (
              <td key={user.userId}>
                <Answer user={user} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

interface ValueProps {
  state: SetupState;
  user: TestUser;
  attribute: AttributeId;
}

function Value({ attribute, state, user }: ValueProps) {
  const row = userProgress(user).comparison?.find((one) => one.attribute === attribute);
  if (row === undefined) return <td className="quiet">–</td>;
  const words = handoverMessages.received;
  return (
    <td className={`verdict-${row.verdict === 'same' ? 'present' : row.verdict} received-value`}>
      {row.received === null ? messages.users.nothing(row) : <Foreign text={row.received} />}
      {row.verdict === 'differs' && (
        <span className="small quiet block">{words.expected(row.expected ?? '')}</span>
      )}
      <AtOneLogin attribute={attribute} state={state} user={user} />
    </td>
  );
}

/** What OneLogin holds, where that is not what arrived. */
function AtOneLogin({ attribute, state, user }: ValueProps) {
  const row = attributesAtBoth(state, user)?.find((one) => one.attribute === attribute);
  if (row === undefined || row.verdict === null || quietVerdicts.has(row.verdict)) return null;
  const told = row.verdict === 'differs' ? oneLogin.holds(valueInOneLogin(row)) : onTheWay(row);
  return (
    <span className="small quiet block">
      <Foreign text={told} />
    </span>
  );
}

/** Nothing more is to be said of these. */
const quietVerdicts: ReadonlySet<SourceVerdict> = new Set(['same', 'present', 'unknown']);

function Answer({ user: { confirmation, declined } }: { user: TestUser }) {
  const words = handoverMessages.received;
  const given = confirmation ?? declined;
  return (
    <>
      <span className="marked">
        <Mark kind={confirmation !== null ? 'confirmed' : declined === null ? 'none' : 'failed'} />
        {given === null
          ? words.notConfirmed
          : words[confirmation === null ? 'declined' : 'confirmed'](given.on)}
      </span>
      {given !== null && given.note !== '' && (
        <span className="small block">
          <Foreign text={given.note} />
        </span>
      )}
    </>
  );
}
