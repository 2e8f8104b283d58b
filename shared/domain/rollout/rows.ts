import { type AttributeId, attributeIds } from '../users/attributes.ts';
import { type OneLoginState, oneLoginStates } from './onelogin-state.ts';
import { type WisqState, wisqStates } from './wisq-state.ts';

/** Which people are shown: all, one state at Wisq or at OneLogin, who lacks one attribute, or is not asked about yet. */
export const rowFilters = [
  'all',
  'not-complete',
  'unchecked',
  ...wisqStates.map((state) => `wisq:${state}` as const),
  ...oneLoginStates.map((state) => `onelogin:${state}` as const),
  ...attributeIds.map((attribute) => `lacking:${attribute}` as const),
] as const;
export type RowFilter =
  | 'all'
  | 'not-complete'
  | 'unchecked'
  | `wisq:${WisqState}`
  | `onelogin:${OneLoginState}`
  | `lacking:${AttributeId}`;

/** In which order: as they are listed, by name, or by state with what needs somebody first. */
export const rowSorts = ['list', 'name', 'state'] as const;
export type RowSort = (typeof rowSorts)[number];
