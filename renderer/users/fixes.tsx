import type { AttributeComparison } from '../../shared/users/compare.ts';
import type { SetupState } from '../../shared/setup/state.ts';
import { useView } from '../store.ts';
import { words } from '../words/index.ts';

/** Under the comparison: for each attribute that is not good, the place in OneLogin to mend it. */
export function Fixes({ rows }: { rows: readonly AttributeComparison[] }) {
  const { state } = useView();
  const bad = rows.filter((row) => row.verdict === 'missing' || row.verdict === 'differs');
  if (bad.length === 0) return null;
  return (
    <ul className="fixes">
      {bad.map((row) => (
        <li key={row.attribute}>
          <strong className="label">{headline(row)}</strong> {remedy(row, state)}
        </li>
      ))}
    </ul>
  );
}

function headline(row: AttributeComparison): string {
  const name = words.users.attributes[row.attribute];
  return row.verdict === 'missing' ? words.fixes.missing(name) : words.fixes.differs(name);
}

function remedy(row: AttributeComparison, state: SetupState): string {
  if (row.verdict === 'differs') return row.attribute === 'email' ? words.fixes.email : '';
  if (row.attribute !== 'department') return words.fixes[row.attribute];
  const id = state.connector?.id;
  if (id === 'core' || id === 'other') return words.fixes.departmentCore;
  return id === 'unsure' || id === undefined
    ? `${words.fixes.department} ${words.fixes.departmentUnsure}`
    : words.fixes.department;
}
