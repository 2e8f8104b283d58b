import { type Problem, problem } from '../problems/problem.ts';
import { tidy } from '../text/sanitize.ts';
import type { AppDetails } from './app.ts';
import { connectorFit, connectorName } from './connectors.ts';
import { type MappedRow, type MappingReading, type Mappings } from './mapping.ts';
import { detailsOf, type OneLoginReading } from './reading.ts';

/** What is wrong with an app, by which link of the chain it breaks. */
export interface AppFindings {
  /** Nobody arrives, or nobody as Wisq expects: the first broken link first. */
  readonly forAll: readonly Problem[];
  /** People arrive, and an attribute of theirs does not. */
  readonly attributes: readonly Problem[];
  /** To be asked or known, and no broken link by itself. */
  readonly questions: readonly Problem[];
}

/** What a look says about the app itself. What could not be read is no finding here. */
export function appFindings(reading: OneLoginReading): AppFindings {
  const questions = connectionFindings(reading);
  if (reading.app.ok && reading.app.value.kind === 'none') {
    const { similar } = reading.app.value;
    const why = problem('ONELOGIN_APP_NOT_FOUND', {
      name: reading.appName,
      ...(similar === null ? {} : { similar: tidy(similar.name) }),
    });
    return { forAll: [why], attributes: [], questions };
  }
  if (reading.app.ok && reading.app.value.kind === 'several') {
    const count = reading.app.value.rows.length;
    const why = problem('ONELOGIN_APP_SEVERAL', { name: reading.appName, count });
    return { forAll: [why], attributes: [], questions };
  }
  const app = detailsOf(reading);
  const row = reading.app.ok && reading.app.value.kind === 'found' ? reading.app.value.row : null;
  const { connectorId } = app ?? row ?? { connectorId: null };
  const fit = connectorFit(connectorId);
  if (fit === 'unknown' && connectorId !== null) {
    questions.unshift(problem('ONELOGIN_CONNECTOR_UNKNOWN', { connectorId }));
  }
  return {
    forAll: [
      ...(fit === 'look-alike' && connectorId !== null
        ? [
            problem('ONELOGIN_WRONG_CONNECTOR', {
              connectorId,
              name: connectorName(connectorId) ?? '',
            }),
          ]
        : []),
      ...(app?.provisioning === false
        ? [problem('ONELOGIN_PROVISIONING_OFF', { for: 'app' })]
        : []),
      ...(app?.mappings.userName.kind === 'none'
        ? [notMapped('userName', app.mappings.userName)]
        : []),
    ],
    // A row that a look-alike does not have cannot be mended on it.
    attributes: (app === null ? [] : attributeFindings(app.mappings)).filter(
      ({ params }) => fit !== 'look-alike' || params['absent'] !== true,
    ),
    questions,
  };
}

/** Events about the connection: evidence with a date, and no proof of anything today. */
function connectionFindings({ events }: OneLoginReading): Problem[] {
  const newest = events?.ok === true ? events.value[0] : undefined;
  if (newest === undefined) return [];
  const { at, text, type } = newest;
  return [
    problem('ONELOGIN_CONNECTION_EVENTS', {
      event: type,
      ...(at === null ? {} : { at }),
      ...(text === null ? {} : { text }),
    }),
  ];
}

function attributeFindings(mappings: AppDetails['mappings']): readonly Problem[] {
  return (['title', 'department'] as const).flatMap((row) => rowFindings(row, mappings));
}

function rowFindings(row: 'title' | 'department', mappings: Mappings): readonly Problem[] {
  const mapping = mappings[row];
  if (mapping.kind === 'none' || mapping.kind === 'absent') return [notMapped(row, mapping)];
  const { kind, word } = mapping;
  // A field of the customer's own is a choice; another of OneLogin's is more often a slip.
  if (kind !== 'field' || word === null || word === row || word.startsWith('custom_attribute_')) {
    return [];
  }
  return [problem('ONELOGIN_MAPPED_ELSEWHERE', { row, field: tidy(word) })];
}

function notMapped(row: MappedRow, { kind }: MappingReading): Problem {
  return problem('ONELOGIN_NOT_MAPPED', { row, ...(kind === 'absent' ? { absent: true } : {}) });
}
