import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A program that runs in the background until it is stopped.
 * @typedef {{ said: string, saidSince: () => string, stop: () => Promise<void> }} Daemon
 */

/**
 * Starts a background program and waits until it is ready.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, input?: string, ready: 'stdout' | 'fd3' | (() => boolean), seconds?: number }} options
 *   `input` is written to its standard input, which is then closed; `ready` is the channel on
 *   which it prints a line when it is, or, for a program that prints none, a question asked until
 *   the answer is yes
 * @returns {Promise<Daemon>} `said` is what it printed up to then, `saidSince` all it prints on standard output afterwards
 * @throws {Error} with its own message when it ends first, cannot be started or is not ready in time (10 s)
 */
export async function startDaemon(command, args, { env, input, ready, seconds = 10 }) {
  const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] });
  const ended = once(child, 'close').catch(() => undefined);
  let complaints = '';
  child.stderr.on('data', (chunk) => (complaints += chunk));
  // A program that ends early closes its input; its exit says more than the broken pipe.
  child.stdin.on('error', (error) => (complaints += error.message));
  child.stdin.end(input);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(force);
  };
  const gaveUp = AbortSignal.timeout(seconds * 1000);
  const failed = new Promise((_, reject) => {
    const fail = (/** @type {string} */ why) =>
      reject(new Error(`${command} ${why}${complaints && `:\n${complaints}`}`));
    child.once('error', (error) => fail(`cannot be started (${error.message})`));
    child.once('close', (code) => fail(`ended with code ${code}`));
    gaveUp.addEventListener('abort', () => fail(`was not ready within ${seconds} s`));
  });
  const channel = ready === 'fd3' ? child.stdio[3] : child.stdout;
  const isReady =
    typeof ready === 'string'
      ? firstLine(/** @type {import('node:stream').Readable} */ (channel))
      : untilYes(ready, gaveUp);
  // Read to the end, so that the pipe does not fill up.
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  try {
    const said = String(await Promise.race([isReady, failed]));
    printed = '';
    return { said, saidSince: () => printed, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    failed.catch(() => undefined);
  }
}

/** @param {import('node:stream').Readable} source @returns {Promise<string>} */
function firstLine(source) {
  return new Promise((resolve) => {
    let said = '';
    source.on('data', (chunk) => {
      said += chunk;
      if (said.includes('\n')) resolve(said);
    });
  });
}

/** @param {() => boolean} question @param {AbortSignal} gaveUp */
async function untilYes(question, gaveUp) {
  while (!gaveUp.aborted && !question()) await pause(10);
  return '';
}
