import type { StageProgress } from '../../../shared/domain/check/result.ts';
import { messages, ms } from '../../../shared/messages/window/index.ts';
import { StageIcon } from './stage-icon.tsx';

interface WaterfallProps {
  stages: readonly StageProgress[];
  /** The whole duration in milliseconds; null while the check runs. */
  totalMs: number | null;
}

/** The stages on a common time axis: sign, name, bar, milliseconds. */
export function Waterfall({ stages, totalMs }: WaterfallProps) {
  const end = Math.max(1, totalMs ?? 0, ...stages.map(endOf));
  return (
    <ol className="waterfall">
      {stages.map((stage) => (
        <li key={stage.id} className={`stage-row stage-row-${stage.state}`}>
          <StageIcon stage={stage} />
          <span className="stage-title">
            {messages.check.stages[stage.id]}
            <span className="visually-hidden">, {stateMessage(stage)}</span>
          </span>
          <span className="stage-track" aria-hidden="true">
            {stage.state === 'done' && stage.result.verdict !== 'skipped' && (
              <span
                className={`stage-bar stage-bar-${stage.result.verdict}`}
                style={{
                  left: `${(stage.result.startMs / end) * 100}%`,
                  width: `${(stage.result.ms / end) * 100}%`,
                }}
              />
            )}
            {stage.state === 'running' && (
              <span
                className="stage-bar stage-bar-running"
                style={{ left: `${Math.min(96, (stage.startMs / end) * 100)}%` }}
              />
            )}
          </span>
          <span className="stage-ms small">
            {stage.state === 'done' && stage.result.verdict !== 'skipped'
              ? ms(stage.result.ms)
              : ''}
          </span>
        </li>
      ))}
    </ol>
  );
}

function endOf(stage: StageProgress): number {
  if (stage.state === 'done') return stage.result.startMs + stage.result.ms;
  return stage.state === 'running' ? stage.startMs : 0;
}

function stateMessage(stage: StageProgress): string {
  if (stage.state === 'waiting') return messages.check.stageWaiting;
  if (stage.state === 'running') return messages.check.stageRunning;
  return messages.check.stageVerdicts[stage.result.verdict];
}
