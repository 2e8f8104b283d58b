import type { CheckResult } from './result.ts';

/** OneLogin's view put beside our verdict. */
export type OneLoginBeside =
  /** Both say that it works. */
  | 'enabled-works'
  /** OneLogin takes a 404 for a good answer: it shows Enabled and no user will arrive. */
  | 'enabled-nothing-arrives'
  /** OneLogin's question was answered well; what we asked beyond it was not. */
  | 'enabled-but-open'
  | 'refused-both'
  | 'unknown';

/**
 * How OneLogin's own Enable would compare with a result of ours.
 * In: a result. Out: `unknown` when the question OneLogin asks was never answered from here.
 */
export function oneLoginBeside(
  result: Pick<CheckResult, 'verdict' | 'stages' | 'oneLoginWouldShow'>,
): OneLoginBeside {
  if (result.oneLoginWouldShow === 'unknown') return 'unknown';
  if (result.oneLoginWouldShow === 'not-enabled') return 'refused-both';
  const question = result.stages.find((stage) => stage.id === 'question');
  if (question?.verdict === 'fail') return 'enabled-nothing-arrives';
  return result.verdict === 'fails' ? 'enabled-but-open' : 'enabled-works';
}
