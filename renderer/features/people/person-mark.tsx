import type { Person } from '../../../shared/domain/rollout/person.ts';
import { type PersonMarkKind, personMark } from '../../../shared/domain/rollout/person-mark.ts';
import { DashIcon, NoteIcon } from '../../ui/icons.tsx';
import { Mark } from '../../ui/mark.tsx';

/** How a person stands, by shape before color. Decorative: the words beside it say the same. */
export function PersonMark({ person }: { person: Pick<Person, 'atWisq' | 'atOneLogin'> }) {
  return <PersonMarkOf kind={personMark(person)} />;
}

/** The same for a filter. */
export function PersonMarkOf({ kind }: { kind: PersonMarkKind }) {
  if (kind === 'note') {
    return (
      <span className="mark-note">
        <NoteIcon />
      </span>
    );
  }
  if (kind === 'unchecked') {
    return (
      <span className="mark-dash">
        <DashIcon />
      </span>
    );
  }
  return <Mark kind={kind} />;
}
