import { type ComponentType, useEffect, useState } from 'react';
import type { ProblemViewProps } from './problem-view.tsx';

let View: ComponentType<ProblemViewProps> | null = null;

async function load(): Promise<void> {
  View ??= (await import('./problem-view.tsx')).ProblemView;
}

/**
 * A problem's message, with the sentences of all problems loaded when the first one is shown: a start
 * without one does not wait for them. Where they cannot be read, the code stands alone.
 */
export function LazyProblem(props: ProblemViewProps) {
  const [Loaded, setLoaded] = useState(() => View);
  useEffect(() => {
    if (Loaded !== null) return;
    load().then(
      () => setLoaded(() => View),
      () => {},
    );
  }, [Loaded]);
  return Loaded === null ? <p className="code">{props.problem.code}</p> : <Loaded {...props} />;
}
