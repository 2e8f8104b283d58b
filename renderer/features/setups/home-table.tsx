import type { ReactNode } from 'react';
import { messages } from '../../../shared/messages/window/index.ts';
import { Foreign } from '../../ui/foreign.tsx';

interface HomeTableProps {
  /** What the first column and the one of dates are called. */
  first: string;
  date: string;
  children: ReactNode;
}

/** A table of the list: who, where it stands, whose turn it is, since when, and a button. In: its rows. */
export function HomeTable({ first, date, children }: HomeTableProps) {
  const { columns } = messages.setups;
  return (
    <table className="home-table">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.turn}</th>
          <th scope="col">{date}</th>
          <th scope="col">
            <span className="visually-hidden">{columns.open}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** The head of a row: a setup's name, and its address in OneLogin where that is known. */
export function SetupCell({ name, oneLoginHost }: { name: string; oneLoginHost: string | null }) {
  return (
    <th scope="row">
      <span className="setup-name">
        <Foreign text={name} />
      </span>
      {oneLoginHost !== null && (
        <span className="small quiet block">
          <Foreign text={oneLoginHost} />
        </span>
      )}
    </th>
  );
}
