import { useEffect } from 'react';
import type { PasteKind } from '../../../shared/contract/contract.ts';

/**
 * The paste keys anywhere on the page: main reads the clipboard, nothing is pasted here. In: takes what
 * is meant, by the field that has the focus (`url`, `token`); elsewhere it is a message.
 */
export function TakePastes({ onPaste }: { onPaste: (as: PasteKind) => Promise<void> }) {
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const field = event.target instanceof HTMLInputElement ? event.target.name : '';
      if (event.target instanceof HTMLInputElement && field !== 'url' && field !== 'token') return;
      event.preventDefault();
      void onPaste(field === 'url' || field === 'token' ? field : 'message');
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [onPaste]);
  return null;
}
