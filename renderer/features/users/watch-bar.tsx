import { userProgress } from '../../../shared/domain/users/progress.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { useView } from '../../state/hooks.ts';
import { lookNow } from '../../state/users.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { SteadyLabel } from '../../ui/steady-label.tsx';
import { Ticking } from '../../ui/ticking.tsx';

/** One watch for all test users: when the next look is due, and a look at once. */
export function WatchBar() {
  const { lookingUp, state, watching } = useView();
  const awaited = state.users.filter((user) => !userProgress(user).complete);
  if (awaited.length === 0) return null;
  const due = watching.flatMap(({ nextLookUpAt }) => nextLookUpAt ?? []).toSorted()[0] ?? null;
  const looking = lookingUp.length > 0;
  const { look, looking: now } = messages.users;
  return (
    <div className="watch-bar">
      <Mark kind={watching.length > 0 ? 'under-way' : 'none'} />
      <p className="small">
        {watching.length === 0 ? (
          messages.users.watch.over
        ) : (
          <Ticking text={(nowMs) => messages.users.watch.next(due, nowMs)} />
        )}
      </p>
      <Button aria-disabled={looking} onClick={() => !looking && void lookNow()}>
        <SteadyLabel shown={looking ? now : look} all={[look, now]} />
      </Button>
    </div>
  );
}
