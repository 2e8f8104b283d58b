import type { Problem } from '../../shared/domain/problems/problem.ts';
import { problemOwners } from '../../shared/domain/problems/owners.ts';
import { messages, problemMessage } from '../../shared/messages/window/index.ts';
import './problem.css';

export interface ProblemViewProps {
  problem: Problem;
  /** `fail` and `note` tint the ground; `plain` is for inside something that is tinted already. */
  tone: 'fail' | 'note' | 'plain';
}

/** A problem's message: what happened, why, what to do and who has to do it; the code last. */
export function ProblemView({ problem, tone }: ProblemViewProps) {
  const { what, why, next } = problemMessage(problem);
  const owner = problemOwners[problem.code] ?? null;
  return (
    <div className={tone === 'plain' ? 'problem' : `problem notice notice-${tone}`}>
      <p className="label">{what}</p>
      {why !== '' && <p className="small quiet">{why}</p>}
      {next !== '' && (
        <p className="small">
          {owner !== null && <span className="label">{messages.problem.owner[owner]}: </span>}
          {next}
        </p>
      )}
      <p className="code">
        {messages.problem.code} {problem.code}
      </p>
    </div>
  );
}
