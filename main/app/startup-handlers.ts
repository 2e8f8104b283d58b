import type { Problem } from '../../shared/domain/problems/problem.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import { probeSetups, setupIds, setupsIn } from '../journal/setups-place.ts';
import type { WindowFile } from '../storage/window-file.ts';
import { readPolicy } from '../policy/read-policy.ts';
import type { Environment } from './environment.ts';
import { collectAppFacts, type FactsSources } from './facts.ts';

export interface StartupHandlers {
  /** What is known of the app at its start. */
  readonly sources: FactsSources;
  /** Whether there are setups, or may be. */
  readonly someSetups: Promise<boolean>;
  /** Handles a call of the window; null: that takes the other services (create-services.ts). */
  readonly handle: (name: unknown, input: unknown) => Promise<Result<unknown> | null>;
}

export interface StartupOptions {
  readonly environment: Pick<Environment, 'mode' | 'policy'>;
  readonly version: string;
  readonly profile: string;
  /** Why nothing may be written to this profile; null: it may, as far as is known. */
  readonly unwritable: Problem | null;
  readonly windowFile: WindowFile;
}

/**
 * Reads the profile and the policy, and handles with that the calls a window without setups makes
 * before it shows its first screen: the code behind all other calls can be loaded after it.
 */
export function startupHandlers(options: StartupOptions): StartupHandlers {
  const { environment, version, profile, unwritable, windowFile } = options;
  const folder = setupsIn(profile);
  const sources: FactsSources = {
    version,
    mode: environment.mode,
    windowFile,
    probed: unwritable === null ? probeSetups(folder) : Promise.resolve(unwritable),
    policy: readPolicy(environment.policy),
  };
  const someSetups = setupIds(folder).then((ids) => !ids.ok || ids.value.length > 0);
  return {
    sources,
    someSetups,
    async handle(name, input) {
      if (input !== undefined || (await someSetups)) return null;
      if (name === 'app.facts') return ok(await collectAppFacts(sources, false));
      return name === 'setups.list' ? ok([]) : null;
    },
  };
}
