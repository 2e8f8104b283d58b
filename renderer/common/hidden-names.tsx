import type { ReactNode } from 'react';
import { messages } from '../../shared/messages/window/index.ts';
import { useSetup } from '../state/hooks.ts';
import { hideNames } from '../state/window-actions.ts';
import { Button } from '../ui/button.tsx';

/** Hides or shows names on every screen. */
export function HideNamesButton({ hidden, onDone }: { hidden: boolean; onDone?: () => void }) {
  return (
    <Button
      aria-pressed={hidden}
      onClick={() => {
        void hideNames(!hidden);
        onDone?.();
      }}
    >
      {messages.names.hide}
    </Button>
  );
}

/** The one line that says that names are hidden, and the way back. */
export function NamesHidden({ onShown }: { onShown: () => void }) {
  const hidden = useSetup((view) => view.namesHidden);
  if (!hidden) return null;
  return (
    <div className="notice notice-line small">
      <p>{messages.names.hidden}</p>
      <Button
        kind="text"
        onClick={async () => {
          // The button goes, and the focus in it.
          if (await hideNames(false)) onShown();
        }}
      >
        {messages.names.show}
      </Button>
    </div>
  );
}

/** What shows a value to be changed: not while that value is a pseudonym. */
export function WhileNamesShow({ children }: { children: ReactNode }) {
  const hidden = useSetup((view) => view.namesHidden);
  return hidden ? <p className="small quiet">{messages.names.toChange}</p> : children;
}
