import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { MoreIcon } from './icons.tsx';
import { useDismiss } from './use-dismiss.ts';

interface MoreMenuProps {
  label: string;
  /** In: what makes an item of the menu, which closes when it is pressed. */
  children: (item: (label: string, onPress: () => void) => ReactNode) => ReactNode;
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
  const item = (name: string, onPress: () => void) => (
    <Button
      onClick={() => {
        close();
        onPress();
      }}
    >
      {name}
    </Button>
  );
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
          {children(item)}
        </div>
      )}
    </div>
  );
}
