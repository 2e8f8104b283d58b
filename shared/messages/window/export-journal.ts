import { foreign } from '../../domain/text/foreign.ts';
import { controls } from './controls.ts';

/** The journal as a file for an audit or a SIEM. */
export const exportJournalMessages = {
  button: 'Export journal…',
  title: 'Export the journal',
  what: 'Every entry with its time, as a file. It never contains the token.',
  as: 'Format',
  csv: 'CSV',
  csvWhat: 'For an audit or a spreadsheet.',
  jsonl: 'JSON Lines',
  jsonlWhat: 'One entry per line, for a SIEM or a script.',
  masked: 'Hide names and email addresses',
  maskedWhat: 'Each person gets the same placeholder everywhere.',
  save: 'Save…',
  saved: (name: string) => `Saved as ${foreign(name)}.`,
  close: controls.close,
} as const;
