import type { PeopleView } from '../../../shared/contract/contract.ts';
import { peopleMessages as words } from '../../../shared/messages/window/people.ts';
import { useSetup } from '../../state/hooks.ts';

/** Under the list: how Wisq was asked and why so, what speaks against it, and who else is there. */
export function HowCompared({ notListed }: Pick<PeopleView, 'notListed'>) {
  const last = useSetup(({ state }) => state.people?.last ?? null);
  if (last === null) return null;
  return (
    <div className="how-compared small quiet">
      <p>
        {words.way(last)} {words.requests(last.requests)}
      </p>
      {last.doubt !== null && <p className="amber">{words.doubt(last.doubt)}</p>}
      {last.oneLoginLeft > 0 && <p>{words.oneLoginLeft(last.oneLoginLeft)}</p>}
      {notListed !== null && <p>{words.notListed(notListed)}</p>}
    </div>
  );
}
