import { onTestFinished } from 'vitest';
import { lookAtOneLogin, type OneLoginOptions } from '../../main/onelogin/look-at-onelogin.ts';
import { TokenKeeper } from '../../main/onelogin/tokens.ts';
import { judgeReading } from '../../shared/domain/onelogin/verdict.ts';
import { defaultDisplayName } from '../../shared/domain/guide/values.ts';
import type { ScenarioName } from '../../practice/scenarios.ts';
import { startScene } from '../../practice/scenes.ts';
import type { World } from '../../practice/world.ts';

/** A practice OneLogin with a scene set up; it ends with the test. */
export async function scene(name: ScenarioName): Promise<World> {
  const world = await startScene(name);
  onTestFinished(() => world.close());
  return world;
}

/** The names of the world's test users. */
export const namesIn = (world: World): readonly string[] => world.people.map((one) => one.userName);

/** Options of a look at a world's OneLogin. */
export function lookOptions(world: World, more: Partial<OneLoginOptions> = {}): OneLoginOptions {
  return {
    address: world.api.address,
    practice: true,
    tokens: new TokenKeeper(world.api.credential),
    signal: new AbortController().signal,
    pauseMs: 10,
    ...more,
  };
}

/** Looks, and judges what was read. */
export async function look(
  world: World,
  more: Partial<OneLoginOptions> = {},
  wanted: { readonly appName?: string; readonly users?: readonly string[] } = {},
) {
  const { appName = defaultDisplayName, users = namesIn(world) } = wanted;
  const reading = await lookAtOneLogin(lookOptions(world, more), { appName, users });
  const verdict = judgeReading(reading);
  const causes = verdict.users.map(([first]) => first?.code ?? null);
  return { reading, verdict, causes };
}
