import { useState } from 'react';
import { announce } from '../state/store.ts';

/**
 * A line that says what was done, such as where a file was saved. Out: its text, empty at first, and
 * what sets it and tells screen readers.
 */
export function useStatusLine(): [string, (text: string) => void] {
  const [status, setStatus] = useState('');
  const report = (text: string) => {
    setStatus(text);
    announce(text);
  };
  return [status, report];
}
