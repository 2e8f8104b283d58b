import type { EvidenceFact } from '../../domain/setup/evidence.ts';
import { problemMessage } from '../problems.ts';
import { evidenceMessages } from './rail.ts';

/** The step in which test users arrive and are confirmed. */
const usersStep = 5;

/** What a fact of the evidence panel says, and from whom and when it is known. */
export function evidenceMessage(fact: EvidenceFact): {
  readonly title: string;
  readonly source: string;
} {
  const texts = evidenceMessages;
  switch (fact.code) {
    case 'app':
      return {
        title: texts.app,
        source: fact.at === null ? texts.notSaid : texts.youSaid(fact.at),
      };
    case 'app-measured':
      return { title: texts.appFound, source: texts.oneLogin(fact.at, fact.connector) };
    case 'app-contradicted':
      return { title: problemMessage(fact.problem).what, source: texts.oneLogin(fact.at, null) };
    case 'provisioning':
      return {
        title: texts.provisioning[fact.on ? 'on' : 'off'],
        source: texts.oneLogin(fact.at, null),
      };
    case 'enabled':
      return {
        title: texts.enabled,
        source: fact.at === null ? texts.notSaid : texts.youSaid(fact.at),
      };
    case 'connection':
      return {
        title: texts.connection,
        source: fact.at === null ? texts.connectionNot : texts.measured(fact.at),
      };
    case 'connection-fails':
      return { title: texts.connectionFails, source: texts.measured(fact.at) };
    case 'arrival':
      return { title: texts.arrival, source: arrivalSource(fact) };
    case 'arrival-stale':
      return { title: texts.arrival, source: texts.stale(fact.name, fact.at, fact.doubt) };
    case 'attributes':
      return {
        title: fact.complete === fact.total ? texts.mapping : texts.mappingNot,
        source: texts.complete(fact.complete, fact.total),
      };
    case 'confirmation':
      return {
        title: texts.wisq,
        source:
          fact.total === 0 ? texts.comesAt(usersStep) : texts.confirmed(fact.confirmed, fact.total),
      };
  }
}

function arrivalSource({ at, names }: Extract<EvidenceFact, { code: 'arrival' }>): string {
  if (at === null) return evidenceMessages.comesAt(usersStep);
  return names.length === 0
    ? evidenceMessages.arrivedNone(at)
    : evidenceMessages.arrived(names, at);
}
