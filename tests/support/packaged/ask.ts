import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronFlags } from '../../../tools/setup/electron-flags.mjs';

/**
 * Starts a packaged app as a terminal would, with `--check` last, and waits for its end: on a home
 * without set-ups it starts whole, finds nothing to check, says so and ends.
 * @returns everything it printed, on both channels
 */
export async function ask(
  executable: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'wisq-packaged-'));
  try {
    const app = spawn(executable, [...electronFlags(), ...args, '--check'], {
      env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const channel of [app.stdout, app.stderr]) channel.on('data', (chunk) => (said += chunk));
    await new Promise((resolve) => app.once('close', resolve));
    return said;
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
}
