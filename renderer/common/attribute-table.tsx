import type { AttributeComparison } from '../../shared/domain/users/compare.ts';
import { Foreign } from '../ui/foreign.tsx';
import { messages } from '../../shared/messages/window/index.ts';
import './users.css';

interface AttributeTableProps {
  rows: readonly AttributeComparison[];
  /** The head of the second column for a reader who is not the admin. */
  expected?: string;
}

/** The comparison, attribute by attribute: what was expected, what Wisq received, and the result. */
export function AttributeTable({ rows, expected }: AttributeTableProps) {
  const { attributes, verdict, nothing, any } = messages.users;
  const table = { ...messages.users.table, ...(expected !== undefined && { expected }) };
  return (
    <table className="comparison">
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
              {row.expected === null ? (
                <span className="quiet">{any}</span>
              ) : (
                <Foreign text={row.expected} />
              )}
            </td>
            <td data-label={table.received}>
              {row.received === null || row.sign === 'invisible' ? (
                <span className="quiet">{nothing(row)}</span>
              ) : (
                <Foreign text={row.received} />
              )}
            </td>
            <td className={`verdict verdict-${row.verdict}`}>{verdict(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
