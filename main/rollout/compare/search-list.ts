import type { ProblemCode } from '../../../shared/domain/problems/codes.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { AtWisq } from '../../../shared/domain/rollout/wisq-state.ts';
import { search } from '../../users/search.ts';
import { ComparisonFailed, manyHands } from './failure.ts';
import type { Comparing } from './comparing.ts';
import { bare, judgeUser, withoutName } from './judge.ts';

/** How many people are searched for at a time. */
const atOnce = 4;
/** So many searches in a row that tell nothing, and nobody found: the rest would be no different. */
const mostInVain = 5;

/** What is about the one search: whether that person is there cannot be told, and others may be found. */
const ofOneSearch: ReadonlySet<ProblemCode | undefined> = new Set<ProblemCode>([
  'ANSWER_COUNT_ONLY',
  'FILTER_IGNORED',
  'FILTER_REFUSED',
  'REQUEST_REFUSED',
  'USER_SEARCH_NAMELESS',
]);
/** What no search gets around. */
const ofAllSearches: ReadonlySet<ProblemCode | undefined> = new Set<ProblemCode>([
  'FILTER_IGNORED',
  'FILTER_REFUSED',
]);

/**
 * Searches for one person, as for a test user. Out: where they stand. Throws ComparisonFailed for what
 * concerns everybody.
 */
export async function searchOne(
  { asker, state }: Comparing,
  index: number,
): Promise<AtWisq | null> {
  const name = state.names[index];
  if (name === undefined) return null;
  const { limits, now, signal, target, token } = asker;
  const { problems, users } = await search({
    transport: { exchange: (request) => asker.exchange(request) },
    target,
    limits,
    token,
    userName: name,
    email: null,
    walks: false,
    now,
    signal,
  });
  const at = now().toISOString();
  const [user, another] = users;
  if (another !== undefined) return bare('several', at);
  if (user !== undefined) return judgeUser(user, name, at);
  const [why] = problems;
  if (why?.code === 'USER_NOT_FOUND') return bare('not-there', at);
  if (why === undefined || !ofOneSearch.has(why.code)) {
    throw why === undefined ? new Error('nobody, for no reason') : new ComparisonFailed(why);
  }
  return bare('cannot-tell', at, withoutName(why));
}

/** Searches for everybody who is left. */
export async function searchList(comparing: Comparing): Promise<void> {
  const { state } = comparing;
  const left = [...state.names.keys()].filter((index) => state.isOpen(index));
  const inVain: Problem[] = [];
  let useful = state.asked > state.open;
  await manyHands(atOnce, left, async (index) => {
    const atWisq = await searched(comparing, index);
    await comparing.found({ type: 'person', index, atWisq });
    const { problem: why } = atWisq;
    if (why === null) useful = true;
    else if (ofAllSearches.has(why.code)) inVain.push(why);
    return !useful && inVain.length >= mostInVain ? 'enough' : 'go-on';
  });
  const [why] = inVain;
  if (why !== undefined && state.open > 0) {
    await comparing.found({ type: 'unsearchable', at: comparing.at, problem: why });
  }
}

/**
 * The same, save that a server which fails for one name alone and answers for others meanwhile does
 * not end it: of that one it cannot be told.
 */
async function searched(comparing: Comparing, index: number): Promise<AtWisq> {
  const { asker } = comparing;
  const before = asker.answers;
  try {
    const found = await searchOne(comparing, index);
    if (found === null) throw new Error('nobody has that place on the list');
    return found;
  } catch (error) {
    if (!(error instanceof ComparisonFailed) || asker.answers === before) throw error;
    const { code, params } = error.problem;
    if (code !== 'SERVER_ERROR' || params['status'] !== 500) throw error;
    return bare('cannot-tell', comparing.at, withoutName(error.problem));
  }
}
