import type { CheckResult, StageResult } from '../../shared/domain/check/result.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import {
  checkLabels,
  ms,
  oneLoginMessage,
  ownerMessages,
  problemMessage,
  stageTitles,
  stageVerdicts,
  testedMessage,
  verdictMessage,
} from '../../shared/messages/terminal.ts';
import { problemOwners } from '../../shared/domain/problems/owners.ts';

/** Exit codes, for scripts. `notRun`: no verdict, because something was missing or wrong. */
export const exitCodes = { works: 0, fails: 1, notRun: 2, stopped: 130 } as const;

/** The exit code of a finished check. */
export function exitCodeOf({ verdict }: Pick<CheckResult, 'verdict'>): number {
  if (verdict === 'cancelled') return exitCodes.stopped;
  return verdict === 'fails' ? exitCodes.fails : exitCodes.works;
}

/** A result as one line of JSON, with codes instead of messages. */
export function jsonReport(result: CheckResult): string {
  return JSON.stringify({
    verdict: result.verdict,
    move: result.owner,
    route: result.route,
    stages: result.stages.map(({ id, verdict, problems, ms: took }) => ({
      id,
      verdict,
      codes: problems.map(({ code }) => code),
      ms: took,
    })),
  });
}

/** A result in the window's messages. `history`: what changed since it last worked, as sentences. */
export function textReport(result: CheckResult, history: readonly string[] = []): string {
  const oneLogin = oneLoginMessage(result);
  const failures = problemsOf(result, 'fail');
  const notes = problemsOf(result, 'note');
  const host = result.host === '' ? '' : `: ${result.host}`;
  return blocks([
    [
      `${verdictMessage(result)}${host}`,
      ...(result.owner === null ? [] : [ownerMessages[result.owner]]),
    ],
    history,
    result.stages.map(stageLine),
    ...failures.map(problemLines),
    ...(notes.length === 0 ? [] : [[checkLabels.notes], ...notes.map(problemLines)]),
    [oneLogin.shows, ...(oneLogin.explains === null ? [] : [oneLogin.explains])],
    [testedMessage(result)],
  ]);
}

/** A problem by itself, in the window's message. */
export function problemReport(problem: Problem): string {
  return blocks([problemLines(problem)]);
}

const titleWidth = Math.max(...Object.values(stageTitles).map((title) => title.length));
const verdictWidth = Math.max(...Object.values(stageVerdicts).map((verdict) => verdict.length));

function stageLine(stage: StageResult): string {
  const took = stage.verdict === 'skipped' ? '' : ms(stage.ms).padStart(9);
  const verdict = stageVerdicts[stage.verdict].padEnd(verdictWidth);
  return `  ${stageTitles[stage.id].padEnd(titleWidth)}  ${verdict}${took}`.trimEnd();
}

/** A problem: what happened, why, what to do and whose turn it is, and its code. */
export function problemLines(problem: Problem): readonly string[] {
  const { what, why, next } = problemMessage(problem);
  const owner = problemOwners[problem.code];
  const prefix = owner === null ? '' : `${ownerMessages[owner]}: `;
  return [
    what,
    ...(why === '' ? [] : [why]),
    ...(next === '' ? [] : [`${prefix}${next}`]),
    `${checkLabels.code} ${problem.code}`,
  ];
}

function problemsOf(result: CheckResult, verdict: StageResult['verdict']): readonly Problem[] {
  return result.stages
    .filter((stage) => stage.verdict === verdict)
    .flatMap((stage) => stage.problems);
}

/** Paragraphs, harmless for a terminal. */
export function blocks(paragraphs: readonly (readonly string[])[]): string {
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(harmless).join('\n'))
    .join('\n\n');
}

/** Params can come from the server: none of them may move the cursor or hide a line. */
function harmless(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?');
}
