import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';

interface ModalDialogProps {
  /** The ids of its heading and, if it has one, of the sentence that says what it is about. */
  labelledBy: string;
  describedBy?: string;
  children: ReactNode;
  /** Escape was pressed. */
  onCancel: () => void;
}

/**
 * A native dialog over everything, open as long as it is there. The focus starts in it and goes back.
 * It hangs on the page itself: inside the rail it would vanish, and block, when that folds.
 */
export function ModalDialog({ labelledBy, describedBy, children, onCancel }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it is taken away: only then does the focus go back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <div className="stack">{children}</div>
    </dialog>,
    document.body,
  );
}
