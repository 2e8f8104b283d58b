import { describe, expect, it } from 'vitest';
import { oneLoginBeside } from '../../../shared/domain/check/beside.ts';
import type { CheckResult, OneLoginView, StageId } from '../../../shared/domain/check/result.ts';
import { oneLoginMessage } from '../../../shared/messages/check.ts';
import { checkResult } from '../../../tools/fixtures/check-results.ts';

type Row = [
  verdict: CheckResult['verdict'],
  failed: StageId | null,
  view: OneLoginView,
  beside: ReturnType<typeof oneLoginBeside>,
  prominent: boolean,
];

describe('OneLogin’s view beside ours', () => {
  it.each<Row>([
    ['works', null, 'enabled', 'enabled-works', false],
    ['works-with-notes', null, 'enabled', 'enabled-works', false],
    ['fails', 'question', 'enabled', 'enabled-nothing-arrives', true],
    ['fails', 'token-matters', 'enabled', 'enabled-but-open', true],
    ['fails', 'question', 'not-enabled', 'refused-both', false],
    ['fails', 'connect', 'unknown', 'unknown', false],
    ['cancelled', null, 'unknown', 'unknown', false],
  ])('%s at %s, OneLogin: %s → %s', (verdict, failed, view, beside, prominent) => {
    const result = checkResult({ verdict, failed, oneLoginWouldShow: view });
    expect(oneLoginBeside(result)).toBe(beside);
    expect(oneLoginMessage(result).explains !== null).toBe(prominent);
    expect(oneLoginMessage(result).shows).toMatch(/OneLogin.*\.$/);
  });

  it('is that of the verdict where the question is not among the stages', () => {
    const result = checkResult({ verdict: 'fails', oneLoginWouldShow: 'enabled' });
    expect(oneLoginBeside({ ...result, stages: [] })).toBe('enabled-but-open');
  });

  it('says on the spot why Enabled is not enough', () => {
    const result = checkResult({
      verdict: 'fails',
      failed: 'question',
      oneLoginWouldShow: 'enabled',
    });
    const { shows, explains } = oneLoginMessage(result);
    expect(`${shows} ${explains}`).toMatch(/Enabled, but nothing would arrive.*404/);
  });
});
