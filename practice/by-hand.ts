import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { electronFlags } from '../tools/setup/electron-flags.mjs';
import { root } from '../tools/setup/paths.mjs';
import { findRuntime } from '../tools/setup/runtime.mjs';
import { entrySchema } from '../shared/domain/setup/entries.ts';
import { companyCsv } from './company.ts';
import { follower } from './follow.ts';
import type { World } from './world.ts';

/** How often the journals are looked at for what the person says they did, in milliseconds. */
const followEvery = 500;

/**
 * Starts the app for a person to click through; the simulated OneLogin follows what they tick.
 * Resolves with the app's exit code when its window is closed.
 */
export async function runByHand(world: World, profile: string): Promise<number> {
  const runtime = findRuntime({ allowRegistry: true });
  if (runtime.kind === 'none') throw new Error([runtime.problem, ...runtime.next].join('\n'));
  console.log(introduction(world));
  const app = spawn(runtime.executable, [...electronFlags(), root], {
    stdio: 'ignore',
    env: { ...process.env, WISQ_PRACTICE_ONELOGIN: world.api.address },
  });
  const follow = followJournals(
    profile,
    follower(world, (line) => console.log(`OneLogin: ${line}`)),
  );
  try {
    return await new Promise((resolve, reject) => {
      app.once('error', reject);
      app.once('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    clearInterval(follow);
  }
}

function introduction(world: World): string {
  return [
    `Scenario ${world.scenario.name}: ${world.scenario.says}`,
    '',
    'Copy this message; step 2 of the app takes it whole:',
    '-'.repeat(72),
    world.message.trimEnd(),
    '-'.repeat(72),
    '',
    'Two test users are in the practice OneLogin:',
    ...world.people.map(
      (one) =>
        `  ${one.userName}: ${one.firstName} ${one.lastName}, ${one.title}, ${one.department}`,
    ),
    '',
    ...companyLines(world),
    'When you tick in the app what you did in OneLogin, the practice OneLogin does it.',
    '',
    'To let the app check OneLogin for you: “Add credential…”, with this Client ID and Client Secret:',
    `  ${world.api.credential.clientId}`,
    `  ${world.api.credential.clientSecret}`,
    'The same credential reads it in another terminal, too:',
    `  npm run --silent inspect -- --practice --onelogin ${world.api.address} --app "${world.onelogin.appName}"`,
    '',
  ].join('\n');
}

/** Where the company's list is, in the scenario that has one. */
function companyLines({ scenario }: World): readonly string[] {
  if (scenario.name !== 'company') return [];
  const folder = join(root, 'practice-out');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'company.csv');
  writeFileSync(file, companyCsv());
  return [
    'The list of the company, for “Follow people…” once the roll-out is agreed:',
    `  ${file}`,
    '',
  ];
}

/** Passes every new entry of every journal on, one after the other. */
function followJournals(profile: string, act: ReturnType<typeof follower>): NodeJS.Timeout {
  const seen = new Map<string, number>();
  let turn: Promise<unknown> = Promise.resolve();
  return setInterval(() => {
    const setups = join(profile, 'setups');
    if (!existsSync(setups)) return;
    for (const name of readdirSync(setups)) {
      const file = join(setups, name, 'journal.jsonl');
      if (!existsSync(file)) continue;
      // A line still being written has no line end yet; it is read the next time.
      const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
      for (const line of lines.slice(seen.get(file) ?? 0)) {
        const entry = v.safeParse(entrySchema, JSON.parse(line));
        if (!entry.success) continue;
        turn = turn
          .then(() => act(entry.output))
          .catch((error: unknown) => console.error(`OneLogin: ${String(error)}`));
      }
      seen.set(file, lines.length);
    }
  }, followEvery);
}
