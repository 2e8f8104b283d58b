import { type Server, createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import express, { type Express } from 'express';
import { generate } from 'selfsigned';
import ScimRouters from 'scimmy-routers';
import { acceptShortUrns, repairQuery } from './repairs.ts';
import { declareUsers } from './resources.ts';
import { type StoredUser, UserStore } from './store.ts';

export interface EndpointOptions {
  readonly token: string;
  /** https with a certificate made on the spot, for `localhost` and 127.0.0.1. */
  readonly tls?: boolean;
  /** How long every answer is held back. */
  readonly latencyMs?: number;
  /** Where the endpoint lives; everything beside it is a 404 that is not SCIM. */
  readonly basePath?: string;
}

export interface Endpoint {
  readonly baseUrl: string;
  readonly port: number;
  /** The certificate to trust, in PEM; null for plain http. */
  readonly ca: string | null;
  users(): readonly StoredUser[];
  /** Puts a user in behind the protocol's back: a second one of the same name, for instance. */
  seed(user: Readonly<Record<string, unknown>> & { readonly userName: string }): StoredUser;
  /** Nobody of this name is found, and creating them is refused as taken. */
  take(userName: string): void;
  /** Takes another token as well: Wisq sent a new one. */
  accept(token: string): void;
  /** Refuses a token from now on: Wisq revoked it. */
  revoke(token: string): void;
  /** `GET /scim/v2/Users → 200`, oldest first, without queries' values and without tokens. */
  requests(): readonly string[];
  close(): Promise<void>;
}

/** Starts a SCIM 2.0 server on loopback, on a free port. */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { tls = false, basePath = '/scim/v2' } = options;
  const store = new UserStore();
  const log: string[] = [];
  const tokens = new Set([options.token]);
  const pems = tls ? await certificate() : null;
  const app = buildApp({ ...options, basePath, tokens }, store, log);
  const server: Server =
    pems === null ? createHttp(app) : createHttps({ key: pems.private, cert: pems.cert }, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const port = portOf(server);
  return {
    baseUrl: `${tls ? 'https://localhost' : 'http://127.0.0.1'}:${port}${basePath}`,
    port,
    ca: pems?.cert ?? null,
    users: () => store.all(),
    seed: (user) => store.put(user),
    take: (userName) => store.take(userName),
    accept: (token) => void tokens.add(token),
    revoke: (token) => void tokens.delete(token),
    requests: () => [...log],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function buildApp(
  {
    basePath,
    latencyMs = 0,
    tokens,
  }: EndpointOptions & { readonly basePath: string; readonly tokens: ReadonlySet<string> },
  store: UserStore,
  log: string[],
): Express {
  declareUsers();
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    const line = `${request.method} ${request.path}`;
    response.once('finish', () => log.push(`${line} → ${response.statusCode}`));
    if (latencyMs === 0) next();
    else setTimeout(next, latencyMs);
  });
  app.use(
    basePath,
    express.json({ type: ['application/json', 'application/scim+json'] }),
    repairQuery,
    acceptShortUrns,
    new ScimRouters({
      type: 'bearer',
      context: () => store,
      handler: (request) => {
        const token = /^Bearer (.+)$/.exec(request.header('authorization') ?? '')?.[1];
        if (token === undefined || !tokens.has(token)) throw new Error('Unknown token');
        return 'onelogin';
      },
    }),
  );
  return app;
}

async function certificate() {
  return generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
