import { join, resolve } from 'node:path';
import { launchApp } from '../tools/drive/launch-app.ts';
import { launchPackaged } from '../tools/drive/launch-packaged.ts';
import type { Launch } from '../tools/drive/driven.ts';
import { runByHand } from './by-hand.ts';
import { runHeadless } from './headless.ts';
import { emptyPracticeKeychain } from './keychain.ts';
import { type PracticeOptions, readOptions, UsageError } from './options.ts';
import { pictureSchematics } from './schematics.ts';
import { startWorld } from './world.ts';

/** Runs one practice setup and answers with the exit code: 0 well, 1 a fault, 2 usage. */
async function main(): Promise<number> {
  const profile = process.env['WISQ_USER_DATA'];
  if (profile === undefined) throw new UsageError('Start it with “npm run practice”.');
  const options: PracticeOptions = readOptions(process.argv.slice(2), process.env);
  if (options.schematics) {
    await pictureSchematics(profile, join(options.out, 'schematics'));
    return 0;
  }
  const world = await startWorld({
    scenario: options.scenario,
    ...(options.token === undefined ? {} : { token: options.token }),
  });
  try {
    if (!options.headless) return await runByHand(world, profile);
    console.log(`Scenario ${world.scenario.name}: ${world.scenario.says}`);
    await runHeadless(world, profile, options.out, launchOf(options.app));
    return 0;
  } finally {
    await world.close();
    if (!options.ownKeychain) await emptyPracticeKeychain(profile);
  }
}

function launchOf(app: string | undefined): Launch {
  return app === undefined ? launchApp : (how) => launchPackaged(resolve(app), how);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
