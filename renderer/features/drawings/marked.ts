import { createContext, useContext } from 'react';

/** False: what is drawn lies under a dialog and cannot be pointed at. */
export const FrontContext = createContext(true);

interface Markable {
  readonly mark?: string;
  readonly unsure?: true;
}

/** The attributes that let a spot find a part, and that draw it dashed when nobody has seen it. */
export function useMarked({ mark, unsure }: Markable): Readonly<Record<string, string>> {
  const front = useContext(FrontContext);
  return {
    ...(front && mark !== undefined && { 'data-spot': mark }),
    ...(unsure === true && { 'data-unsure': '' }),
  };
}
