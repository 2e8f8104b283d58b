import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { formsIn, type Needle } from './needles.ts';

/** A process and all that descend from it, as Linux lists them. */
export function processTree(pid: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readOrEmpty(`/proc/${name}/stat`).toString('latin1');
    // The name in brackets may hold anything; what follows the last bracket is numbers.
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    parents.set(Number(name), Number(parent));
  }
  const tree = [pid];
  for (const one of tree) {
    for (const [child, parent] of parents) if (parent === one) tree.push(child);
  }
  return tree;
}

/** The arguments and the environment of a process, as other programs can read them. */
export function argumentsOf(pid: number): Buffer {
  return Buffer.concat([readOrEmpty(`/proc/${pid}/cmdline`), readOrEmpty(`/proc/${pid}/environ`)]);
}

/**
 * Which forms stand anywhere in the memory of a process. It is stopped while it is read: what a
 * running one moves from a part still to be read to one that was read would be missed. Needs to be
 * root or the process's owner; throws when the process does not stop.
 */
export function formsInMemory(pid: number, needles: readonly Needle[]): readonly string[] {
  const found = new Set<string>();
  const longest = Math.max(...needles.map(({ bytes }) => bytes.length));
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    stop(pid);
    const chunk = Buffer.alloc(8 * 1024 * 1024);
    for (const { start, end } of readableRanges(pid)) {
      // Chunks overlap, so that nothing hides on a border.
      for (let at = start; at < end; at += chunk.length - longest) {
        const part = chunk.subarray(0, Math.min(chunk.length, end - at));
        readMemory(memory, part, at);
        for (const form of formsIn(part, needles)) found.add(form);
      }
    }
  } finally {
    process.kill(pid, 'SIGCONT');
    closeSync(memory);
  }
  return [...found];
}

/** Stops a process and returns when it stands; throws when it does not. */
function stop(pid: number): void {
  process.kill(pid, 'SIGSTOP');
  const late = Date.now() + 5000;
  while (!threadsStand(pid)) {
    if (Date.now() > late) throw new Error(`Process ${pid} does not stop`);
  }
}

function threadsStand(pid: number): boolean {
  return readdirSync(`/proc/${pid}/task`).every((thread) => {
    const stat = readOrEmpty(`/proc/${pid}/task/${thread}/stat`).toString('latin1');
    // The state stands behind the name in brackets; a thread that is gone has none.
    return stat === '' || stat.charAt(stat.lastIndexOf(')') + 2) === 'T';
  });
}

function readableRanges(pid: number): readonly { start: number; end: number }[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [range = '', rights = '', , , , path = ''] = line.split(/\s+/);
      // Program files hold only what was in them, and the kernel's own pages cannot be read.
      if (!rights.startsWith('rw') || path.startsWith('[v')) return [];
      const [start, end] = range.split('-').map((hex) => Number.parseInt(hex, 16));
      return start === undefined || end === undefined ? [] : [{ start, end }];
    });
}

const pageSize = 4096;

/** Fills a part with what stands there, page by page where it has holes; a hole counts as zeros. */
function readMemory(memory: number, part: Buffer, at: number): void {
  if (readOrNothing(memory, part, at) === part.length) return;
  for (let from = 0; from < part.length; ) {
    const toBorder = pageSize - ((at + from) % pageSize);
    const page = part.subarray(from, from + toBorder);
    page.fill(0, readOrNothing(memory, page, at + from));
    from += toBorder;
  }
}

function readOrNothing(memory: number, into: Buffer, at: number): number {
  try {
    return readSync(memory, into, 0, into.length, at);
  } catch {
    // A page that no memory or file stands behind.
    return 0;
  }
}

function readOrEmpty(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    // The process ended while the list was read.
    return Buffer.alloc(0);
  }
}
