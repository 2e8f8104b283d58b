import type { AppLook } from '../domain/onelogin/reading.ts';
import { detailsOf } from '../domain/onelogin/reading.ts';
import { connectorFit, connectorName } from '../domain/onelogin/connectors.ts';
import { mappedRows, type MappingReading } from '../domain/onelogin/mapping.ts';
import { type Problem, problem } from '../domain/problems/problem.ts';
import type { Mark } from '../domain/setup/step-status.ts';
import { foreign } from '../domain/text/foreign.ts';
import { stamp } from './format.ts';
import { connectorFits, credentialScopes, mappingValue, onOff, rowNames } from './inspect.ts';
import { problemMessage } from './problems.ts';

const labels = {
  app: 'App',
  connector: 'Connector',
  provisioning: 'Provisioning',
  log: 'Event log',
  credential: 'API credential',
} as const;

/** One thing that was read of the app. */
interface OneLoginRow {
  readonly label: string;
  readonly value: string;
  readonly mark: Mark;
}

/** What a look says of the app, row by row; what could not be read is said to be so. */
export function appRows(look: AppLook): readonly OneLoginRow[] {
  const scope = credentialScopes[look.credential];
  return [
    appRow(look),
    ...connectorRow(look),
    ...settingRows(look),
    ...logRow(look),
    { label: labels.credential, value: scope, mark: 'none' },
  ];
}

function appRow({ app, appName }: AppLook): OneLoginRow {
  const label = labels.app;
  if (!app.ok) return { label, value: notReadBecause(app.problem), mark: 'none' };
  const { value } = app;
  if (value.kind === 'found') return { label, value: foreign(value.row.name), mark: 'measured' };
  const why =
    value.kind === 'none'
      ? problem('ONELOGIN_APP_NOT_FOUND', { name: appName })
      : problem('ONELOGIN_APP_SEVERAL', { name: appName, count: value.rows.length });
  return { label, value: problemMessage(why).what, mark: 'failed' };
}

function connectorRow(look: AppLook): readonly OneLoginRow[] {
  if (!look.app.ok) return [notRead(labels.connector)];
  if (look.app.value.kind !== 'found') return [];
  const id = (detailsOf(look) ?? look.app.value.row).connectorId;
  const fit = connectorFit(id);
  const name = connectorName(id) ?? (id === null ? null : `no. ${id}`);
  const value = name === null ? 'not shown by OneLogin' : `${name}: ${connectorFits[fit]}`;
  const mark = fit === 'right' ? 'measured' : fit === 'look-alike' ? 'failed' : 'none';
  return [{ label: labels.connector, value, mark }];
}

function settingRows({ app: search }: AppLook): readonly OneLoginRow[] {
  if (search.ok && search.value.kind !== 'found') return [];
  const app = search.ok && search.value.kind === 'found' ? search.value.app : null;
  if (app?.ok !== true) {
    // Why the app was not found is said of the app.
    const why = app === null ? 'not read' : notReadBecause(app.problem);
    const provisioning: OneLoginRow = { label: labels.provisioning, value: why, mark: 'none' };
    return [provisioning, ...mappedRows.map((row) => notRead(rowNames[row]))];
  }
  const { mappings, provisioning } = app.value;
  return [
    {
      label: labels.provisioning,
      value: onOff(provisioning),
      mark: provisioning === null ? 'none' : provisioning ? 'measured' : 'failed',
    },
    ...mappedRows.map((row): OneLoginRow => {
      const mapping = mappings[row];
      return { label: rowNames[row], value: mappingValue(mapping), mark: mappingMark(mapping) };
    }),
  ];
}

function mappingMark({ kind }: MappingReading): Mark {
  if (kind === 'unknown') return 'none';
  return kind === 'none' || kind === 'absent' ? 'failed' : 'measured';
}

/** Events are evidence with a date; none of them proves anything of today. */
function logRow({ events }: AppLook): readonly OneLoginRow[] {
  const label = labels.log;
  if (events === null) return [];
  if (!events.ok) return [{ label, value: notReadBecause(events.problem), mark: 'none' }];
  const [newest] = events.value;
  if (newest === undefined) {
    const value = 'no connection errors in the past week, which doesn’t prove it works today';
    return [{ label, value, mark: 'none' }];
  }
  const when = newest.at === null ? 'without a date' : stamp(newest.at);
  const text = newest.text === null ? '' : `: “${foreign(newest.text)}”`;
  return [{ label, value: `connection error, event ${newest.type}, ${when}${text}`, mark: 'none' }];
}

function notRead(label: string): OneLoginRow {
  return { label, value: 'not read', mark: 'none' };
}

function notReadBecause(why: Problem): string {
  return `not read. ${problemMessage(why).what}`;
}
