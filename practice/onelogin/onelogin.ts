import { randomUUID } from 'node:crypto';
import { readListResponse } from '../../shared/domain/scim/list-response.ts';
import { ScimClient, idOf } from './client.ts';
import { Directory } from './directory.ts';
import { EventLog, eventTypes } from './event-log.ts';
import {
  type Connector,
  type Mapping,
  type OneLoginUser,
  defaultMapping,
  scimBody,
  scimUserName,
} from '../../tools/fixtures/onelogin-user.ts';

export type ApiStatus = 'Enabled' | 'Disabled';
type Action = 'create' | 'update' | 'delete';
export type ProvisioningState = 'Pending' | 'Provisioned' | 'Failed' | 'None';

export interface Assignment {
  readonly user: OneLoginUser;
  readonly active: boolean;
  /** The user's id at Wisq, once known. */
  readonly id: string | null;
  readonly state: ProvisioningState;
  /** What waits for approval. */
  readonly action: Action | null;
  /** What was carried out last. */
  readonly lastAction: Action | null;
  /** Why it failed, as the Notes column would say. */
  readonly notes: string;
}

export interface OneLoginOptions {
  readonly connector: Connector;
  /** The app's Display Name. */
  readonly appName?: string;
  /** Who is in the directory from the beginning; whoever is assigned later joins. */
  readonly people?: readonly OneLoginUser[];
  /** A certificate to trust, in PEM, for an https endpoint on this computer. */
  readonly ca?: string | null;
}

/**
 * A OneLogin application with provisioning, as far as its own documentation describes what it
 * sends. It stands in for the admin console in practice runs and tests.
 */
export class OneLogin {
  readonly directory: Directory;
  readonly log = new EventLog();
  readonly appName: string;
  readonly connector: Connector;
  readonly #ca: string | null;
  readonly #assignments = new Map<string, Assignment>();
  #client: ScimClient | null = null;
  #status: ApiStatus = 'Disabled';
  #provisioning = { enabled: false, approval: true };
  #mapping: Mapping = defaultMapping;

  constructor({ appName = 'Wisq', ca = null, connector, people = [] }: OneLoginOptions) {
    this.appName = appName;
    this.connector = connector;
    this.directory = new Directory(people);
    this.#ca = ca;
  }

  get mapping(): Mapping {
    return this.#mapping;
  }

  get provisioningEnabled(): boolean {
    return this.#provisioning.enabled;
  }

  /** What the app has of a user; null when they do not have it. */
  assignmentOf(userName: string): Assignment | null {
    return this.#assignments.get(userName) ?? null;
  }

  get apiStatus(): ApiStatus {
    return this.#status;
  }

  /** Configuration tab: SCIM Base URL and SCIM Bearer Token. Needs Enable again afterwards. */
  configure({ baseUrl, token }: { readonly baseUrl: string; readonly token: string }): void {
    void this.#client?.close();
    this.#client = new ScimClient(baseUrl, token, this.#ca);
    this.#status = 'Disabled';
  }

  /** API Connection → Enable: an empty list or a 404 for a name that does not exist is "Enabled". */
  async enable(): Promise<ApiStatus> {
    const response = await this.#required().find(`${randomUUID()}@example.invalid`);
    const list = response.status === 200 ? readListResponse(response.body) : null;
    const empty = list !== null && list.totalResults === 0;
    this.#status = empty || response.status === 404 ? 'Enabled' : 'Disabled';
    if (this.#status === 'Disabled') {
      const type = response.status === 401 ? eventTypes.notSignedIn : eventTypes.configuration;
      this.log.add(type, null, `Wisq answered ${response.status}`);
    }
    return this.#status;
  }

  /** Provisioning tab. `approval`: whether an admin has to approve every action. */
  enableProvisioning({ approval }: { readonly approval: boolean }): void {
    this.#provisioning = { enabled: true, approval };
  }

  /** Provisioning tab, the box unticked again. */
  disableProvisioning(): void {
    this.#provisioning = { ...this.#provisioning, enabled: false };
  }

  /** Parameters tab, and who saved it: that stands in the log. */
  changeMapping(actor: string, mapping: Partial<Mapping>): void {
    this.setMapping(mapping);
    this.log.add(eventTypes.parameterChanged, null, null, actor);
  }

  /** Parameters tab. */
  setMapping(mapping: Partial<Mapping>): void {
    this.#mapping = { ...this.#mapping, ...mapping };
  }

