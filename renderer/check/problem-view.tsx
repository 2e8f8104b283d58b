import type { Problem } from '../../shared/problems.ts';
import { problemMoves } from '../../shared/words/moves.ts';
import { problemWords } from '../../shared/words/problems.ts';
import { words } from '../words/index.ts';

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
