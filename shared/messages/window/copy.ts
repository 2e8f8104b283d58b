import { count } from '../format.ts';
import { controls } from './controls.ts';

export const copyMessages = {
  'search-text': 'Copy search text',
  'display-name': 'Copy name',
  'base-url': 'Copy URL',
  token: 'Copy token',
  copied: controls.copied,
  cleared: 'The clipboard was cleared.',
  clearsIn: (seconds: number) =>
    `Copied. Cleared from the clipboard after ${count(seconds)} seconds.`,
} as const;
