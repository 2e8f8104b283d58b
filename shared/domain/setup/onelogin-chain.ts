import { detailsOf, rolesGiving, userOf } from '../onelogin/reading.ts';
import { isOfAttribute } from '../onelogin/user-findings.ts';
import type { ProblemCode } from '../problems/codes.ts';
import type { Problem } from '../problems/problem.ts';
import { userProgress } from '../users/progress.ts';
import type { TestUser } from '../users/test-user.ts';
import { type UserSide, userSide } from './onelogin-side.ts';
import type { SetupState } from './state.ts';

/** The links of the chain from OneLogin to Wisq, in their order. `app` stands for all of its users. */
const chainLinks = ['app', 'active', 'assigned', 'approved', 'sent', 'at-wisq'] as const;
export type ChainLinkId = (typeof chainLinks)[number];

/** What is known of a link, with OneLogin's own words; shared/messages has the sentences. */
export type LinkEvidence =
  | { readonly code: 'app-right'; readonly name: string }
  /** `account`: OneLogin's word for the account; null: not said. */
  | { readonly code: 'active'; readonly account: string | null }
  | { readonly code: 'assigned'; readonly roles: readonly string[]; readonly direct: boolean }
  | { readonly code: 'not-assigned'; readonly rolesOfApp: readonly string[] }
  /** OneLogin's word for how far it is. */
  | { readonly code: 'state'; readonly state: string }
  /** The same of a failure, with OneLogin's text; null: it gives none. */
  | { readonly code: 'failed'; readonly state: string; readonly text: string | null }
  /** Not in OneLogin's lists, which may be behind. */
  | { readonly code: 'may-lag' }
  | { readonly code: 'problem'; readonly problem: Problem }
  | { readonly code: 'at-wisq'; readonly at: string }
  | { readonly code: 'not-at-wisq'; readonly at: string | null }
  /** OneLogin's state waits for nobody's approval. */
  | { readonly code: 'no-approval' }
  | { readonly code: 'not-reached' | 'not-read' | 'not-known' };

/**
 * A link and how it stands.
 * - `holds`. - `stops`: the first that is broken. - `waits`: OneLogin is at work on it.
 * - `not-reached`: after the one that stops. - `unknown`: it could not be read.
 */
export interface ChainLink {
  readonly id: ChainLinkId;
  readonly standing: 'holds' | 'stops' | 'waits' | 'not-reached' | 'unknown';
  readonly evidence: LinkEvidence;
}

/** The link that each finding breaks; findings about single attributes break none. */
const linkOfCode: Readonly<Partial<Record<ProblemCode, ChainLinkId>>> = {
  ONELOGIN_APP_NOT_FOUND: 'app',
  ONELOGIN_APP_SEVERAL: 'app',
  ONELOGIN_WRONG_CONNECTOR: 'app',
  ONELOGIN_USER_NOT_FOUND: 'active',
  ONELOGIN_USER_SEVERAL: 'active',
  ONELOGIN_USER_SUSPENDED: 'active',
  ONELOGIN_USER_UNLICENSED: 'active',
  ONELOGIN_USER_NOT_APPROVED: 'active',
  ONELOGIN_USER_NO_USERNAME: 'active',
  ONELOGIN_NOT_ASSIGNED: 'assigned',
  ONELOGIN_ASSIGNMENT_UNCLEAR: 'assigned',
  ONELOGIN_APPROVAL_WAITING: 'approved',
  ONELOGIN_FAILED: 'sent',
  ONELOGIN_FAILED_UNEXPLAINED: 'sent',
  ONELOGIN_NEVER_SENT: 'sent',
  ONELOGIN_STATE_UNKNOWN: 'sent',
  ONELOGIN_USER_REMOVED: 'sent',
};

/**
 * Why a test user is not at Wisq, link by link: the first broken one is the first cause of their side
 * (onelogin-side.ts), and nothing is said of what comes after it. The link `app` is there only where
 * it does not hold. Null: OneLogin was never read for them.
 */
export function chainOf(
  state: Pick<SetupState, 'oneLogin'>,
  user: TestUser,
): readonly ChainLink[] | null {
  const side = userSide(state, user);
  if (side === null) return null;
  const { arrived } = userProgress(user);
  const found = side.causes.flatMap((cause) => {
    const broken = linkOf(cause, side);
    return broken === null ? [] : [{ cause, link: broken }];
  });
  const [first] = found.toSorted((a, b) => place(a.link) - place(b.link));
  // Whoever is at Wisq went all the way, whatever OneLogin says of what it does now.
  const stop = arrived ? undefined : first;
  const unread = arrived ? null : firstUnread(side);
  return chainLinks
    .map((id) => link(id, { side, state, stop, unread, user }))
    .filter(({ id, standing }) => id !== 'app' || standing === 'stops');
}

interface Known {
  readonly state: Pick<SetupState, 'oneLogin'>;
  readonly user: TestUser;
  readonly side: UserSide;
  readonly stop: { readonly cause: Problem; readonly link: ChainLinkId } | undefined;
  readonly unread: ChainLinkId | null;
}

