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

/**
 * One person: who, what OneLogin says, what Wisq has. Pressing the row anywhere opens it. A row that is
 * still being read can have the focus already, and keeps it.
 */
export const PeopleRow = memo(function PeopleRow({ person, place, ...props }: PeopleRowProps) {
  const { active, height, onFocus, onOpen, top, withOneLogin } = props;
  const oneLogin = person === null ? '' : words.atOneLogin(person.atOneLogin, person);
  const wisq = person === null ? '' : words.atWisq(person.atWisq);
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-busy={person === null}
      data-place={place}
      className="people-row people-cells"
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <span role="rowheader" className="person-cell">
        <PersonMark person={person ?? notRead} />
        <button
          type="button"
          className="person-open"
          tabIndex={active ? 0 : -1}
          title={person?.name}
          aria-describedby={
            withOneLogin ? `at-onelogin-${place} at-wisq-${place}` : `at-wisq-${place}`
          }
          onFocus={() => onFocus(place)}
          onClick={() => person !== null && onOpen(person.index)}
        >
          {person === null ? (
            <span className="quiet">{words.rowLoading}</span>
          ) : (
            <Foreign text={person.name} />
          )}
        </button>
      </span>
      {withOneLogin && (
        <Side id={`at-onelogin-${place}`} name={words.columns.oneLogin} text={oneLogin} />
      )}
      <Side id={`at-wisq-${place}`} name={words.columns.wisq} text={wisq} />
      <ChevronRightIcon />
    </div>
  );
});

const notRead = { atWisq: null, atOneLogin: null };

function Side({ id, name, text }: { id: string; name: string; text: string }) {
  return (
    <span role="gridcell" className="side" title={text}>
      {text !== '' && <span className="side-name">{name}: </span>}
      <span id={id}>{text}</span>
    </span>
  );
}
