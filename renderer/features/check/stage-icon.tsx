import type { CheckVerdict, StageProgress } from '../../../shared/domain/check/result.ts';
import { CrossIcon, DashIcon, DotIcon, NoteIcon, TickIcon } from '../../ui/icons.tsx';

/** A stage's sign: accent tick, amber note, red cross, dash when not run, dot while running. */
export function StageIcon({ stage }: { stage: StageProgress }) {
  if (stage.state === 'waiting') return <span className="stage-icon stage-waiting" />;
  if (stage.state === 'running') {
    return (
      <span className="stage-icon stage-pass">
        <DotIcon />
      </span>
    );
  }
  const { verdict } = stage.result;
  return (
    <span className={`stage-icon stage-${verdict}`}>
      {verdict === 'pass' && <TickIcon />}
      {verdict === 'note' && <NoteIcon />}
      {verdict === 'fail' && <CrossIcon />}
      {verdict === 'skipped' && <DashIcon />}
    </span>
  );
}

/** The sign of a whole check. */
export function VerdictIcon({ verdict }: { verdict: CheckVerdict }) {
  switch (verdict) {
    case 'works':
      return (
        <span className="stage-icon stage-pass">
          <TickIcon />
        </span>
      );
    case 'works-with-notes':
      return (
        <span className="stage-icon stage-note">
          <NoteIcon />
        </span>
      );
    case 'fails':
      return (
        <span className="stage-icon stage-fail">
          <CrossIcon />
        </span>
      );
    case 'cancelled':
      return (
        <span className="stage-icon stage-skipped">
          <DashIcon />
        </span>
      );
  }
}
