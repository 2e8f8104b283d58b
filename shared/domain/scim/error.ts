import { isJsonObject, sameUrn, schemasOf, valueOf } from './keys.ts';

/** What a SCIM server says went wrong. */
export interface ScimError {
  /** The status the body names, which may be missing or differ from the HTTP status. */
  readonly status: number | null;
  readonly scimType: string | null;
}

/** The schema of an error body (RFC 7644 §3.12). */
const errorUrn = 'urn:ietf:params:scim:api:messages:2.0:Error';

/**
 * Recognises a SCIM error body (RFC 7644 §3.12), also one without `status` or with a number for it,
 * and SCIM 1.1's `Errors` list. Out: null for any other body, frameworks' own error bodies included:
 * whether an error is SCIM's tells a wrong tenant from a wrong path.
 */
export function readScimError(body: unknown): ScimError | null {
  if (!isJsonObject(body)) return null;
  if (schemasOf(body).some((urn) => sameUrn(urn, errorUrn))) {
    const scimType = valueOf(body, 'scimType');
    return {
      status: statusOf(valueOf(body, 'status')),
      scimType: typeof scimType === 'string' ? scimType : null,
    };
  }
  const first = firstOf(valueOf(body, 'Errors'));
  if (!isJsonObject(first) || typeof valueOf(first, 'description') !== 'string') return null;
  return { status: statusOf(valueOf(first, 'code')), scimType: null };
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

function statusOf(value: unknown): number | null {
  const status = typeof value === 'string' ? Number(value) : value;
  return typeof status === 'number' && status >= 100 && status <= 599 ? Math.trunc(status) : null;
}
