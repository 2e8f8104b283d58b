import { join } from 'node:path';

/**
 * A small program of stand-ins/, compiled by npm run windows:check, which names its folder. In: its
 * name. Throws where there is none.
 */
export function standIn(name: 'hold' | 'credentials'): string {
  const folder = process.env['WISQ_STAND_INS'];
  if (folder === undefined)
    throw new Error('WISQ_STAND_INS names no folder: npm run windows:check');
  return join(folder, `${name}.exe`);
}
