import { randomUUID } from 'node:crypto';
import { readListResponse } from '../../shared/domain/scim/list-response.ts';
import { ScimClient, idOf } from './client.ts';
import {
  type Connector,
  type Mapping,
  type OneLoginUser,
  defaultMapping,
  scimBody,
  scimUserName,
} from '../../tools/fixtures/onelogin-user.ts';

export type ApiStatus = 'Enabled' | 'Disabled';
export type ProvisioningState = 'Pending' | 'Provisioned' | 'Failed' | 'None';

interface Assignment {
  readonly user: OneLoginUser;
  readonly active: boolean;
  /** The user's id at Wisq, once known. */
  readonly id: string | null;
  readonly state: ProvisioningState;
  /** What waits for approval. */
  readonly action: 'create' | 'update' | 'delete' | null;
  /** Why it failed, as the Notes column would say. */
  readonly notes: string;
}

export interface OneLoginOptions {
  readonly connector: Connector;
  /** A certificate to trust, in PEM, for an https endpoint on this computer. */
  readonly ca?: string | null;
}

/**
 * A OneLogin application with provisioning, as far as its own documentation describes what it
 * sends. It stands in for the admin console in practice runs and tests.
 */
export class OneLogin {
  readonly #connector: Connector;
  readonly #ca: string | null;
  readonly #assignments = new Map<string, Assignment>();
  #client: ScimClient | null = null;
  #status: ApiStatus = 'Disabled';
  #provisioning = { enabled: false, approval: true };
  #mapping: Mapping = defaultMapping;

  constructor({ ca = null, connector }: OneLoginOptions) {
    this.#connector = connector;
    this.#ca = ca;
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
    return this.#status;
  }

  /** Provisioning tab. `approval`: whether an admin has to approve every action. */
  enableProvisioning({ approval }: { readonly approval: boolean }): void {
    this.#provisioning = { enabled: true, approval };
  }

  /** Parameters tab. */
  setMapping(mapping: Partial<Mapping>): void {
    this.#mapping = { ...this.#mapping, ...mapping };
  }

  /** Users → the user → Applications → +. */
  async assign(user: OneLoginUser): Promise<ProvisioningState> {
    this.#set(user.userName, {
      user,
      active: true,
      id: null,
      state: this.#provisioning.enabled ? 'Pending' : 'None',
      action: this.#provisioning.enabled ? 'create' : null,
      notes: '',
    });
    return this.#unlessHeld(user.userName);
  }

  /** The user's fields changed in OneLogin. */
  async update(user: OneLoginUser): Promise<ProvisioningState> {
    return this.#change(user.userName, { user, action: 'update', state: 'Pending' });
  }

  /** Suspended in OneLogin: `active` false by PUT. */
  async suspend(userName: string): Promise<ProvisioningState> {
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
    if (assignment.action === 'delete' && done.state === 'None') this.#assignments.delete(userName);
    else this.#set(userName, { ...assignment, ...done, action: null });
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
    const body = scimBody(user, this.#connector, this.#mapping, active);
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
