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
import { ask } from './query.ts';
import { type Check, passed } from './run-stage.ts';

/** The three places where a server describes itself (RFC 7644 §4). */
const places = ['ServiceProviderConfig', 'ResourceTypes', 'Schemas'] as const;

interface Found {
  readonly place: string;
  /** null: no answer. */
  readonly status: number | null;
  readonly resources: readonly JsonObject[] | null;
  readonly times: readonly RequestTimes[];
}

/** Stage 7: what the server says of itself, asked in parallel. Never a failure. */
export async function discoveryStage(check: Check, signal: AbortSignal): Promise<StageOutcome> {
  const found = await Promise.all(places.map((place) => look(check, place, signal)));
  return passed(notes(found), {
    request: found
      .map((one) => `GET ${resourcePath(check.options.baseUrl, one.place)} → ${one.status ?? '–'}`)
      .join('; '),
    times: found.flatMap((one) => one.times),
  });
}

function notes(found: readonly Found[]): Problem[] {
  const missing = found.filter((one) => one.resources === null).map((one) => one.place);
  const types = found.find((one) => one.place === 'ResourceTypes')?.resources ?? null;
  const schemas = found.find((one) => one.place === 'Schemas')?.resources ?? null;
  const said: Problem[] = [];
  if (missing.length > 0) {
    said.push(problem('DISCOVERY_NOT_PUBLISHED', { missing: missing.join(', ') }));
  }
  const described = types !== null || schemas !== null;
  const enterprise = (schemas ?? []).some(isEnterpriseSchema) || (types ?? []).some(extendsUser);
  if (described && !enterprise) said.push(problem('DISCOVERY_NO_ENTERPRISE'));
  return said;
}

async function look(check: Check, place: string, signal: AbortSignal): Promise<Found> {
  const { baseUrl, token } = check.options;
  try {
    const path = resourcePath(baseUrl, place);
    const answer = await ask(check, path, token, signal);
    const times = [requestTimes(`GET ${path}`, answer.exchange)];
    const { status } = answer.exchange;
    const value = status === 200 && answer.body.kind === 'json' ? answer.body.value : null;
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
