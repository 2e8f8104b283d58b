import { type Result, fail, ok } from '../../../shared/domain/problems/result.ts';
import type { ListPreview } from '../../../shared/domain/rollout/preview.ts';
import { listBounds } from './bounds.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: NonNullable<ListPreview['encoding']>;
}

/** The first bytes of workbooks: ZIP (xlsx, ods, numbers) and Microsoft's older container (xls). */
const workbooks: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Control characters that are no white space: a few are mistakes in a list, many make it none. */
const controls = /[^\P{Cc}\s]/gu;
const mostControls = 20;

/**
 * The text of a file: UTF-8, UTF-16 or Windows-1252, by its byte order mark or by what its bytes can
 * be. LIST_EMPTY, LIST_TOO_LARGE, LIST_SPREADSHEET, LIST_NOT_TEXT
 */
export function decodeList(bytes: Uint8Array): Result<Decoded> {
  if (bytes.length > listBounds.bytes) {
    return fail('LIST_TOO_LARGE', { limitMb: listBounds.bytes / 1024 / 1024 });
  }
  if (workbooks.some((sign) => sign.every((byte, at) => bytes[at] === byte))) {
    return fail('LIST_SPREADSHEET');
  }
  const decoded = decode(bytes);
  const text = decoded.text.replace(/^\uFEFF/, '');
  if (text.trim() === '') return fail('LIST_EMPTY');
  return isText(text) ? ok({ ...decoded, text }) : fail('LIST_NOT_TEXT');
}

function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  return (text.match(controls)?.length ?? 0) <= mostControls;
}

function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8' };
  } catch {
    // What Excel saves as CSV on a Windows of the West. Every byte is a character of it.
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** By its mark, or because every second byte of its beginning is zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 200 - (bytes.length % 2 === 0 ? 0 : 200));
  if (start.length < 4) return null;
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const most = start.length * 0.4;
  if (even === 0 && odd >= most) return 'utf-16le';
  return odd === 0 && even >= most ? 'utf-16be' : null;
}
