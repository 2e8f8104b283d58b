import type { OddEntry } from '../../../shared/domain/rollout/list.ts';
import { giveListMessages as words } from '../../../shared/messages/window/give-list.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Foreign } from '../../ui/foreign.tsx';
import './give-list.css';

/** How many are drawn at once before the list is in use. */
const first = 5;

/** Entries that may be a mistake, each with its line and why; the first few, and the rest on request. */
export function OddEntries({ entries, count }: { entries: readonly OddEntry[]; count: number }) {
  const rest = entries.slice(first);
  const unsent = count - entries.length;
  return (
    <section className="stack-s">
      <div>
        <h2 className="item-title">{words.odd(count)}</h2>
        <p className="small quiet">{words.oddWhat}</p>
      </div>
      <OddTable entries={entries.slice(0, first)} />
      {rest.length > 0 && (
        <Disclosure summary={words.allOdd(rest.length)}>
          <OddTable entries={rest} />
        </Disclosure>
      )}
      {unsent > 0 && <p className="small quiet">{words.moreOdd(unsent)}</p>}
    </section>
  );
}

/** The table of odd entries. */
export function OddTable({ entries }: { entries: readonly OddEntry[] }) {
  const { entry, line, why } = words.oddHead;
  return (
    <table className="odd-table small">
      <thead>
        <tr>
          <th scope="col">{line}</th>
          <th scope="col">{entry}</th>
          <th scope="col">{why}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((one, index) => (
          <tr key={index}>
            <td>{words.line(one.line)}</td>
            <td>
              <Foreign text={one.text} />
            </td>
            <td>{words.oddReason(one.why, one.left)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
