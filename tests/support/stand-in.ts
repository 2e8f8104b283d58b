import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A program of ours that stands on PATH for a system's own. */
export interface StandIn {
  /** An environment in which it is found first. */
  readonly env: NodeJS.ProcessEnv;
  /** The program itself. */
  readonly file: string;
  /** What it was called with so far, a call a line, its arguments as JSON. */
  readonly calls: () => readonly (readonly string[])[];
}

/**
 * Fake: a command that notes its arguments, then does what a script in JavaScript says, which finds
 * them as `args`. Gone after the test. Needs a system whose scripts begin with `#!`.
 * @param name the command it stands for, such as `gh`
 * @param body the script: it may print, and ends with 0 unless it says otherwise
 */
export function standIn(name: string, body: string): StandIn {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-stand-in-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const log = join(folder, 'calls.jsonl');
  writeFileSync(log, '');
  const file = join(folder, name);
  writeFileSync(
    file,
    [
      `#!${process.execPath}`,
      `const fs = require('node:fs');`,
      `const args = process.argv.slice(2);`,
      `fs.appendFileSync(${JSON.stringify(log)}, JSON.stringify(args) + '\\n');`,
      body,
      '',
    ].join('\n'),
  );
  chmodSync(file, 0o755);
  return {
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
    file,
    calls: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
  };
}
