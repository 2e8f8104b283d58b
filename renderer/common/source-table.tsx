import { messages } from '../../shared/messages/window/index.ts';
import { personMessages } from '../../shared/messages/window/person.ts';
import type { SourcedComparison } from '../../shared/domain/setup/user-comparison.ts';
import { Foreign } from '../ui/foreign.tsx';
import './users.css';

/** The comparison with where each expected value comes from: OneLogin's own, or typed by the admin. */
export function SourceTable({ rows }: { rows: readonly SourcedComparison[] }) {
  const { attributes, nothing } = messages.users;
  const { nothingExpected, table: words, verdict } = personMessages;
  const mixed = rows.some(({ from }) => from === 'typed');
  const table = {
    ...messages.users.table,
    expected: mixed ? words.expected : words.inOneLogin,
  };
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
                <span className="quiet">{nothingExpected(row)}</span>
              ) : (
                <>
                  <Foreign text={row.expected} />
                  {mixed && row.from !== null && (
                    <span className="from small quiet">
                      {' '}
                      {words[row.from === 'typed' ? 'typed' : 'oneLogin']}
                    </span>
                  )}
                </>
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
