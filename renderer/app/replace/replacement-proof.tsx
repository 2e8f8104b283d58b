import type { Replacement } from '../../../shared/domain/setup/replacement.ts';
import { proofStrength, savedAt } from '../../../shared/domain/setup/replacement.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { replaceMessages as words } from '../../../shared/messages/window/replace.ts';
import { useView } from '../../state/hooks.ts';
import { Foreign } from '../../ui/foreign.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Mark } from '../../ui/mark.tsx';
import type { Proving } from './use-proving.ts';

/** Which test user was changed, and what came of looking for it. */
export function ProofChoice({ proving }: { proving: Proving }) {
  const { state } = useView();
  const { busy, outcome, userId, choose } = proving;
  return (
    <section className="stack" aria-label={words.who}>
      {state.users.length === 0 && <p className="notice notice-note small">{words.nobody}</p>}
      {state.users.length > 1 && (
        <fieldset disabled={busy}>
          <legend className="field-label">{words.who}</legend>
          {state.users.map((user) => (
            <Choice
              key={user.userId}
              kind="radio"
              name="changed-user"
              checked={user.userId === userId}
              label={<Foreign text={userLabel(user)} />}
              onChange={() => choose(user.userId)}
            />
          ))}
        </fieldset>
      )}
      <p className="quiet small">{words.waits}</p>
      <div role="status">
        {!busy && outcome !== null && outcome !== 'proven' && (
          <p
            className={outcome === 'connection-fails' ? 'notice notice-fail small' : 'notice small'}
          >
            {words.outcome[outcome]}
          </p>
        )}
      </div>
    </section>
  );
}

/** What is known before Wisq is asked: each with its mark and its time. */
export function ProofFacts({ replacement }: { replacement: Replacement }) {
  const { state } = useView();
  const { newTest, proof } = replacement;
  const saved = savedAt(replacement, state.knownCredentials);
  return (
    <section className="stack">
      <ul className="done-list">
        {newTest !== null && (
          <li>
            <Mark kind="measured" />
            <span className="label">{words.newHeading(newTest.verdict)}</span>
            <span className="quiet">{words.at(newTest.at)}</span>
          </li>
        )}
        {saved !== null && (
          <li>
            <Mark kind="said" />
            <span className="label">{words.savedInOneLogin}</span>
            <span className="quiet">{words.at(saved)}</span>
          </li>
        )}
        {proof !== null && (
          <li>
            <Mark kind="measured" />
            <span className="label">{proofLine(proof, state.users)}</span>
            <span className="quiet">{words.at(proof.at)}</span>
          </li>
        )}
      </ul>
      <p className="quiet">{words.strength[proofStrength(replacement)]}</p>
    </section>
  );
}

function proofLine(
  proof: NonNullable<Replacement['proof']>,
  users: ReturnType<typeof useView>['state']['users'],
): string {
  if (proof.by === 'onelogin') return words.proven.onelogin;
  const user = users.find(({ userId }) => userId === proof.userId);
  return words.proven.user(user === undefined ? '' : userLabel(user), proof.attributes);
}
