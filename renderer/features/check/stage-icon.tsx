import type { ReactNode } from 'react';
import type {
  CheckVerdict,
  StageProgress,
  StageVerdict,
} from '../../../shared/domain/check/result.ts';
import { CrossIcon, DashIcon, DotIcon, NoteIcon, TickIcon } from '../../ui/icons.tsx';

const icons: Readonly<Record<StageVerdict, ReactNode>> = {
  pass: <TickIcon />,
  note: <NoteIcon />,
  fail: <CrossIcon />,
  skipped: <DashIcon />,
};

/** A stage's sign: accent tick, amber note, red cross, dash when not run, dot while running. */
export function StageIcon({ stage }: { stage: StageProgress }) {
  switch (stage.state) {
    case 'waiting':
      return <span className="stage-icon stage-waiting" />;
    case 'running':
      return (
        <span className="stage-icon stage-pass">
          <DotIcon />
        </span>
      );
    case 'done':
      return <Icon verdict={stage.result.verdict} />;
  }
}

/** A whole check has the sign of the stage that decides it. */
const decisive: Readonly<Record<CheckVerdict, StageVerdict>> = {
  works: 'pass',
  'works-with-notes': 'note',
  fails: 'fail',
  cancelled: 'skipped',
};

/** The sign of a whole check. */
export function VerdictIcon({ verdict }: { verdict: CheckVerdict }) {
  return <Icon verdict={decisive[verdict]} />;
}

function Icon({ verdict }: { verdict: StageVerdict }) {
  return <span className={`stage-icon stage-${verdict}`}>{icons[verdict]}</span>;
}
