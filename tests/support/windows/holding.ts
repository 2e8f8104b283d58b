import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { standIn } from './stand-in.ts';

/**
 * Another program that has a file open (stand-ins/hold.c), until it is told to let go or the test
 * ends. `alone`: nobody else may open it, as with some scanners; `together`: others may read and write
 * it, but it can be neither renamed nor deleted.
 */
export async function hold(
  path: string,
  how: 'alone' | 'together',
): Promise<{ release(): Promise<void> }> {
  const child = spawn(standIn('hold'), [path, how], { stdio: ['pipe', 'pipe', 'inherit'] });
  const release = () => letGo(child);
  onTestFinished(release);
  const [said] = await once(child.stdout, 'data');
  if (String(said).trim() !== 'held') throw new Error(`could not hold ${path}`);
  return { release };
}

async function letGo(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.stdin?.end();
  await ended;
}
