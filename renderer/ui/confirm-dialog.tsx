import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Button } from './button.tsx';

interface ConfirmDialogProps {
  title: string;
  text: string;
  yes: string;
  no: string;
  children?: ReactNode;
  /** Called once, with what was chosen; Escape means no. */
  onClose: (agreed: boolean) => void | Promise<void>;
}

/**
 * A native dialog that asks before something is taken away. Focus starts on the harmless choice and
 * returns. It hangs on the page itself: inside the rail it would vanish, and block, when that folds.
 */
export function ConfirmDialog({ title, text, yes, no, children, onClose }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed before it is taken away: only then does the focus go back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        void onClose(false);
      }}
    >
      <div className="stack">
        <h2 id={`${id}-title`}>{title}</h2>
        <p id={`${id}-text`} className="quiet">
          {text}
        </p>
        {children}
        <div className="row row-end">
          <Button onClick={() => void onClose(false)}>{no}</Button>
          <Button kind="danger" onClick={() => void onClose(true)}>
            {yes}
          </Button>
        </div>
      </div>
    </dialog>,
    document.body,
  );
}
