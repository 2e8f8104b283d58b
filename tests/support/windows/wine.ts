import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  makePrefix,
  prefixEnv,
  removePrefix,
  windowsPath,
  wine,
} from '../../../tools/wine/wine.mjs';
import type { WineTools } from './wine-tools.ts';

/** What a program ended with. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** A Windows of its own, as far as Wine goes: an empty one, gone with `remove`. */
export class Windows {
  readonly #prefix: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(prefix: string, { powershell, sevenZip }: WineTools) {
    this.#prefix = prefix;
    this.#env = {
      ...process.env,
      ...prefixEnv(prefix),
      WISQ_7ZA: windowsPath(sevenZip),
    };
    makePrefix(prefix);
    // Wine's own answers 0 to every question, so that the installer would believe the app runs.
    const place = this.path(String.raw`C:\windows\system32\WindowsPowerShell\v1.0\powershell.exe`);
    mkdirSync(dirname(place), { recursive: true });
    copyFileSync(powershell, place);
  }

  /** Where a path of that Windows lies here. In: `C:\…`. */
  path(path: string): string {
    return join(this.#prefix, 'drive_c', ...path.split('\\').slice(1));
  }

  exists(path: string): boolean {
    return existsSync(this.path(path));
  }

  /** Runs a program to its end. In: its path there or here, and its words. */
  run(program: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Ended {
    const { output, status } = spawnSync(wine, [program, ...words], {
      env: { ...this.#env, ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 90_000,
    });
    return { code: status, output: output.filter((text) => text !== null).join('') };
  }

  /** Runs a line as a command prompt would, quotes and all, to its end. */
  line(line: string): Ended {
    const script = String.raw`C:\line.cmd`;
    writeFileSync(this.path(script), `@${line}\r\n@exit /b %ERRORLEVEL%\r\n`);
    return this.run('cmd', ['/c', script]);
  }

  /** Whether a program runs: the stand-in for PowerShell knows. In: its whole path. */
  isRunning(program: string): boolean {
    const asks = '$env:WISQ_APP';
    return this.run('powershell', ['-C', asks], { WISQ_APP: program }).code === 0;
  }

  /** Starts a program that stays open. */
  start(program: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
    return spawn(wine, [program], { env: { ...this.#env, ...env }, stdio: 'ignore' });
  }

  /** Starts a program beside others. Out: its exit code, once it has ended; null: it was killed. */
  async begin(program: string, words: readonly string[]): Promise<number | null> {
    const child = spawn(wine, [program, ...words], {
      env: this.#env,
      stdio: 'ignore',
      timeout: 90_000,
    });
    await once(child, 'exit');
    return child.exitCode;
  }

  /** A value of the registry; null: there is none. */
  registry(key: string, name: string): string | null {
    const { code, output } = this.run('reg', ['query', key, '/v', name]);
    if (code !== 0) return null;
    return /REG_\w+\s+(.*)/.exec(output.replaceAll('\r', ''))?.[1]?.trim() ?? null;
  }

  hasKey(key: string): boolean {
    return this.run('reg', ['query', key]).code === 0;
  }

  /** Ends everything that runs in it, and removes it. */
  remove(): void {
    removePrefix(this.#prefix);
  }
}
