import { join, resolve } from 'node:path';
import { root } from '../tools/setup/paths.mjs';
import { isScenarioName, type ScenarioName, scenarioNames, scenarioOf } from './scenarios.ts';

export interface PracticeOptions {
  readonly headless: boolean;
  /** Pictures the drawings of OneLogin's screens instead of driving a setup. */
  readonly schematics: boolean;
  readonly scenario: ScenarioName;
  /** The token the practice endpoint asks for; undefined: a random one. */
  readonly token: string | undefined;
  /** The packaged app to drive, by its executable; undefined: the app as built here. */
  readonly app: string | undefined;
  /** Where pictures and `result.json` go. */
  readonly out: string;
  /** The keychain was made for this run and is thrown away after it: nothing is removed from it. */
  readonly ownKeychain: boolean;
}

/** What is wrong with the command line, and what is right. */
export class UsageError extends Error {}

/**
 * Reads the command line and the environment.
 * @throws {UsageError} for an unknown word or scenario; the message lists the scenarios
 */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): PracticeOptions {
  let headless = false;
  let schematics = false;
  let scenario: ScenarioName = 'happy';
  let app: string | undefined;
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--headless') headless = true;
    else if (word === '--schematics') schematics = true;
    else if (word === '--scenario') scenario = scenarioNamed(rest.shift() ?? '');
    else if (word === '--app') app = rest.shift();
    else {
      throw new UsageError(
        `Unknown: ${word}. Known: --headless, --scenario NAME, --app FILE, --schematics.`,
      );
    }
  }
  if (app !== undefined && !headless) throw new UsageError('--app needs --headless.');
  return {
    headless,
    schematics,
    scenario,
    token: env['PRACTICE_TOKEN'],
    app,
    out: resolve(env['PRACTICE_OUT'] ?? join(root, 'practice-out')),
    ownKeychain: env['PRACTICE_OWN_KEYCHAIN'] === '1',
  };
}

function scenarioNamed(name: string): ScenarioName {
  if (isScenarioName(name)) return name;
  const known = scenarioNames.map((one) => `  ${one.padEnd(21)}${scenarioOf(one).says}`);
  throw new UsageError([`There is no scenario “${name}”. These are there:`, ...known].join('\n'));
}
