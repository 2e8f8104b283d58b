import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { MoreIcon } from './icons.tsx';
import { useDismiss } from './use-dismiss.ts';

interface MoreMenuProps {
  label: string;
  /** In: what closes the menu, for what is pressed in it. */
  children: (close: () => void) => ReactNode;
}

/** Three dots, and over the page what they offer. */
export function MoreMenu({ label, children }: MoreMenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  const wasOpen = useRef(false);
  useEffect(() => {
    // What was pressed in it is gone, and the focus with it.
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  useDismiss(box, open, close);
  return (
    <div ref={box} className="more">
      <button
        ref={button}
        type="button"
        className="button button-plain more-button"
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <MoreIcon />
      </button>
      {open && (
        <div id={id} className="more-items">
          {children(close)}
        </div>
      )}
    </div>
  );
}
