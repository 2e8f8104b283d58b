import { cpus, loadavg } from 'node:os';

/** The machine and the Node that measures, briefly. */
export function machine(): string {
  const [first] = cpus();
  return `${process.platform} ${process.arch}, ${cpus().length} × ${first?.model.trim()}, Node ${process.versions.node}`;
}

/** The system's load average over the last minute. */
export function load(): number {
  return loadavg()[0] ?? 0;
}

/** How busy the machine was, as a sentence: nobody should read figures without it. */
export function busyness(before: number, after: number): string {
  const quiet = before < 1 && after < 1;
  return `The machine was ${quiet ? 'quiet' : 'busy with other work'} (load average ${before.toFixed(1)} before, ${after.toFixed(1)} after).`;
}

/** Today, as the pages say it. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
