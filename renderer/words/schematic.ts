import type { Deed } from '../../shared/guide/spots/spot.ts';
import { count } from '../../shared/words/format.ts';

/** The words around the drawings of OneLogin's screens; OneLogin's own stand in shared/guide. */

const deeds: Readonly<Record<Deed, string>> = {
  press: 'Press',
  fill: 'Fill in',
  choose: 'Choose',
  tick: 'Tick',
  look: 'Look',
};

export const schematicWords = {
  heading: 'Where it is in OneLogin',
  deeds,
  place: (index: number, total: number) => `Place ${count(index + 1)} of ${count(total)}`,
  before: 'Previous',
  next: 'Next place',
  drawn: 'Drawn from public documentation, 2021 to 2026; your console may differ.',
  unseen: 'Not seen by us: no picture of this was found, and what is dashed is a guess.',
  gallery: 'Drawings of OneLogin’s screens',
};
