import { Agent, type Dispatcher, request } from 'undici';
import { userNameFilter } from '../../shared/domain/scim/filter.ts';
import { isJsonObject } from '../../shared/domain/scim/keys.ts';
import { readListResponse } from '../../shared/domain/scim/list-response.ts';

export interface ScimAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Sends what OneLogin sends: `application/json`, the bearer token, paths below the base URL. */
export class ScimClient {
  readonly #baseUrl: string;
  readonly #token: string;
  readonly #agent: Dispatcher;

  constructor(baseUrl: string, token: string, ca: string | null) {
    this.#baseUrl = baseUrl;
    this.#token = token;
    this.#agent = new Agent(ca === null ? {} : { connect: { ca } });
  }

  async send(method: Dispatcher.HttpMethod, path: string, body?: unknown): Promise<ScimAnswer> {
    const response = await request(`${this.#baseUrl}${path}`, {
      method,
      dispatcher: this.#agent,
      headers: {
        authorization: `Bearer ${this.#token}`,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { status: response.statusCode, body: parsed(await response.body.text()) };
  }

  /** The look-up before every creation. Out: the answer, and the ids of the users it names. */
  async find(userName: string): Promise<ScimAnswer & { readonly ids: readonly string[] }> {
    const filter = encodeURIComponent(userNameFilter(userName));
    const answer = await this.send('GET', `/Users?filter=${filter}`);
    const resources = readListResponse(answer.body)?.resources ?? [];
    return { ...answer, ids: resources.flatMap((one) => idOf(one) ?? []) };
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}

/** The id of a user resource, or null. */
export function idOf(resource: unknown): string | null {
  return isJsonObject(resource) && typeof resource['id'] === 'string' ? resource['id'] : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
