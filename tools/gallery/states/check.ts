import type { RunningCheck } from '../../../shared/contract/contract.ts';
import type { CheckResult, StageProgress } from '../../../shared/domain/check/result.ts';
import { stageIds } from '../../../shared/domain/check/result.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { checkResult, recordedCheck } from '../../fixtures/check-results.ts';
import { tellUpTo } from '../../fixtures/past.ts';
import { screenPasts } from '../../fixtures/screen-pasts.ts';
import { type GalleryState, setupState } from '../gallery-state.ts';

const group = 'Connection test';

const withNote = recordedCheck();
const refused = recordedCheck(problem('TOKEN_REFUSED', { status: 401 }));

const stopped = recordedCheck(
  problem('BLOCKED_AT_WISQ', { status: 403, product: 'Cloudflare', reference: '8f2d41c7ae90-FRA' }),
);
const somebody = recordedCheck(problem('BLOCKED_UNCLEAR', { status: 403, product: 'nginx' }));

const askedByProxy = checkResult({
  failed: 'route',
  why: problem('PROXY_SIGN_IN', { proxy: 'proxy.northwind.example:8080', typed: true }),
});

const unlikeOneLogin = checkResult({
  failed: 'discovery',
  why: problem('WRONG_TOKEN_UNCLEAR', { status: 500 }),
  oneLoginWouldShow: 'enabled',
});

const running: RunningCheck = {
  checkId: '00000000-0000-4000-8000-000000000000',
  startedAt: '2026-02-03T10:00:00.000Z',
  stages: stageIds.map((id, index): StageProgress => {
    const result = checkResult().stages[index];
    if (index < 4 && result !== undefined) return { id, state: 'done', result };
    return index === 4 ? { id, state: 'running', startMs: 40 } : { id, state: 'waiting' };
  }),
};

const at = (name: string, shows: string, ...results: readonly CheckResult[]) =>
  setupState(
    [group, name, shows],
    'configure',
    (past) => {
      tellUpTo(past, 'configure');
      for (const result of results) past.checked(result);
      return past;
    },
    { act: (user) => user.unfold() },
  );

/** The connection test in each of its verdicts, with its stages, findings and evidence. */
export const check: readonly GalleryState[] = [
  setupState(
    [group, 'no credentials yet', 'Paste Wisq’s message'],
    'configure',
    screenPasts.nothingPasted,
  ),
  setupState([group, 'not tested', 'Test connection'], 'configure', screenPasts.storedNotTested),
  setupState([group, 'running', 'Cancel'], 'configure', screenPasts.storedNotTested, {
    view: { check: running },
  }),
  at('works', 'Evidence', checkResult()),
  at('works with a note', 'PLAIN_LOOPBACK', withNote),
  at('fails', 'TOKEN_REFUSED', refused),
  at('a firewall answers', 'BLOCKED_AT_WISQ', stopped),
  at('a page answers, nobody knows whose', 'BLOCKED_UNCLEAR', somebody),
  at('fails after it worked', 'TOKEN_REFUSED', checkResult(), withNote, refused),
  at('fails in another way than in OneLogin', 'WRONG_TOKEN_UNCLEAR', unlikeOneLogin),
  at('a proxy asks for a sign-in', 'PROXY_SIGN_IN', askedByProxy),
  setupState([group, 'the URL changed', 'the URL changed'], 'configure', screenPasts.urlChanged),
  at(
    'stopped',
    'Test connection',
    checkResult({ failed: 'secure', verdict: 'cancelled', owner: null }),
  ),
];
