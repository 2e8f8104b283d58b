import type { ReactNode } from 'react';
import { hideNames } from '../state/actions.ts';
import { useSetup } from '../state/store.ts';
import { Button } from '../ui/button.tsx';
import { words } from '../../shared/messages/window/index.ts';

/** The one line that says that names are hidden, and the way back. */
export function NamesHidden({ onShown }: { onShown: () => void }) {
  const hidden = useSetup((view) => view.namesHidden);
  if (!hidden) return null;
  return (
    <div className="notice notice-line small">
      <p>{words.names.hidden}</p>
      <Button
        kind="text"
        onClick={async () => {
          // The button goes, and the focus in it.
          if (await hideNames(false)) onShown();
        }}
      >
        {words.names.show}
      </Button>
    </div>
  );
}

/** What shows a value to be changed: not while that value is a pseudonym. */
export function WhileNamesShow({ children }: { children: ReactNode }) {
  const hidden = useSetup((view) => view.namesHidden);
  return hidden ? <p className="small quiet">{words.names.toChange}</p> : children;
}
