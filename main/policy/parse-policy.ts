import { filePolicy, refusedContent, type Said } from './policy-values.ts';

/**
 * A policy from the bytes of its file: one JSON object, in UTF-8 or, as Windows' own tools write it
 * (PowerShell 5's `>`, Notepad's "Unicode"), in UTF-16 with its byte order mark.
 */
export function parsePolicy(bytes: Uint8Array): Exclude<Said, null> {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch {
    // Neither a text nor JSON.
    return refusedContent();
  }
  return filePolicy(content);
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
