import { useState } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { useStatusLine } from '../../common/status-line.ts';
import { act } from '../../state/bridge.ts';

type SaveOptions = Pick<InputOf<'document.save'>, 'as' | 'by' | 'drawings'>;

/** The field for who the change record names. */
export const adminField = 'record.by';

/**
 * Copies and saves one document. In: which one. Out: what to do, the line that says what was done,
 * empty at first, and under which name it was saved last, null before.
 */
export function useDocument(document: InputOf<'document.copy'>) {
  const [status, report] = useStatusLine();
  const [savedName, setSavedName] = useState<string | null>(null);
  return {
    status,
    savedName,
    copy: async (): Promise<void> => {
      const result = await act('document.copy', document);
      if (result.ok) report(handoverMessages.copied);
    },
    save: async (options: SaveOptions): Promise<void> => {
      const result = await act('document.save', { ...document, ...options });
      if (result.ok && result.value.name !== null) {
        setSavedName(result.value.name);
        report(handoverMessages.saved(result.value.name));
      }
    },
  };
}
