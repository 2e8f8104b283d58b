import type { RequestTimes } from '../../../shared/domain/check/result.ts';
import { type Problem, problem } from '../../../shared/domain/problems/codes.ts';
import {
  type JsonObject,
  isJsonObject,
  schemasOf,
  valueOf,
} from '../../../shared/domain/scim/keys.ts';
import { readListResponse } from '../../../shared/domain/scim/list-response.ts';
import { resourcePath } from '../../../shared/domain/scim/paths.ts';
import { isEnterpriseUrn } from '../../../shared/domain/scim/enterprise-urns.ts';
import { requestTimes } from '../response.ts';
import { Stopped } from '../deadline.ts';
import type { StageOutcome } from '../check-recorder.ts';
import { TransportFailure } from '../transport.ts';
import { sendQuery } from './query.ts';
import { type Check, passed } from './run-stage.ts';

/** The three places where a server describes itself (RFC 7644 §4). */
const places = ['ServiceProviderConfig', 'ResourceTypes', 'Schemas'] as const;

interface Found {
  readonly place: string;
  /** null: no response. */
  readonly status: number | null;
  readonly resources: readonly JsonObject[] | null;
  readonly times: readonly RequestTimes[];
}

/** Stage 7: what the server publishes about itself, queried in parallel. Never a failure. */
export async function discoveryStage(check: Check, signal: AbortSignal): Promise<StageOutcome> {
  const found = await Promise.all(places.map((place) => readPlace(check, place, signal)));
  return passed(notesOf(found), {
    request: found
      .map((one) => `GET ${resourcePath(check.options.baseUrl, one.place)} → ${one.status ?? '–'}`)
      .join('; '),
    times: found.flatMap((one) => one.times),
  });
}

function notesOf(found: readonly Found[]): Problem[] {
  const missing = found.filter((one) => one.resources === null).map((one) => one.place);
  const types = found.find((one) => one.place === 'ResourceTypes')?.resources ?? null;
  const schemas = found.find((one) => one.place === 'Schemas')?.resources ?? null;
  const notes: Problem[] = [];
  if (missing.length > 0) {
    notes.push(problem('DISCOVERY_NOT_PUBLISHED', { missing: missing.join(', ') }));
  }
  const described = types !== null || schemas !== null;
  const enterprise = (schemas ?? []).some(isEnterpriseSchema) || (types ?? []).some(extendsUser);
  if (described && !enterprise) notes.push(problem('DISCOVERY_NO_ENTERPRISE'));
  return notes;
}

async function readPlace(check: Check, place: string, signal: AbortSignal): Promise<Found> {
  const { baseUrl, token } = check.options;
  try {
    const path = resourcePath(baseUrl, place);
    const response = await sendQuery(check, path, token, signal);
    const times = [requestTimes(`GET ${path}`, response.exchange)];
    const { status } = response.exchange;
    const value = status === 200 && response.body.kind === 'json' ? response.body.value : null;
    return { place, status, resources: resourcesOf(place, value), times };
  } catch (error) {
    if (error instanceof Stopped && error.reason === 'cancelled') throw error;
    if (!(error instanceof Stopped) && !(error instanceof TransportFailure)) throw error;
    return { place, status: null, resources: null, times: [] };
  }
}

function resourcesOf(place: string, value: unknown): readonly JsonObject[] | null {
  if (place === 'ServiceProviderConfig') {
    return isJsonObject(value) && schemasOf(value).length > 0 ? [value] : null;
  }
  // Some servers send the bare array.
  const list = Array.isArray(value) ? value : readListResponse(value)?.resources;
  return list?.filter(isJsonObject) ?? null;
}

function isEnterpriseSchema(schema: JsonObject): boolean {
  const id = valueOf(schema, 'id');
  return typeof id === 'string' && isEnterpriseUrn(id);
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
