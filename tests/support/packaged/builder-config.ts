import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../../tools/setup/paths.mjs';

/** What of electron-builder reads and checks a configuration; no part of what it offers. */
interface ConfigModule {
  getConfig: (folder: string, file: string | null, over: object) => Promise<Configuration>;
  validateConfiguration: (config: Configuration, log: object) => Promise<void>;
}

/** As electron-builder.yml has it. */
export interface Configuration {
  readonly artifactName: string;
  readonly win: Readonly<Record<string, unknown>>;
  readonly mac: Readonly<Record<string, unknown>>;
  readonly dmg: Readonly<Record<string, unknown>>;
}

const load = createRequire(import.meta.url);

/**
 * What electron-builder makes of electron-builder.yml and of what is laid over it.
 * @throws with its words, when its schema does not know an option or a value
 */
export async function builderConfig(over: object): Promise<Configuration> {
  const file = join(root, 'node_modules/app-builder-lib/out/util/config/config.js');
  const { getConfig, validateConfiguration } = load(file) as ConfigModule;
  const config = await getConfig(root, null, over);
  await validateConfiguration(config, { isEnabled: false, add: () => {} });
  return config;
}
