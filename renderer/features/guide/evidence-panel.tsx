import { stepById } from '../../../shared/domain/guide/index.ts';
import { type Mark as MarkKind, newestCheck } from '../../../shared/domain/setup/step-status.ts';
import { proofOf } from '../../../shared/domain/setup/proof.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { useStore, useView } from '../../state/store.ts';
import { Mark } from '../../ui/mark.tsx';
import { words } from '../../../shared/messages/window/index.ts';
import { TextView } from '../../common/text-view.tsx';

interface KnownFact {
  readonly mark: MarkKind;
  readonly title: string;
  readonly source: string;
}

/** The four facts both people on a call ask for, each with how and when it is known. */
function knownFacts(state: SetupState): readonly KnownFact[] {
  return [enabledFact(state), connectionFact(state), ...userFacts(state), wisqFact(state)];
}

function enabledFact(state: SetupState): KnownFact {
  const said = state.tasks['configure.enable'];
  return said === undefined
    ? { mark: 'none', title: words.known.enabled, source: words.known.notSaid }
    : { mark: 'said', title: words.known.enabled, source: words.known.youSaid(said.at) };
}

function connectionFact(state: SetupState): KnownFact {
  const check = newestCheck(state);
  if (check === null) {
    return { mark: 'none', title: words.known.connection, source: words.known.connectionNot };
  }
  const source = words.known.measured(check.at);
  return check.verdict === 'fails'
    ? { mark: 'under-way', title: words.known.connectionFails, source }
    : { mark: 'measured', title: words.known.connection, source };
}

function userFacts(state: SetupState): readonly KnownFact[] {
  const looks = state.users.flatMap((user) => (user.lastLook === null ? [] : [user.lastLook.at]));
  const newest = looks.toSorted().at(-1);
  if (newest === undefined) {
    return [{ mark: 'none', title: words.known.arrival, source: words.known.comesAt(5) }];
  }
  const arrived = state.users.filter((user) => userProgress(user).arrived);
  const stale = staleFact(state);
  if (stale !== null) return [stale];
  if (arrived.length === 0) {
    return [
      { mark: 'under-way', title: words.known.arrival, source: words.known.arrivedNone(newest) },
    ];
  }
  const names = arrived.map(userLabel);
  const complete = arrived.filter((user) => userProgress(user).complete).length;
  const all = complete === state.users.length;
  return [
    { mark: 'measured', title: words.known.arrival, source: words.known.arrived(names, newest) },
    {
      mark: all ? 'measured' : 'under-way',
      title: all ? words.known.mapping : words.known.mappingNot,
      source: words.known.complete(complete, state.users.length),
    },
  ];
}

/** That users arrive was proven once, and something measured later speaks against it. */
function staleFact(state: SetupState): KnownFact | null {
  const proof = proofOf(state, 'arrived');
  if (proof === null || proof.stale === null) return null;
  const source = words.known.stale(proof.by, proof.at, proof.stale);
  return { mark: 'stale', title: words.known.arrival, source };
}

function wisqFact(state: SetupState): KnownFact {
  const total = state.users.length;
  const confirmed = state.users.filter((user) => user.confirmation !== null).length;
  if (total === 0) {
    return { mark: 'none', title: words.known.wisq, source: words.known.comesAt(5) };
  }
  const source = words.known.confirmed(confirmed, total);
  return { mark: confirmed === total ? 'confirmed' : 'none', title: words.known.wisq, source };
}

/** What is known, by whom, and the one caution that matters at this step. */
export function Known() {
  const { state } = useView();
  const current = useStore((store) => store.step);
  const { caution } = stepById(current);
  return (
    <section aria-label={words.known.heading}>
      <h2 className="group-title">{words.known.heading}</h2>
      <ul className="known-list">
        {knownFacts(state).map((fact) => (
          <li
            key={fact.title}
            className={`known-row ${fact.mark === 'none' ? 'known-row-open' : ''}`}
          >
            <Mark kind={fact.mark} />
            <div>
              <p className="known-title">{fact.title}</p>
              <p className="small quiet">{fact.source}</p>
            </div>
          </li>
        ))}
      </ul>
      {caution !== undefined && (
        <div className="caution">
          <p className="label">{caution.title}</p>
          <p className="small quiet">
            <TextView text={caution.text} />
          </p>
        </div>
      )}
    </section>
  );
}
