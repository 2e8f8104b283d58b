import type { Problem } from '../../shared/domain/problems/codes.ts';
import { problemMoves } from '../../shared/domain/problems/owners.ts';
import { problemWords } from '../../shared/messages/problems.ts';
import { words } from '../../shared/messages/window/index.ts';

interface ProblemViewProps {
  problem: Problem;
  /** `fail` and `note` tint the ground; `plain` stands inside something that is tinted already. */
  tone: 'fail' | 'note' | 'plain';
}

/** A problem in words: what happened, why, what to do and whose move it is; the code last. */
export function ProblemView({ problem, tone }: ProblemViewProps) {
  const { what, why, next } = problemWords(problem);
  const move = problemMoves[problem.code] ?? null;
  return (
    <div className={tone === 'plain' ? 'problem' : `problem notice notice-${tone}`}>
      <p className="label">{what}</p>
      {why !== '' && <p className="small quiet">{why}</p>}
      {next !== '' && (
        <p className="small">
          {move !== null && <span className="label">{words.problem.move[move]}: </span>}
          {next}
        </p>
      )}
      <p className="code">
        {words.problem.code} {problem.code}
      </p>
    </div>
  );
}
