import { createContext, useContext } from 'react';
import type { ScreenValues } from '../../../shared/drawings/screens/values.ts';

export const ValuesContext = createContext<ScreenValues | null>(null);

/** The values to draw with. Only for what is drawn inside a drawing. */
export function useValues(): ScreenValues {
  const values = useContext(ValuesContext);
  if (values === null) throw new Error('a drawing has no values');
  return values;
}
