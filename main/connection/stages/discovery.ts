import type { RequestTimes } from '../../../shared/domain/check/result.ts';
import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import { type JsonObject, isJsonObject, valueOf } from '../../../shared/domain/scim/keys.ts';
import {
  type DiscoveryPlace,
  type Published,
  discoveryPlaces,
  readPublished,
} from '../../../shared/domain/scim/discovery.ts';
import { resourcePath } from '../../../shared/domain/scim/paths.ts';
import { isEnterpriseUrn } from '../../../shared/domain/scim/enterprise-urns.ts';
import { gatewayOf } from '../classify-gateway.ts';
import { requestTimes, type ServerResponse } from '../response.ts';
import { Stopped } from '../deadline.ts';
import type { StageOutcome } from '../check-recorder.ts';
import { TransportFailure } from '../transport.ts';
import { sendQuery } from './query.ts';
import { type Check, passed } from './run-stage.ts';

interface Found {
  readonly place: DiscoveryPlace;
  /** null: no response. */
  readonly status: number | null;
  readonly published: Published | null;
  /** The server has nothing there, and says so; else it is not known whether it has. */
  readonly absent: boolean;
  readonly times: readonly RequestTimes[];
}

/** Stage 7: what the server publishes about itself, queried in parallel. Never a failure. */
export async function discoveryStage(check: Check, signal: AbortSignal): Promise<StageOutcome> {
  const found = await Promise.all(discoveryPlaces.map((place) => readPlace(check, place, signal)));
  return passed(notesOf(found), {
    request: found
      .map((one) => `GET ${resourcePath(check.options.baseUrl, one.place)} → ${one.status ?? '–'}`)
      .join('; '),
    times: found.flatMap((one) => one.times),
  });
}

function notesOf(found: readonly Found[]): Problem[] {
  const placesWhere = (fits: (one: Found) => boolean) =>
    found
      .filter(fits)
      .map((one) => one.place)
      .join(', ');
  const missing = placesWhere((one) => one.absent);
  const unread = placesWhere((one) => one.published === null && !one.absent);
  const unusual = placesWhere((one) => one.published?.unusual === true);
  return [
    ...(missing === '' ? [] : [problem('DISCOVERY_NOT_PUBLISHED', { missing })]),
    ...(unread === '' ? [] : [problem('DISCOVERY_UNREAD', { unread })]),
    ...(unusual === '' ? [] : [problem('DISCOVERY_UNUSUAL', { unusual })]),
    ...(lacksEnterprise(found) ? [problem('DISCOVERY_NO_ENTERPRISE')] : []),
  ];
}

/** Something was described, all of it was seen, and the enterprise extension is not in it. */
function lacksEnterprise(found: readonly Found[]): boolean {
  const [types, schemas] = (['ResourceTypes', 'Schemas'] as const).map(
    (place) => found.find((one) => one.place === place)?.published ?? null,
  );
  const described = [types, schemas].flatMap((one) => one ?? []);
  if (described.length === 0 || described.some((one) => !one.whole)) return false;
  // What could not be read may name it.
  const unread = (one: Found) => one.published === null && !one.absent;
  if (found.some((one) => one.place !== 'ServiceProviderConfig' && unread(one))) return false;
  const named = (schemas?.resources ?? []).some(isEnterpriseSchema);
  return !named && !(types?.resources ?? []).some(extendsUser);
}

const absentStatuses = new Set([404, 405, 410, 501]);

/**
 * Whether a response says that nothing is published: no such path (404, 410), no such operation (405,
 * 501), or a page for people at that path (RFC 7644 §4 leaves all three to the server). Anything else,
 * a refusal, a fault, a sign-in page or a firewall's, says nothing of it.
 */
function saysAbsent(response: ServerResponse): boolean {
  const { body, exchange } = response;
  if (gatewayOf(response)?.kind === 'stop') return false;
  if (absentStatuses.has(exchange.status)) return true;
  return exchange.status === 200 && body.kind === 'html' && !body.signIn;
}

async function readPlace(check: Check, place: DiscoveryPlace, signal: AbortSignal): Promise<Found> {
  const { baseUrl, token } = check.options;
  try {
    const path = resourcePath(baseUrl, place);
    const response = await sendQuery(check, path, token, signal);
    const times = [requestTimes(`GET ${path}`, response.exchange)];
    const { status } = response.exchange;
    const { body } = response;
    const value = status === 200 && body.kind === 'json' ? body.value : null;
    const absent = saysAbsent(response);
    return { place, status, published: readPublished(place, value), absent, times };
  } catch (error) {
    if (error instanceof Stopped && error.reason === 'cancelled') throw error;
    if (!(error instanceof Stopped) && !(error instanceof TransportFailure)) throw error;
    return { place, status: null, published: null, absent: false, times: [] };
  }
}

function isEnterpriseSchema(schema: JsonObject): boolean {
  // SCIM 1.1 names a schema under `schema` (its section 11).
  return ['id', 'schema'].some((key) => {
    const urn = valueOf(schema, key);
    return typeof urn === 'string' && isEnterpriseUrn(urn);
  });
}

function extendsUser(type: JsonObject): boolean {
  const extensions = valueOf(type, 'schemaExtensions');
  return (
    Array.isArray(extensions) &&
    extensions.some((extension) => {
      const urn = isJsonObject(extension) ? valueOf(extension, 'schema') : null;
      return typeof urn === 'string' && isEnterpriseUrn(urn);
    })
  );
}
