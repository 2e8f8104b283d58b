import type { HandoverSource } from '../../../shared/domain/handover/opened-file.ts';
import { connectorById } from '../../../shared/domain/guide/connectors.ts';
import type { Entry } from '../../../shared/domain/setup/entries.ts';
import { lastFailure } from '../../../shared/domain/setup/last-failure.ts';
import { tokenEnd } from '../../../shared/domain/setup/token-end.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { tokenEndMessage } from '../../../shared/messages/window/token.ts';
import { Mark } from '../../ui/mark.tsx';

interface CallFactsProps {
  state: SetupState;
  entries: readonly Entry[];
  source: HandoverSource;
}

/** What a strategist asks first: which tenant, which connector, what failed last, how long the token lasts. */
export function CallFacts({ state, entries }: CallFactsProps) {
  const words = handoverMessages.facts;
  const failure = lastFailure(entries);
  const end = tokenEnd(state);
  const { connector, credentials, credentialsRemovedAt } = state;
  const row = connector === null ? null : connectorById(connector.id);
  return (
    <dl className="call-first">
      <div>
        <dt className="small quiet">{words.tenant}</dt>
        <dd>{state.oneLoginHost ?? words.unknown}</dd>
      </div>
      <div>
        <dt className="small quiet">{words.connector}</dt>
        <dd className="marked">
          {row !== null && <Mark kind={row.fit === 'does-not-fit' ? 'failed' : 'said'} />}
          {row === null ? words.unknown : words.connectors[row.id]}
        </dd>
      </div>
      <div>
        <dt className="small quiet">{words.lastFailure}</dt>
        <dd>{failure === null ? words.none : failure.problem.code}</dd>
      </div>
      <div>
        <dt className="small quiet">{words.token}</dt>
        <dd>
          {credentials === null && (
            <span className="block">
              {credentialsRemovedAt === null ? words.noToken : words.removed(credentialsRemovedAt)}
            </span>
          )}
          {end !== null ? tokenEndMessage(end) : credentials !== null && words.noExpiry}
        </dd>
      </div>
    </dl>
  );
}
