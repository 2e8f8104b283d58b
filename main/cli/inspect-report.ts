import { connectorFit, connectorName } from '../../shared/domain/onelogin/connectors.ts';
import { mappedRows, noMappings } from '../../shared/domain/onelogin/mapping.ts';
import {
  detailsOf,
  type OneLoginReading,
  rolesGiving,
  type UserReading,
  userOf,
} from '../../shared/domain/onelogin/reading.ts';
import type { LookVerdict } from '../../shared/domain/onelogin/verdict.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { attributeIds, noValues } from '../../shared/domain/users/attributes.ts';
import {
  connectorFits,
  credentialScopes,
  lookFooter,
  lookLabels,
  lookVerdicts,
  mappingMessage,
  notShown,
  onOff,
  requestIdMessage,
  sourceValue,
  userLine,
} from '../../shared/messages/terminal.ts';
import { blocks, problemLines } from './report.ts';

/** Exit codes of a look, for scripts. */
export const inspectCodes = {
  nothing: 0,
  found: 1,
  usage: 2,
  'not-asked': 3,
  stopped: 130,
} as const;

/** A look as one line of JSON, with codes instead of messages. */
export function inspectJson(reading: OneLoginReading, { codes, users }: LookVerdict): string {
  const mappings = detailsOf(reading)?.mappings ?? noMappings;
  return JSON.stringify({
    credential: reading.credential,
    app: appJson(reading),
    mappings: Object.fromEntries(mappedRows.map((row) => [row, mappings[row].word])),
    users: reading.users.map((user, at) => userJson(user, users[at] ?? [])),
    codes,
    requests: reading.requests,
  });
}

function appJson(reading: OneLoginReading) {
  if (!reading.app.ok) return null;
  const { value: search } = reading.app;
  const row = search.kind === 'found' ? search.row : null;
  const connectorId = detailsOf(reading)?.connectorId ?? row?.connectorId ?? null;
  return {
    found: search.kind !== 'none',
    id: row?.id ?? null,
    name: row?.name ?? reading.appName,
    connectorId,
    connector: connectorFit(connectorId),
    provisioning: detailsOf(reading)?.provisioning ?? null,
  };
}

function userJson(user: UserReading, findings: readonly Problem[]) {
  const found = userOf(user);
  return {
    userName: user.asked,
    inOneLogin: user.search.ok ? user.search.value.kind !== 'none' : null,
    assigned: assignedOf(user),
    state: user.app?.ok === true ? (user.app.value.userApp?.state ?? null) : null,
    cause: findings[0]?.code ?? null,
    values: found?.values ?? noValues,
  };
}

/** Who is not in OneLogin has no app there. */
function assignedOf({ app, search }: UserReading): boolean | null {
  if (search.ok && search.value.kind === 'none') return false;
  return app?.ok === true ? app.value.assigned : null;
}

/** A look in words. */
export function inspectText(reading: OneLoginReading, verdict: LookVerdict): string {
  return blocks([
    [lookVerdicts[verdict.kind]],
    [`${lookLabels.credential}: ${credentialScopes[reading.credential]}`, ...appLines(reading)],
    ...verdict.problems.map(problemLines),
    ...reading.users.flatMap((user, at) =>
      userBlocks(reading, user, verdict.users[at] ?? [], verdict),
    ),
    requestIds(reading),
    [notShown],
    [
      lookFooter({
        at: reading.at,
        host: reading.host,
        requests: reading.requests,
        took: reading.ms,
      }),
    ],
  ]);
}

function appLines(reading: OneLoginReading): readonly string[] {
  if (!reading.app.ok || reading.app.value.kind !== 'found') return [];
  const { row } = reading.app.value;
  const details = detailsOf(reading);
  const connectorId = details?.connectorId ?? row.connectorId;
  const name = connectorName(connectorId);
  const fit = connectorFits[connectorFit(connectorId)];
  const roles = reading.roles?.ok === true ? reading.roles.value : [];
  return [
    `${lookLabels.app}: ${row.name}, ${fit}${name === null ? '' : `, ${name}`}`,
    `${lookLabels.provisioning}: ${onOff(details?.provisioning ?? null)}`,
    ...mappedRows.map((one) => mappingMessage(one, (details?.mappings ?? noMappings)[one])),
    ...(roles.length === 0
      ? []
      : [`${lookLabels.roles}: ${roles.map((role) => role.name).join(', ')}`]),
  ];
}

function userBlocks(
  reading: OneLoginReading,
  user: UserReading,
  findings: readonly Problem[],
  { problems }: LookVerdict,
): readonly (readonly string[])[] {
  const found = userOf(user);
  const roles = rolesGiving(reading, user).map(({ name }) => name);
  const state = user.app?.ok === true ? (user.app.value.userApp?.state ?? null) : null;
  // What is true of the app is said once, above.
  const own = findings.filter((one) => !problems.includes(one));
  return [
    [
      userLine(user.asked, assignedOf(user), roles),
      ...(state === null ? [] : [`  ${lookLabels.state}: ${state}`]),
      ...(found === null
        ? []
        : attributeIds.map((attribute) => `  ${sourceValue(attribute, found.values[attribute])}`)),
    ],
    ...own.map(problemLines),
  ];
}

function requestIds({ app, events, roles, users }: OneLoginReading): readonly string[] {
  const reads = [
    app,
    events,
    roles,
    ...users.flatMap((user) => [user.search, user.app, user.failure]),
  ];
  const ids = reads.flatMap((read) =>
    read !== null && !read.ok && read.requestId !== null ? [read.requestId] : [],
  );
  return [...new Set(ids)].slice(0, 5).map(requestIdMessage);
}
