import { isJsonObject, type JsonObject } from '../scim/keys.ts';

/** What a body that reports an error says, in whichever of OneLogin's grammars. */
export interface ErrorBody {
  /** The status the body names, which can differ from the one of HTTP; null: none. */
  readonly status: number | null;
  /** `UnauthorizedError`, `bad request`; '' when it names none. */
  readonly name: string;
  readonly message: string;
}

/**
 * Reads a body that reports an error. OneLogin has three grammars for it, and a fourth for fields:
 * - v2: `{message, name, statusCode}`
 * - v2 fields: `{code, message, errors: […]}`
 * - v2 gateway: `{status: 400, error, description}`
 * - v1: `{status: {error: true, code, type, message}}`, whose message can be an object
 * Out: null for a body that reports none. Any JSON goes in.
 */
export function readErrorBody(value: unknown): ErrorBody | null {
  if (!isJsonObject(value)) return null;
  const { status } = value;
  if (isJsonObject(status)) {
    return saysError(value)
      ? {
          status: numberOf(status['code']),
          name: words(status['type']),
          message: words(status['message']),
        }
      : null;
  }
  if (typeof status === 'number' && typeof value['error'] === 'string') {
    return { status, name: value['error'], message: words(value['description']) };
  }
  const code = numberOf(value['statusCode']) ?? numberOf(value['code']);
  if (code === null || typeof value['message'] !== 'string') return null;
  return { status: code, name: words(value['name']), message: value['message'] };
}

/** Whether a v1 body reports an error, also under HTTP 200. */
export function saysError({ status }: JsonObject): boolean {
  if (!isJsonObject(status)) return false;
  const code = numberOf(status['code']);
  return status['error'] === true || (code !== null && code >= 400);
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}

/** A text, or what an object in its place describes. */
function words(value: unknown): string {
  if (typeof value === 'string') return value;
  return isJsonObject(value) && typeof value['description'] === 'string'
    ? value['description']
    : '';
}
