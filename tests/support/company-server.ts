import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A user as the server holds it. */
export type CompanyUser = Readonly<Record<string, unknown>>;

/** How a server behaves, where not as it should. */
export interface Company {
  users: readonly CompanyUser[];
  /** The most users of a page, whatever is asked for. */
  pageSize: number;
  /** What a filter does: works (without case), is ignored, or refused with a status. */
  filter: 'works' | 'ignored' | number;
  /** Refuses to list without a filter, with this status. */
  listing: 'works' | number | 'counts-only' | 'nobody';
  latencyMs: number;
  /** Changes a page before it is sent, or answers in its own way (null: it did). */
  page: (page: ListPage, at: { readonly startIndex: number; readonly request: number }) => unknown;
  /** Answers before anything else; false: it does not. */
  before: (request: IncomingMessage, response: ServerResponse, number: number) => boolean;
}

interface ListPage {
  readonly schemas: readonly string[];
  totalResults: unknown;
  Resources: readonly unknown[];
  readonly startIndex: number;
  readonly itemsPerPage: number;
}

/** What came in: the path with its query, and when (ms). */
export interface Asked {
  readonly url: string;
  readonly atMs: number;
}

export const companyToken = 'wisq-company-token-7f3a9c';

/** A user with all five attributes. */
export function member(userName: string, more: CompanyUser = {}): CompanyUser {
  return {
    id: `id-${userName}`,
    userName,
    active: true,
    name: { givenName: 'Given', familyName: 'Family' },
    emails: [{ value: userName, primary: true }],
    title: 'Analyst',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Research' },
    ...more,
  };
}

export function names(count: number, from = 0): readonly string[] {
  return Array.from({ length: count }, (_, at) => `user${from + at}@x.example`);
}

/** A SCIM server with a company, on a real socket. */
export class CompanyServer {
  readonly company: Company;
  readonly asked: Asked[] = [];
  /** How many requests were open at once at most. */
  mostAtOnce = 0;
  #open = 0;
  #server: Server | null = null;
  #port = 0;

  constructor(more: Partial<Company> = {}) {
    this.company = {
      users: [],
      pageSize: 100,
      filter: 'works',
      listing: 'works',
      latencyMs: 0,
      page: (page) => page,
      before: () => false,
      ...more,
    };
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.#port}/scim/v2`;
  }

  get pages(): readonly string[] {
    return this.asked.map(({ url }) => url).filter((url) => !url.includes('filter='));
  }

  get searches(): readonly string[] {
    return this.asked.map(({ url }) => url).filter((url) => url.includes('filter='));
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request, response));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
  }

  /** Ends every connection at once. It can be started again, at the same port. */
  async stop(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { company } = this;
    this.#open += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#open);
    response.once('close', () => (this.#open -= 1));
    this.asked.push({ url: request.url ?? '', atMs: performance.now() });
    const number = this.asked.length;
    if (company.latencyMs > 0) await new Promise((done) => setTimeout(done, company.latencyMs));
    if (company.before(request, response, number)) return;
    if (request.headers.authorization !== `Bearer ${companyToken}`) {
      send(response, 401, error(401));
      return;
    }
    const query = new URL(request.url ?? '', this.baseUrl).searchParams;
    const filter = query.get('filter');
    const startIndex = Number(query.get('startIndex') ?? '1');
    const count = Math.min(company.pageSize, Number(query.get('count') ?? '100'));
    if (filter === null && typeof company.listing === 'number') {
      send(response, company.listing, error(company.listing));
      return;
    }
    if (filter !== null && typeof company.filter === 'number') {
      send(response, company.filter, { ...error(company.filter), scimType: 'invalidFilter' });
      return;
    }
    const matching =
      filter === null || company.filter === 'ignored'
        ? company.users
        : match(company.users, filter);
    const shown = filter === null && company.listing === 'nobody' ? [] : matching;
    const resources = shown.slice(startIndex - 1, startIndex - 1 + count);
    const page: ListPage = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: shown.length,
      Resources: filter === null && company.listing === 'counts-only' ? [] : resources,
      startIndex,
      itemsPerPage: resources.length,
    };
    const changed = filter === null ? company.page(page, { startIndex, request: number }) : page;
    send(response, 200, changed);
  }
}

function match(users: readonly CompanyUser[], filter: string): readonly CompanyUser[] {
  const parts = /^(userName|emails\.value) eq (".*")$/.exec(filter);
  const wanted = String(JSON.parse(parts?.[2] ?? '""')).toLowerCase();
  return users.filter(({ emails, userName }) => {
    if (parts?.[1] === 'userName') return String(userName).toLowerCase() === wanted;
    return JSON.stringify(emails ?? '')
      .toLowerCase()
      .includes(`"value":${JSON.stringify(wanted)}`);
  });
}

function error(status: number): object {
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: String(status) };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/scim+json' });
  response.end(JSON.stringify(body));
}
