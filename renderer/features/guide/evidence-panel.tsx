import { type Mark as MarkKind, newestCheck } from '../../../shared/domain/setup/step-status.ts';
import { proofOf } from '../../../shared/domain/setup/proof.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { useStore, useView } from '../../state/store.ts';
import { Mark } from '../../ui/mark.tsx';
import { messages } from '../../../shared/messages/window/index.ts';
import { TextView } from '../../common/text-view.tsx';

interface Evidence {
  readonly mark: MarkKind;
  readonly title: string;
  readonly source: string;
}

/** The four facts both people on a call ask for, each with how and when it is known. */
function evidenceOf(state: SetupState): readonly Evidence[] {
  return [
    enabledEvidence(state),
    connectionEvidence(state),
    ...userEvidence(state),
    wisqEvidence(state),
  ];
}

function enabledEvidence(state: SetupState): Evidence {
  const reported = state.tasks['configure.enable'];
  return reported === undefined
    ? { mark: 'none', title: messages.known.enabled, source: messages.known.notSaid }
    : { mark: 'said', title: messages.known.enabled, source: messages.known.youSaid(reported.at) };
}

function connectionEvidence(state: SetupState): Evidence {
  const check = newestCheck(state);
  if (check === null) {
    return { mark: 'none', title: messages.known.connection, source: messages.known.connectionNot };
  }
  const source = messages.known.measured(check.at);
  return check.verdict === 'fails'
    ? { mark: 'under-way', title: messages.known.connectionFails, source }
    : { mark: 'measured', title: messages.known.connection, source };
}

function userEvidence(state: SetupState): readonly Evidence[] {
  const lookUpTimes = state.users.flatMap((user) =>
    user.lastLookUp === null ? [] : [user.lastLookUp.at],
  );
  const newest = lookUpTimes.toSorted().at(-1);
  if (newest === undefined) {
    return [{ mark: 'none', title: messages.known.arrival, source: messages.known.comesAt(5) }];
  }
  const arrived = state.users.filter((user) => userProgress(user).arrived);
  const stale = staleEvidence(state);
  if (stale !== null) return [stale];
  if (arrived.length === 0) {
    return [
      {
        mark: 'under-way',
        title: messages.known.arrival,
        source: messages.known.arrivedNone(newest),
      },
    ];
  }
  const names = arrived.map(userLabel);
  const complete = arrived.filter((user) => userProgress(user).complete).length;
  const all = complete === state.users.length;
  return [
    {
      mark: 'measured',
      title: messages.known.arrival,
      source: messages.known.arrived(names, newest),
    },
    {
      mark: all ? 'measured' : 'under-way',
      title: all ? messages.known.mapping : messages.known.mappingNot,
      source: messages.known.complete(complete, state.users.length),
    },
  ];
}

/** That users arrive was proven once, and something measured later speaks against it. */
function staleEvidence(state: SetupState): Evidence | null {
  const proof = proofOf(state, 'arrived');
  if (proof === null || proof.stale === null) return null;
  const source = messages.known.stale(proof.by, proof.at, proof.stale);
  return { mark: 'stale', title: messages.known.arrival, source };
}

function wisqEvidence(state: SetupState): Evidence {
  const total = state.users.length;
  const confirmed = state.users.filter((user) => user.confirmation !== null).length;
  if (total === 0) {
    return { mark: 'none', title: messages.known.wisq, source: messages.known.comesAt(5) };
  }
  const source = messages.known.confirmed(confirmed, total);
  return { mark: confirmed === total ? 'confirmed' : 'none', title: messages.known.wisq, source };
}

/** What is known, by whom, and the one caution that matters at this step. */
export function EvidencePanel() {
  const { state } = useView();
  const current = useStore((store) => store.step);
  const { caution } = messages.guide.step(current);
  return (
    <section aria-label={messages.known.heading}>
      <h2 className="group-title">{messages.known.heading}</h2>
      <ul className="known-list">
        {evidenceOf(state).map((fact) => (
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