  /** Users → the user → Applications → +. */
  async assign(user: OneLoginUser): Promise<ProvisioningState> {
    const person = this.directory.put(user);
    this.log.add(eventTypes.added, person.id, null);
    // OneLogin provisions nobody without a license, and nobody before provisioning is enabled.
    const sent = this.#provisioning.enabled && person.state === 1 && person.status !== 2;
    this.#set(user.userName, {
      user,
      active: true,
      id: null,
      state: sent ? 'Pending' : 'None',
      action: sent ? 'create' : null,
      lastAction: null,
      notes: '',
    });
    return this.#unlessHeld(user.userName);
  }

  /** The user's fields changed in OneLogin. */
  async update(user: OneLoginUser): Promise<ProvisioningState> {
    this.directory.put(user);
    return this.#change(user.userName, { user, action: 'update', state: 'Pending' });
  }

  /** Suspended in OneLogin: `active` false by PUT. */
  async suspend(userName: string): Promise<ProvisioningState> {
    this.directory.change(userName, { status: 2 });
    return this.#change(userName, { active: false, action: 'update', state: 'Pending' });
  }

  /** The app's access removed: with the guide's setting, the user is deleted at Wisq. */
  async unassign(userName: string): Promise<ProvisioningState> {
    return this.#change(userName, { action: 'delete', state: 'Pending' });
  }

  /** More Actions → Reapply entitlement mappings: every provisioned user is sent again. */
  async reapplyMappings(): Promise<void> {
    for (const [userName, { state }] of this.#assignments) {
      if (state === 'Provisioned') {
        await this.#change(userName, { action: 'update', state: 'Pending' });
      }
    }
  }

  /** The app's Users tab → Pending → Approve. */
  async approve(userName: string): Promise<ProvisioningState> {
    return this.#carryOut(userName);
  }

  /** Names whose action waits for approval. */
  pending(): readonly string[] {
    return [...this.#assignments].flatMap(([name, { state }]) => (state === 'Pending' ? name : []));
  }

  /** The Provisioning State and Notes columns of one user; null when not assigned. */
  stateOf(userName: string): { state: ProvisioningState; notes: string } | null {
    const found = this.#assignments.get(userName);
    return found === undefined ? null : { state: found.state, notes: found.notes };
  }

  async close(): Promise<void> {
    await this.#client?.close();
  }

  async #change(userName: string, change: Partial<Assignment>): Promise<ProvisioningState> {
    const found = this.#assignments.get(userName);
    if (found === undefined) return 'None';
    this.#set(userName, { ...found, ...change });
    return this.#unlessHeld(userName);
  }

  async #unlessHeld(userName: string): Promise<ProvisioningState> {
    const { approval, enabled } = this.#provisioning;
    if (enabled && !approval) return this.#carryOut(userName);
    return this.#assignments.get(userName)?.state ?? 'None';
  }

  async #carryOut(userName: string): Promise<ProvisioningState> {
    const assignment = this.#assignments.get(userName);
    if (assignment?.action == null) return assignment?.state ?? 'None';
    const done = await this.#sendAction(assignment);
    const person = this.directory.find(userName);
    const { action } = assignment;
    this.log.add(
      eventTypes[done.state === 'Failed' ? 'failed' : 'done'][action],
      person?.id ?? null,
      done.notes === '' ? null : done.notes,
    );
    if (assignment.action === 'delete' && done.state === 'None') this.#assignments.delete(userName);
    else this.#set(userName, { ...assignment, ...done, action: null, lastAction: action });
    return done.state;
  }

  async #sendAction(assignment: Assignment): Promise<Pick<Assignment, 'id' | 'state' | 'notes'>> {
    const client = this.#required();
    const { action, active, id, user } = assignment;
    if (action === 'delete') {
      if (id === null) return { id, state: 'None', notes: '' };
      const answer = await client.send('DELETE', `/Users/${id}`);
      const gone = answer.status === 204 || answer.status === 404;
      return gone ? { id: null, state: 'None', notes: '' } : failed(id, answer.status);
    }
    const body = scimBody(user, this.connector, this.#mapping, active);
    if (id !== null) return result(await client.send('PUT', `/Users/${id}`, body), id);
    const found = await client.find(scimUserName(user, this.#mapping));
    if (found.status !== 200 && found.status !== 404) return failed(null, found.status);
    if (found.ids.length > 1) return { id: null, state: 'Failed', notes: 'Several users match' };
    const known = found.ids[0];
    // A user who exists already is linked and brought up to date.
    return known === undefined
      ? result(await client.send('POST', '/Users', body), null)
      : result(await client.send('PUT', `/Users/${known}`, body), known);
  }

  #set(userName: string, assignment: Assignment): void {
    this.#assignments.set(userName, assignment);
  }

  #required(): ScimClient {
    if (this.#client === null) throw new Error('SCIM Base URL cannot be blank');
    return this.#client;
  }
}

function result(answer: { status: number; body: unknown }, id: string | null) {
  if (answer.status !== 200 && answer.status !== 201) return failed(id, answer.status);
  return { id: idOf(answer.body) ?? id, state: 'Provisioned', notes: '' } as const;
}

function failed(id: string | null, status: number) {
  return { id, state: 'Failed', notes: `Wisq answered ${status}` } as const;
}

/** Makes an application with a connector, nothing configured yet. */
export function createOneLogin(options: OneLoginOptions): OneLogin {
  return new OneLogin(options);
}
