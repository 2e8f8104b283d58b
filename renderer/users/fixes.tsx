import { fixForDifference, fixForMissing } from '../../shared/guide/fixes.ts';
import type { AttributeComparison } from '../../shared/users/compare.ts';
import { TextView } from '../guide/text-view.tsx';
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
          <strong className="label">{headline(row)}</strong>
          {fixesFor(row, state.connector?.id ?? null).map((text, index) => (
            <span key={index}>
              {' '}
              <TextView text={text} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function headline(row: AttributeComparison): string {
  const name = words.users.attributes[row.attribute];
  return row.verdict === 'missing' ? words.fixes.missing(name) : words.fixes.differs(name);
}

function fixesFor(row: AttributeComparison, connector: Parameters<typeof fixForMissing>[1]) {
  return row.verdict === 'missing'
    ? fixForMissing(row.attribute, connector)
    : fixForDifference(row.attribute);
}