function link(id: ChainLinkId, known: Known): ChainLink {
  const { stop, unread, user } = known;
  if (id === 'at-wisq') return atWisq(known);
  if (stop !== undefined && stop.link === id) return stopped(id, known, stop.cause);
  const after = (other: ChainLinkId | undefined | null) =>
    other != null && place(id) > place(other);
  if (after(stop?.link)) return { id, standing: 'not-reached', evidence: { code: 'not-reached' } };
  if (unread === id) return { id, standing: 'unknown', evidence: unreadEvidence(known) };
  const evidence = after(unread) ? null : evidenceOf(id, known);
  const { arrived } = userProgress(user);
  return {
    id,
    standing: evidence === null && !arrived ? 'unknown' : 'holds',
    evidence: evidence ?? { code: 'not-known' },
  };
}

function stopped(id: ChainLinkId, known: Known, cause: Problem): ChainLink {
  if (cause.code === 'ONELOGIN_WORKING') {
    return { id, standing: 'waits', evidence: stateEvidence(known) ?? { code: 'may-lag' } };
  }
  if (cause.code === 'ONELOGIN_FAILED' || cause.code === 'ONELOGIN_FAILED_UNEXPLAINED') {
    const said = stateEvidence(known);
    const { text } = cause.params;
    if (said?.code === 'state') {
      const evidence = {
        code: 'failed',
        state: said.state,
        text: text === undefined ? null : String(text),
      } as const;
      return { id, standing: 'stops', evidence };
    }
  }
  if (cause.code === 'ONELOGIN_NOT_ASSIGNED') {
    const { roles } = known.state.oneLogin.app ?? { roles: null };
    const rolesOfApp = roles?.ok === true ? roles.value.map(({ name }) => name) : [];
    return { id, standing: 'stops', evidence: { code: 'not-assigned', rolesOfApp } };
  }
  if (cause.code === 'ONELOGIN_APPROVAL_WAITING') {
    return { id, standing: 'stops', evidence: stateEvidence(known) ?? problemEvidence(cause) };
  }
  return { id, standing: 'stops', evidence: problemEvidence(cause) };
}

/** What OneLogin says of a link that holds; null: it says nothing of it. */
function evidenceOf(id: ChainLinkId, known: Known): LinkEvidence | null {
  const { side, state } = known;
  const ofApp = side.look.app?.ok === true ? side.look.app.value : null;
  switch (id) {
    case 'app': {
      const details = state.oneLogin.app === null ? null : detailsOf(state.oneLogin.app);
      return details === null ? null : { code: 'app-right', name: details.name };
    }
    case 'active': {
      const found = userOf(side.look);
      return found === null ? null : { code: 'active', account: found.account };
    }
    case 'assigned': {
      if (ofApp?.assigned !== true) return null;
      const { app } = state.oneLogin;
      const roles = app === null ? [] : rolesGiving(app, side.look).map(({ name }) => name);
      // Where the app has no role at all, it was given to the user alone.
      const direct = app !== null && detailsOf(app)?.roleIds?.length === 0;
      return { code: 'assigned', roles, direct };
    }
    case 'approved':
      return stateEvidence(known) === null ? null : { code: 'no-approval' };
    case 'sent':
      return stateEvidence(known);
    case 'at-wisq':
      return null;
  }
}

function stateEvidence({ side }: Known): LinkEvidence | null {
  const state = side.look.app?.ok === true ? side.look.app.value.userApp?.state : null;
  return state == null ? null : { code: 'state', state };
}

const problemEvidence = (problem: Problem): LinkEvidence => ({ code: 'problem', problem });

/** Why the first link that was not read was not: a failed call, or an app that was never found. */
function unreadEvidence({ side, state }: Known): LinkEvidence {
  const { app, search } = side.look;
  if (!search.ok) return problemEvidence(search.problem);
  if (app !== null) return app.ok ? { code: 'not-read' } : problemEvidence(app.problem);
  const read = state.oneLogin.app?.app;
  return read?.ok === false ? problemEvidence(read.problem) : { code: 'not-read' };
}

/** Not there although OneLogin says that all is done is a break of its own. */
function atWisq({ stop, unread, user }: Known): ChainLink {
  const { lastLookUp } = user;
  const id = 'at-wisq';
  if (userProgress(user).arrived && lastLookUp !== null) {
    return { id, standing: 'holds', evidence: { code: 'at-wisq', at: lastLookUp.at } };
  }
  const evidence = { code: 'not-at-wisq', at: lastLookUp?.at ?? null } as const;
  const looked = lastLookUp?.outcome === 'not-found';
  return {
    id,
    evidence,
    standing: stop === undefined && unread === null && looked ? 'stops' : 'not-reached',
  };
}

/** The first link that could not be read. */
function firstUnread({ look }: UserSide): ChainLinkId | null {
  if (!look.search.ok) return 'active';
  return look.app === null || !look.app.ok ? 'assigned' : null;
}

function linkOf(cause: Problem, { look }: UserSide): ChainLinkId | null {
  if (isOfAttribute(cause)) return null;
  const ofApp = look.app?.ok === true ? look.app.value : null;
  if (cause.code === 'ONELOGIN_PROVISIONING_OFF') {
    return cause.params['for'] === 'app' ? 'app' : 'sent';
  }
  if (cause.code === 'ONELOGIN_WORKING') return ofApp?.assigned === true ? 'sent' : 'assigned';
  return linkOfCode[cause.code] ?? null;
}

function place(id: ChainLinkId): number {
  return chainLinks.indexOf(id);
}
