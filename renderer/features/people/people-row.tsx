import { memo } from 'react';
import type { Person } from '../../../shared/domain/rollout/person.ts';
import { peopleMessages as words } from '../../../shared/messages/window/people.ts';
import { Foreign } from '../../ui/foreign.tsx';
import { ChevronRightIcon } from '../../ui/icons.tsx';
import { PersonMark } from './person-mark.tsx';

interface PeopleRowProps {
  /** The place in what is shown, from 0. */
  place: number;
  /** Null: it is being read. */
  person: Person | null;
  top: number;
  height: number;
  /** Tab leads to it. */
  active: boolean;
  withOneLogin: boolean;
  onFocus: (place: number) => void;
  onOpen: (index: number) => void;
}

/** One person: who, what OneLogin says, what Wisq has. Pressing the row anywhere opens it. */
export const PeopleRow = memo(function PeopleRow({ person, place, ...props }: PeopleRowProps) {
  const { active, height, onFocus, onOpen, top, withOneLogin } = props;
  const style = { height, transform: `translateY(${top}px)` };
  if (person === null) {
    return (
      <div
        role="row"
        aria-rowindex={place + 2}
        aria-busy="true"
        className="people-row"
        style={style}
      >
        <span role="gridcell" className="quiet">
          {words.rowLoading}
        </span>
      </div>
    );
  }
  const oneLogin = words.atOneLogin(person.atOneLogin, person);
  const wisq = words.atWisq(person.atWisq);
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      data-place={place}
      className="people-row people-cells"
      style={style}
    >
      <span role="rowheader" className="person-cell">
        <PersonMark person={person} />
        <button
          type="button"
          className="person-open"
          tabIndex={active ? 0 : -1}
          title={person.name}
          aria-describedby={
            withOneLogin ? `at-onelogin-${place} at-wisq-${place}` : `at-wisq-${place}`
          }
          onFocus={() => onFocus(place)}
          onClick={() => onOpen(person.index)}
        >
          <Foreign text={person.name} />
        </button>
      </span>
      {withOneLogin && (
        <span role="gridcell" className="side" title={oneLogin}>
          <span className="side-name">{words.columns.oneLogin}: </span>
          <span id={`at-onelogin-${place}`}>{oneLogin}</span>
        </span>
      )}
      <span role="gridcell" className="side" title={wisq}>
        <span className="side-name">{words.columns.wisq}: </span>
        <span id={`at-wisq-${place}`}>{wisq}</span>
      </span>
      <ChevronRightIcon />
    </div>
  );
});
