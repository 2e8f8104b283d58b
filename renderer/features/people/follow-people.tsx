import { arrivedOf } from '../../../shared/domain/rollout/counts.ts';
import { peopleEntryMessages as words } from '../../../shared/messages/window/people-entry.ts';
import { useSetup } from '../../state/hooks.ts';
import { showPeoplePage } from '../../state/navigation.ts';
import { Button } from '../../ui/button.tsx';

/** The way to the roll-out list, beside a main button. */
export function FollowPeople() {
  const listed = useSetup(({ state }) => state.people?.list != null);
  return (
    <Button kind="text" onClick={showPeoplePage}>
      {listed ? words.show : words.follow}
    </Button>
  );
}

/** The same on the closing page, with what the newest comparison came to. */
export function PeopleKeepRow() {
  const people = useSetup(({ state }) => state.people ?? null);
  const last = people?.last ?? null;
  return (
    <section className="keep-row">
      <div>
        <h2 className="item-title">{words.heading}</h2>
        <p className="quiet small">
          {last === null
            ? words.what
            : words.arrived(arrivedOf(last.counts), last.counts.listed, last.endedAt)}
        </p>
      </div>
      <Button onClick={showPeoplePage}>{people?.list == null ? words.follow : words.show}</Button>
    </section>
  );
}
