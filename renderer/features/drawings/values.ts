import { createContext, useContext } from 'react';
import type { DrawnValues } from '../../../shared/drawings/screens/values.ts';

export const ValuesContext = createContext<DrawnValues | null>(null);

/** The values to draw with. Only for what is drawn inside a drawing. */
export function useValues(): DrawnValues {
  const values = useContext(ValuesContext);
  if (values === null) throw new Error('a drawing has no values');
  return values;
}
