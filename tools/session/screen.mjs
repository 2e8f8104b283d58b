import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDaemon } from './daemon.mjs';

/**
 * Starts a virtual X screen, 1600 by 1200 in full colour, that only holders of its cookie can use.
 * @param {string} folder a private folder for the cookie
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} `env` to lay over a process's environment
 * @throws {Error} with Xvfb's message when it cannot be started
 */
export async function openScreen(folder) {
  const cookieFile = join(folder, 'Xauthority');
  writeFileSync(cookieFile, cookieEntry(), { mode: 0o600 });
  const args = '-displayfd 3 -screen 0 1600x1200x24 -nolisten tcp -noreset -auth'.split(' ');
  const { said, stop } = await startDaemon('Xvfb', [...args, cookieFile], {
    env: process.env,
    ready: 'fd3',
  });
  return { env: { DISPLAY: `:${said.trim()}`, XAUTHORITY: cookieFile }, stop };
}

/** One entry of an Xauthority file: any host, any display, a fresh cookie. */
function cookieEntry() {
  const anyHost = Buffer.from([0xff, 0xff]);
  const fields = [
    Buffer.alloc(0),
    Buffer.alloc(0),
    Buffer.from('MIT-MAGIC-COOKIE-1'),
    randomBytes(16),
  ];
  const counted = fields.flatMap((field) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(field.length);
    return [length, field];
  });
  return Buffer.concat([anyHost, ...counted]);
}
