import type { AttributeComparison } from '../../shared/domain/users/compare.ts';
import type { SourcedComparison } from '../../shared/domain/setup/user-comparison.ts';
import { personMessages } from '../../shared/messages/window/person.ts';
import { Foreign } from '../ui/foreign.tsx';
import { messages } from '../../shared/messages/window/index.ts';
import './users.css';

interface AttributeTableProps {
  rows: readonly (AttributeComparison | SourcedComparison)[];
  /** The head of the second column for a reader who is not the admin. */
  expected?: string;
}

/**
 * The comparison, attribute by attribute: what was expected, what Wisq received, and the result. Where
 * OneLogin's own values are among what was expected, it says whose each of them is.
 */
export function AttributeTable({ rows, expected }: AttributeTableProps) {
  const { attributes, nothing, table: words } = messages.users;
  const table = { ...words, expected: expected ?? expectedHead(rows) };
  // Where nothing in particular is expected, what to expect need not be said.
  const bare = rows.every((row) => row.expected === null);
  const mixed = hasOneLogin(rows) && rows.some((row) => fromOf(row) === 'typed');
  return (
    <table className={bare ? 'comparison comparison-bare' : 'comparison'}>
      <thead>
        <tr>
          <th scope="col">{table.attribute}</th>
          <th scope="col">{table.expected}</th>
          <th scope="col">{table.received}</th>
          <th scope="col">{table.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.attribute}>
            <th scope="row">{attributes[row.attribute]}</th>
            <td data-label={table.expected}>
              <Expected row={row} mixed={mixed} />
            </td>
            <td data-label={table.received}>
              {row.received === null || row.sign === 'invisible' ? (
                <span className="quiet">{nothing(row)}</span>
              ) : (
                <Foreign text={row.received} />
              )}
            </td>
            <td className={`verdict verdict-${row.verdict}`}>{personMessages.verdict(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What should have arrived; where values of both are there (`mixed`), with whose it is. */
function Expected({ mixed, row }: { mixed: boolean; row: AttributeTableProps['rows'][number] }) {
  const { nothingExpected, table } = personMessages;
  const from = fromOf(row);
  if (row.expected === null) return <span className="quiet">{nothingExpected(row)}</span>;
  return (
    <>
      <Foreign text={row.expected} />
      {mixed && from !== null && (
        <span className="from small quiet"> {table[from === 'typed' ? 'typed' : 'oneLogin']}</span>
      )}
    </>
  );
}

/** "In OneLogin" where all of it comes from there. */
function expectedHead(rows: AttributeTableProps['rows']): string {
  if (!hasOneLogin(rows)) return messages.users.table.expected;
  const { expected, inOneLogin } = personMessages.table;
  return rows.some((row) => fromOf(row) === 'typed') ? expected : inOneLogin;
}

/** Whether OneLogin's side was read, and says something of these. */
function hasOneLogin(rows: AttributeTableProps['rows']): boolean {
  return rows.some((row) => fromOf(row) === 'onelogin' || ('why' in row && row.why !== null));
}

function fromOf(row: AttributeTableProps['rows'][number]): SourcedComparison['from'] {
  return 'from' in row ? row.from : null;
}
