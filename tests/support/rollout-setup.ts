import { lookAtPeople } from '../../main/onelogin/look-at-onelogin.ts';
import { compareList } from '../../main/rollout/compare/compare-list.ts';
import type { Context } from '../../main/use-cases/context.ts';
import { lookUpUser } from '../../main/users/read-back.ts';
import type { Progress } from '../../shared/domain/rollout/progress.ts';
import { type CompanyServer, companyToken } from './company-server.ts';
import { withSetup } from './one-setup.ts';

/** The parts of main that compare, over real sockets and without a company's pauses. */
const comparing: Partial<Context> = {
  comparePeople: ({ oneLogin, ...options }) =>
    compareList({
      ...options,
      pauseMs: 5,
      lookAtPeople:
        oneLogin === null
          ? null
          : (people) =>
              lookAtPeople(
                { ...oneLogin, signal: options.signal, practice: true, pauseMs: 5 },
                people,
              ),
    }),
  lookUpUser,
};

/** A setup that knows a company's URL and token. */
export async function rolloutSetup(server: CompanyServer, parts: Partial<Context> = {}) {
  const main = await withSetup({ now: () => new Date(), ...comparing, ...parts });
  const { call, clipboard, events, setupId, value } = main;
  await value('credentials.enter', { setupId, url: server.baseUrl });
  await value('credentials.enter', { setupId, token: companyToken });
  await value('credentials.save', { setupId, where: 'keychain' });
  /** Pastes a list and uses it. */
  const give = async (people: readonly string[]) => {
    clipboard.text = people.join('\n');
    const { previewId } = await value('rollout.paste', { setupId });
    return value('rollout.use', { setupId, previewId });
  };
  /** Resolves when a comparison is over, paused or failed. */
  const settled = async (): Promise<Progress | null> => {
    for (;;) {
      const last = events.findLast(({ type }) => type === 'rollout.progress');
      if (last?.type === 'rollout.progress') {
        const { progress } = last;
        if (progress === null || ['paused', 'failed'].includes(progress.phase)) return progress;
      }
      await new Promise((done) => setTimeout(done, 10));
    }
  };
  /** Compares and waits for the end. */
  const compare = async (more: { readonly oneLogin?: boolean } = {}) => {
    events.length = 0;
    await value('rollout.compare', {
      setupId,
      scope: 'everybody',
      oneLogin: false,
      rate: null,
      ...more,
    });
    return settled();
  };
  const rows = (more: object = {}) =>
    value('rollout.rows', {
      setupId,
      filter: 'all',
      search: '',
      sort: 'list',
      from: 0,
      count: 100,
      ...more,
    });
  return { ...main, call, give, compare, rows, settled };
}
