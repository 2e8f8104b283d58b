import { count } from '../format.ts';

/** What the window says around the drawings of OneLogin's screens; OneLogin's own labels are in domain/guide. */
export const drawingsMessages = {
  heading: 'Where it is in OneLogin',
  place: (index: number, total: number) => `Place ${count(index + 1)} of ${count(total)}`,
  before: 'Previous',
  next: 'Next place',
};
