import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface ConfirmButtonProps {
  kind?: 'plain' | 'text';
  label: string;
  title: string;
  text: string;
  yes: string;
  no: string;
  /** What the dialog shows beside the question. */
  children?: ReactNode;
  onConfirm: () => Promise<void>;
}

/** A button that asks in a dialog before it does what cannot be taken back with another press. */
export function ConfirmButton({ kind = 'text', label, onConfirm, ...dialog }: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind={kind} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && (
        <ConfirmDialog
          {...dialog}
          onClose={async (agreed) => {
            setAsking(false);
            if (agreed) await onConfirm();
          }}
        />
      )}
    </>
  );
}
