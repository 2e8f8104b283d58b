import { count, when } from '../format.ts';

/** The ways to the roll-out list. */
export const peopleEntryMessages = {
  follow: 'Follow people…',
  show: 'Show people',
  heading: 'People',
  what: 'Give the list of people to see who is at Wisq, and who is missing and why.',
  arrived: (arrived: number, listed: number, at: string) =>
    `${count(arrived)} of ${count(listed)} are at Wisq. Checked ${when(at)}.`,
} as const;
