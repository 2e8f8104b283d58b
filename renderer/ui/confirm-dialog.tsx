import { type ReactNode, useId } from 'react';
import { Button } from './button.tsx';
import { ModalDialog } from './modal-dialog.tsx';

interface ConfirmDialogProps {
  title: string;
  text: string;
  yes: string;
  no: string;
  children?: ReactNode;
  /** Called once, with what was chosen; Escape means no. */
  onClose: (agreed: boolean) => void | Promise<void>;
}

/** A dialog that asks before something is taken away. The focus starts on the harmless choice. */
export function ConfirmDialog({ title, text, yes, no, children, onClose }: ConfirmDialogProps) {
  const id = useId();
  return (
    <ModalDialog
      labelledBy={`${id}-title`}
      describedBy={`${id}-text`}
      onCancel={() => void onClose(false)}
    >
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
    </ModalDialog>
  );
}
