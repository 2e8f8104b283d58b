import { everConnected } from '../../../shared/domain/setup/fold-onelogin.ts';
import { identifiedCalls } from '../../../shared/domain/setup/onelogin-facts.ts';
import { userSide } from '../../../shared/domain/setup/onelogin-side.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import {
  appRows,
  failedCallMessage,
  oneLoginSideMessages as words,
  userStageMessage,
} from '../../../shared/messages/window/handover-view.ts';
import { when } from '../../../shared/messages/window/index.ts';
import { Mark } from '../../ui/mark.tsx';

/** What was read of the app at OneLogin; nothing where its API was never used. */
export function OneLoginSays({ state }: { state: SetupState }) {
  const { oneLogin } = state;
  if (!everConnected(oneLogin)) return null;
  const { app } = oneLogin;
  return (
    <section aria-labelledby="call-onelogin" className="call-onelogin">
      <h2 id="call-onelogin" className="call-title">
        {words.heading}
      </h2>
      <p className="small quiet">
        {app === null ? words.neverRead : words.leadOnCall(when(app.at))}
      </p>
      {app !== null && (
        <>
          <dl className="call-says">
            {appRows(app).map(({ label, mark, value }) => (
              <div key={label}>
                <dt className="quiet">{label}</dt>
                <dd className="marked">
                  <Mark kind={mark} />
                  <span>{value}</span>
                </dd>
              </div>
            ))}
          </dl>
          {identifiedCalls(state).map((call) => (
            <p key={call.requestId} className="call-failure small">
              {failedCallMessage(call)}
            </p>
          ))}
          <p className="small quiet">{words.notShown}</p>
        </>
      )}
    </section>
  );
}

/** How far OneLogin is with a test user, and what is wrong there. */
export function OneLoginOfUser({ state, user }: { state: SetupState; user: TestUser }) {
  const side = userSide(state, user);
  if (side === null) return <span className="quiet">{words.notRead}</span>;
  const { cause, mark, outdated, stage, word } = userStageMessage(side);
  return (
    <>
      <span className="marked">
        <Mark kind={mark} />
        {stage}
      </span>
      {[words.readAs(word, when(side.look.at)), cause, outdated].map(
        (sentence) =>
          sentence !== null && (
            <span key={sentence} className="small quiet block">
              {sentence}
            </span>
          ),
      )}
    </>
  );
}
