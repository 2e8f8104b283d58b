import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronFlags } from '../../../tools/setup/electron-flags.mjs';

type Env = Readonly<Record<string, string>>;

/**
 * Starts a packaged app as a terminal would, with `--check` last, and waits for its end: on a home
 * without setups it starts whole, finds nothing to check, says so and ends.
 * @returns everything it printed, on both channels
 */
export function ask(
  executable: string,
  args: readonly string[] = [],
  env: Env = {},
): Promise<string> {
  return output(executable, [...args, '--check'], env);
}

/** The same with `--inspect` and its options, and nothing before it. */
export function askInspect(
  executable: string,
  options: readonly string[] = [],
  env: Env = {},
): Promise<string> {
  return output(executable, ['--inspect', ...options], env);
}

/**
 * Starts a packaged app with its window, and ends it when it has printed a text: what Chromium says
 * of itself can come later than the answer to `--check`.
 * @returns everything it printed until then and while it ended; without the text, when it ended by
 *   itself before
 */
export function askUntil(
  text: string,
  executable: string,
  args: readonly string[],
  env: Env,
): Promise<string> {
  return output(executable, args, env, text);
}

async function output(
  executable: string,
  args: readonly string[],
  env: Env,
  until?: string,
): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'wisq-packaged-'));
  try {
    const app = spawn(executable, [...electronFlags(), ...args], {
      env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const channel of [app.stdout, app.stderr]) {
      channel.on('data', (chunk) => {
        said += chunk;
        if (until !== undefined && said.includes(until)) app.kill();
      });
    }
    await new Promise((resolve) => app.once('close', resolve));
    return said;
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
}
