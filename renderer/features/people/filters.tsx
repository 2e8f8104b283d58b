import {
  type CountedFilter,
  countedFilters,
  placed,
} from '../../../shared/domain/rollout/filters.ts';
import { filterMark } from '../../../shared/domain/rollout/person-mark.ts';
import type { PeopleCounts } from '../../../shared/domain/rollout/counts.ts';
import { rowFilters } from '../../../shared/domain/rollout/rows.ts';
import { peopleMessages as words } from '../../../shared/messages/window/people.ts';
import { choose } from '../../state/people-rows.ts';
import { usePeople } from '../../state/people-store.ts';
import { PersonMarkOf } from './person-mark.tsx';
import { useFolded } from './use-narrow.ts';

/**
 * How many people are where, and each number shows them. The first line adds up to all; the second
 * says what OneLogin has to say of those who are not complete, and which attributes they lack. One
 * is pressed at a time. A filter keeps its place until the order is a new one: while a comparison
 * runs, new ones come behind the others. Both lines have their room from the start. Where there is
 * no room for them, it is one field to choose from.
 */
export function Filters({ counts }: { counts: PeopleCounts }) {
  const places = usePeople((state) => state.places);
  const folded = useFolded();
  const groups = countedFilters(counts);
  const shown = {
    atWisq: placed(groups.atWisq, places),
    atOneLogin: placed(groups.atOneLogin, places),
    lacking: placed(groups.lacking, places),
  };
  return folded ? (
    <FilterField shown={shown} />
  ) : (
    <FilterLines shown={shown} listed={counts.listed} />
  );
}

type Shown = ReturnType<typeof countedFilters>;

function FilterLines({ listed, shown }: { listed: number; shown: Shown }) {
  const pressed = usePeople(({ choice }) => choice.filter);
  const roomy = usePeople((state) => state.roomy);
  const digits = roomy ? words.number(listed).length : 0;
  const line = (filters: readonly CountedFilter[]) =>
    filters.map((one) => (
      <Filter key={one.filter} {...one} pressed={one.filter === pressed} digits={digits} />
    ));
  return (
    <div role="group" aria-label={words.filters} className="filters">
      <div className="filter-line">{line(shown.atWisq)}</div>
      <div className="filter-line">
        {shown.atOneLogin.length > 0 && (
          <span className="small quiet filter-group">{words.atOneLoginGroup}</span>
        )}
        {line(shown.atOneLogin)}
        {shown.lacking.length > 0 && (
          <span className="small quiet filter-group">{words.lacksGroup}</span>
        )}
        {line(shown.lacking)}
      </div>
    </div>
  );
}

interface FilterProps extends CountedFilter {
  pressed: boolean;
  /** Room for so many digits: a number that grows moves nothing. */
  digits: number;
}

function Filter({ count, digits, filter, pressed }: FilterProps) {
  const mark = filterMark(filter);
  return (
    <button
      type="button"
      className="filter"
      aria-pressed={pressed}
      onClick={() => choose({ filter: pressed ? 'all' : filter })}
    >
      {mark !== null && <PersonMarkOf kind={mark} />}
      {words.filter(filter)}
      <span className="filter-count" style={{ minWidth: `${digits}ch` }}>
        {words.number(count)}
      </span>
    </button>
  );
}

function FilterField({ shown }: { shown: Shown }) {
  const pressed = usePeople(({ choice }) => choice.filter);
  const options = (filters: readonly CountedFilter[]) =>
    filters.map(({ count, filter }) => (
      <option key={filter} value={filter}>
        {words.counted(filter, count)}
      </option>
    ));
  return (
    <select
      className="filter-field"
      aria-label={words.filters}
      value={pressed}
      onChange={({ target }) => {
        const filter = rowFilters.find((one) => one === target.value);
        if (filter !== undefined) choose({ filter });
      }}
    >
      {options(shown.atWisq)}
      {shown.atOneLogin.length > 0 && (
        <optgroup label={words.atOneLoginGroup}>{options(shown.atOneLogin)}</optgroup>
      )}
      {shown.lacking.length > 0 && (
        <optgroup label={words.lacksGroup}>{options(shown.lacking)}</optgroup>
      )}
    </select>
  );
}
