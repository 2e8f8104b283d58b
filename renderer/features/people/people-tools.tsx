import type { ReactNode } from 'react';
import type { PeopleView } from '../../../shared/contract/contract.ts';
import { rowSorts } from '../../../shared/domain/rollout/rows.ts';
import { peopleMessages as words } from '../../../shared/messages/window/people.ts';
import { choose, orderAnew } from '../../state/people-rows.ts';
import { usePeople } from '../../state/people-store.ts';
import { Button } from '../../ui/button.tsx';
import { SearchIcon } from '../../ui/icons.tsx';
import { useNarrow } from './use-narrow.ts';

/** Finding somebody, the order, how many are shown, and a new order where people have moved on. */
export function PeopleTools({ view, menu }: { view: PeopleView; menu: ReactNode }) {
  const { search, sort, filter } = usePeople(({ choice }) => choice);
  const narrow = useNarrow();
  const total = usePeople((state) => state.total);
  const moved = usePeople((state) => state.revision > state.orderedAt);
  // As it is listed, or by name, all people stay where they are whatever becomes of them.
  const fixed = filter === 'all' && sort !== 'state';
  return (
    <div className="people-tools">
      <div className="find">
        <SearchIcon />
        <label className="visually-hidden" htmlFor="find-person">
          {words.find}
        </label>
        <input
          id="find-person"
          type="search"
          data-optional=""
          placeholder={words.find}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => choose({ search: event.target.value })}
        />
      </div>
      <span className="sort small">
        <span className="quiet" aria-hidden="true">
          {words.sortBy}
        </span>
        <select
          aria-label={words.sortBy}
          value={sort}
          onChange={(event) => {
            const chosen = rowSorts.find((one) => one === event.target.value);
            if (chosen !== undefined) choose({ sort: chosen });
          }}
        >
          {['state' as const, 'name' as const, 'list' as const].map((one) => (
            <option key={one} value={one}>
              {words.sortName(one)}
            </option>
          ))}
        </select>
      </span>
      <p className={narrow ? 'visually-hidden' : 'small quiet shown-count'} role="status">
        {total !== null && total !== view.counts?.listed && words.shown(total)}
      </p>
      <span className="new-order">
        <Button kind="link" className={moved && !fixed ? '' : 'not-now'} onClick={orderAnew}>
          {words.newOrder}
        </Button>
      </span>
      {menu}
    </div>
  );
}
