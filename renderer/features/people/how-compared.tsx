import type { PeopleView } from '../../../shared/contract/contract.ts';
import { peopleMessages as words } from '../../../shared/messages/window/people.ts';
import { useSetup } from '../../state/hooks.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { PeopleChart } from './people-chart.tsx';

/** Folded over the list: how Wisq was asked and why so, who else is there, and the days before. */
export function HowCompared({ notListed }: Pick<PeopleView, 'notListed'>) {
  const last = useSetup(({ state }) => state.people?.last ?? null);
  return (
    <Disclosure summary={words.details} className="how-compared">
      {last === null ? (
        <p className="small quiet">{words.neverCompared}</p>
      ) : (
        <div className="small quiet">
          <p>
            {words.way(last)} {words.requests(last.requests)}
          </p>
          {notListed !== null && <p>{words.notListed(notListed)}</p>}
        </div>
      )}
      <PeopleChart />
    </Disclosure>
  );
}

/** What has to be known of the newest comparison before its result is believed; nothing: all is well. */
export function ComparedNotes() {
  const last = useSetup(({ state }) => state.people?.last ?? null);
  if (last === null || (last.doubt === null && last.oneLoginLeft === 0)) return null;
  return (
    <div className="compared-notes small">
      {last.doubt !== null && <p>{words.doubt(last.doubt)}</p>}
      {last.oneLoginLeft > 0 && <p>{words.oneLoginLeft(last.oneLoginLeft)}</p>}
    </div>
  );
}
