import { randomBytes } from 'node:crypto';
import { type Endpoint, startEndpoint } from './endpoint/start.ts';
import { defaultDisplayName } from '../shared/domain/guide/values.ts';
import { type OneLoginApi, startOneLoginApi } from './onelogin/api/start.ts';
import { type OneLogin, createOneLogin } from './onelogin/onelogin.ts';
import {
  type Mapping,
  type OneLoginUser,
  defaultMapping,
  scimBody,
} from '../tools/fixtures/onelogin-user.ts';
import { people as fixtures } from '../tools/fixtures/people.ts';
import { protonMessage } from './proton-message.ts';
import { type Scenario, type ScenarioName, scenarioOf } from './scenarios.ts';

export interface WorldOptions {
  readonly scenario: ScenarioName;
  /** The token Wisq knows; a random one when left out. */
  readonly token?: string;
  readonly tls?: boolean;
}

/** Everything around the app in a practice run or a test. */
export interface World {
  readonly scenario: Scenario;
  /** The Proton message to paste. */
  readonly message: string;
  /** What the message carries: in some scenarios not what is right. */
  readonly baseUrl: string;
  readonly token: string;
  readonly endpoint: Endpoint;
  readonly onelogin: OneLogin;
  /** OneLogin's admin API, which says what the simulated OneLogin is. */
  readonly api: OneLoginApi;
  readonly people: readonly OneLoginUser[];
  /** Wisq sends a new token: it works beside the ones before, until one of them is revoked. */
  renewToken(): { readonly message: string; readonly token: string };
  close(): Promise<void>;
}

/** Starts Wisq's endpoint and a OneLogin application with nothing configured yet. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const scenario = scenarioOf(options.scenario);
  const { title, ...state } = scenario.person;
  const people = fixtures.map((one, at) => ({
    ...one,
    ...(at === 0 && title !== undefined ? { title } : {}),
  }));
  const right = options.token ?? practiceToken();
  const endpoint = await startEndpoint({
    token: right,
    latencyMs: scenario.latencyMs,
    tls: options.tls ?? false,
  });
  const onelogin = createOneLogin({
    connector: scenario.connector,
    ca: endpoint.ca,
    appName: defaultDisplayName,
    people,
  });
  const [first] = people;
  if (first === undefined) throw new Error('nobody to practice with');
  onelogin.directory.change(first.userName, state);
  onelogin.setMapping(scenario.mapping);
  const api = await startOneLoginApi(onelogin, scenario.knobs);
  if (scenario.duplicateUser) seedTwice(endpoint, first);
  if (scenario.refusedAtWisq) endpoint.take(first.userName);
  const token = scenario.tokenInMessage === 'right' ? right : practiceToken();
  const baseUrl =
    scenario.pathInMessage === 'right' ? endpoint.baseUrl : endpoint.baseUrl.replace('/v2', '/v1');
  return {
    scenario,
    message: protonMessage(baseUrl, token),
    baseUrl,
    token,
    endpoint,
    onelogin,
    api,
    people,
    renewToken: () => {
      const next = practiceToken();
      endpoint.accept(next);
      return { message: protonMessage(baseUrl, next), token: next };
    },
    close: async () => {
      await api.close();
      await onelogin.close();
      await endpoint.close();
    },
  };
}

/** A token of the usual kind: opaque, and long enough to be searched for. */
function practiceToken(): string {
  return `wisq_practice_${randomBytes(24).toString('base64url')}`;
}

function seedTwice(endpoint: Endpoint, user: OneLoginUser): void {
  const mapping: Mapping = defaultMapping;
  const { schemas: _short, ...body } = scimBody(user, 'core', mapping, true);
  const { userName } = user;
  endpoint.seed({ ...body, userName });
  endpoint.seed({ ...body, userName });
}
