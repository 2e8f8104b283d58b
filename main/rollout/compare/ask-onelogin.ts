import { judgeOneLogin } from '../../../shared/domain/rollout/judge-onelogin.ts';
import type { AtOneLogin } from '../../../shared/domain/rollout/onelogin-state.ts';
import type { lookAtPeople } from '../../onelogin/look-at-onelogin.ts';
import type { Comparing } from './comparing.ts';
import { withoutName } from './judge.ts';

/** Looking at people at OneLogin, over whatever network and with whatever credential. */
export type LookAtPeople = (
  people: Parameters<typeof lookAtPeople>[1],
) => ReturnType<typeof lookAtPeople>;

/** How many people one comparison asks OneLogin about: its hourly limit is shared with other tools. */
export const mostAtOneLogin = 1000;
/** What one person takes at most: a search by each name, their page, their apps, an event. */
const callsAPerson = 5;
const atOnce = 4;

/**
 * Asks OneLogin about those who are not complete at Wisq and were not asked about yet. A failed read
 * is `unknown`, with its reason; who comes after the most that are asked about stays open.
 */
export async function askOneLogin(
  comparing: Comparing,
  look: LookAtPeople,
  { appName, signal }: { readonly appName: string; readonly signal: AbortSignal },
): Promise<void> {
  const { state } = comparing;
  const wanted = state.forOneLogin();
  const open = wanted.filter((index) => state.person(index)?.atOneLogin === null);
  const left = open.slice(0, Math.max(0, mostAtOneLogin - (wanted.length - open.length)));
  if (left.length === 0) return;
  let before = 0;
  const keep = (index: number, said: Omit<AtOneLogin, 'at'>, requests: number) => {
    const problem = said.problem === null ? null : withoutName(said.problem);
    const atOneLogin = { ...said, problem, at: comparing.at };
    return comparing.foundAtOneLogin({ type: 'onelogin', index, atOneLogin }, requests);
  };
  const outcome = await look({
    appName,
    people: left.map((index) => state.names[index] ?? ''),
    atOnce,
    mostCalls: callsAPerson * left.length + 20,
    async onPerson(place, reading, requests) {
      const cost = requests - before;
      before = requests;
      const index = left[place];
      if (index !== undefined) await keep(index, judgeOneLogin(reading), cost);
    },
  });
  if (outcome.problem === null || signal.aborted) return;
  // Nobody could be asked about: of everybody it is unknown, for that reason.
  for (const index of left) {
    if (state.person(index)?.atOneLogin !== null) continue;
    await keep(index, { state: 'unknown', text: null, problem: outcome.problem }, 0);
  }
}
