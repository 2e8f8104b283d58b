// npm run dist -- --win|--mac [--signed]: installers, checksums and SBOM into dist/. Takes the
// official Electron alone, downloaded by electron-builder against the checksums that the lockfile
// vouches for; where that cannot be reached, it fails. It signs as the environment says
// (docs/deployment.md, “For whoever releases”); `--signed`: where that names no way, it fails, too.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { audit } from '../tools/dist/audit.mjs';
import { writeChecksums } from '../tools/dist/checksums.mjs';
import { writeLicences } from '../tools/dist/licences.mjs';
import { macFaults } from '../tools/dist/mac-app.mjs';
import { officialElectron } from '../tools/dist/official.mjs';
import { sbomOf } from '../tools/dist/sbom.mjs';
import { signingFor } from '../tools/dist/signing.mjs';
import { build } from '../tools/setup/build.mjs';
import { installDependencies } from '../tools/setup/dependencies.mjs';
import { root } from '../tools/setup/paths.mjs';
import { run } from '../tools/setup/run.mjs';
import { asScript, say, SetupError, warn } from '../tools/setup/say.mjs';
import { toolsNode } from '../tools/setup/tools-node.mjs';

const out = join(root, 'dist');

await asScript(async () => {
  const { system, signed } = whatFor();
  const { node, env } = await toolsNode();
  const signing = signingFor(system, env, { demanded: signed });
  tellHowSigned(signing);
  await installDependencies(env);
  await build(env);
  await askForAdvisories(env);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  writeLicences();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const sbom = `${JSON.stringify(await sbomOf(env), null, 2)}\n`;
  writeFileSync(join(out, `Wisq-Setup-for-OneLogin-${version}-${system}.cdx.json`), sbom);
  /** @type {import('../tools/dist/build.mjs').BuildRequest} */
  const request = {
    system,
    target: null,
    // What electron-builder.yml names.
    arches: [],
    config: { ...officialElectron(), ...signing.config },
  };
  const { WISQ_DIST_CHECK: _, ...clean } = signing.env;
  const { code } = await run(node, [join(root, 'tools/dist/build.mjs'), JSON.stringify(request)], {
    env: clean,
  });
  if (code !== 0) {
    throw new SetupError(`electron-builder ended with code ${code}.`, [
      'It needs Electron’s releases on github.com, and Windows or macOS to make what runs there.',
    ]);
  }
  if (system === 'mac') demandWholeApps(signing.way !== null);
  const files = await writeChecksums(out, system);
  if (files.length < 2) throw new SetupError('It made no installer.', ['See what it said above.']);
  say(`${files.length} files and their checksums in dist/`);
});

/** @returns {{ system: 'win' | 'mac', signed: boolean }} */
function whatFor() {
  const usage = ['npm run dist -- --win [--signed]', 'npm run dist -- --mac [--signed]'];
  /** @type {Record<string, boolean | undefined>} */
  let values;
  try {
    const boolean = { type: /** @type {const} */ ('boolean') };
    ({ values } = parseArgs({ options: { win: boolean, mac: boolean, signed: boolean } }));
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : String(error), usage);
  }
  const { win = false, mac = false, signed = false } = values;
  if (win === mac) throw new SetupError('Say for which system.', usage);
  return { system: win ? 'win' : 'mac', signed };
}

/** @param {import('../tools/dist/signing.mjs').Signing} signing */
function tellHowSigned({ way }) {
  if (way !== null) return say(`Signed with ${way}`);
  warn('The environment names no certificate: these installers are not signed.');
}

/**
 * Reads the two apps back, as electron-builder lays them out before it packs them.
 * @param {boolean} signed
 */
function demandWholeApps(signed) {
  const apps = /** @type {const} */ ({ x64: 'mac', arm64: 'mac-arm64' });
  for (const arch of /** @type {const} */ (['x64', 'arm64'])) {
    const app = join(out, apps[arch], 'Wisq Setup for OneLogin.app');
    const faults = macFaults(app, { arch, signed });
    if (faults.length > 0) {
      throw new SetupError(`The app for ${arch}: ${faults.join('; ')}.`, [
        'If it is the macOS it needs: mac.minimumSystemVersion in electron-builder.yml.',
      ]);
    }
    say(`Every binary for ${arch} is for it alone${signed ? ', signed and hardened' : ''}`);
  }
}

/** @param {NodeJS.ProcessEnv} env */
async function askForAdvisories(env) {
  const result = await audit(env);
  if (result.kind === 'not-run') warn(`Not audited: ${result.why}. This proves nothing.`);
  if (result.kind !== 'found') return;
  throw new SetupError(`There are advisories for what ships: ${result.ships.join(', ')}.`, [
    'Read them (npm audit), take the corrected version, and run this again.',
  ]);
}
