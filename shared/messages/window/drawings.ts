import { count } from '../format.ts';

/** The window's words around the drawings of OneLogin's screens; OneLogin's own stand in shared/guide. */
export const schematicWords = {
  heading: 'Where it is in OneLogin',
  place: (index: number, total: number) => `Place ${count(index + 1)} of ${count(total)}`,
  before: 'Previous',
  next: 'Next place',
  gallery: 'Drawings of OneLogin’s screens',
};
