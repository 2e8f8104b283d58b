import type { Comparison } from '../../../shared/domain/rollout/comparison.ts';
import type { Progress } from '../../../shared/domain/rollout/progress.ts';
import { comparingMessages as running } from '../../../shared/messages/window/comparing.ts';
import { peopleMessages as words } from '../../../shared/messages/window/people.ts';
import { useSetup } from '../../state/hooks.ts';
import { compare, steerComparison } from '../../state/people.ts';
import { Button } from '../../ui/button.tsx';
import { Ticking } from '../../ui/ticking.tsx';

/**
 * How far a comparison is, or when the last one was; in one line of the same height, with its bar, so
 * that nothing below it moves. In: whether everybody is complete, so that nobody is left to check.
 */
export function ComparingLine({
  progress,
  complete,
}: {
  progress: Progress | null;
  complete: boolean;
}) {
  const last = useSetup(({ state }) => state.people?.last ?? null);
  return (
    <div className="comparing">
      {progress === null ? (
        <Over last={last} complete={complete} />
      ) : (
        <Running progress={progress} />
      )}
    </div>
  );
}

function Running({ progress }: { progress: Progress }) {
  const { done, of, phase } = progress;
  return (
    <>
      <div className="comparing-line">
        <p className="comparing-text">
          {phase === 'waiting' ? (
            <>
              {running.line({ ...progress, rate: null, leftMs: null })} ·{' '}
              <Ticking text={(nowMs) => running.waiting(progress, nowMs)} />
            </>
          ) : (
            running.line(progress)
          )}
        </p>
        <Button kind="link" onClick={() => void steerComparison('rollout.cancel')}>
          {words.cancel}
        </Button>
      </div>
      <progress
        className={`bar bar-${phase}`}
        aria-label={running.bar}
        value={of === 0 ? 0 : done / of}
      />
    </>
  );
}

function Over({ last, complete }: { last: Comparison | null; complete: boolean }) {
  return (
    <>
      <div className="comparing-line">
        <p className="comparing-text">
          {last === null ? (
            <span className="quiet">{words.neverCompared}</span>
          ) : (
            words.compared(last.of, last.endedAt)
          )}
        </p>
        {last !== null && !complete && (
          <Button kind="link" onClick={() => void compare('not-complete')}>
            {words.checkAgain}
          </Button>
        )}
      </div>
      <div className="bar-room" />
    </>
  );
}
