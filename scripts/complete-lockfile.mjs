// Run after every change of dependencies: `node scripts/complete-lockfile.mjs`.
//
// Native tools list one optional package per operating system. A registry that does not carry
// the ones for foreign systems makes npm leave them out of package-lock.json, and `npm ci` then
// refuses the lockfile everywhere. This adds the missing entries back, by name, version and the
// system they are for, so npm skips them here and installs them there. Then it asks the registry,
// through npm, for the hash of each entry that has none: what is installed anywhere is what was
// locked here. Where a hash came from is not recorded.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { npm } from '../tools/setup/run.mjs';
import { asScript, SetupError } from '../tools/setup/say.mjs';

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

await asScript(async () => {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const added = addMissing(lock.packages);
  const asked = await addHashes(lock.packages);
  // npm's own order; the project itself, with the empty name, stays first.
  const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${added} entries for other systems and ${asked} hashes added to package-lock.json`);
  return 0;
});

/** @typedef {Record<string, Record<string, any>>} Packages */

/** @param {Packages} packages */
function addMissing(packages) {
  let added = 0;
  for (const parent of Object.values(packages)) {
    for (const [name, version] of Object.entries(parent['optionalDependencies'] ?? {})) {
      const words = name.split(/[/-]/);
      const os = systems.find((system) => words.includes(system));
      const cpu = processors.find((processor) => words.includes(processor));
      const key = `node_modules/${name}`;
      if (packages[key] || !os || !cpu) continue;
      if (!/^\d+\.\d+\.\d+/.test(version)) {
        throw new Error(`${name}: "${version}" is a range; its exact version is not known here.`);
      }
      packages[key] = {
        version,
        cpu: [cpu],
        ...(parent['dev'] ? { dev: true } : {}),
        ...(words.includes('musl') ? { libc: ['musl'] } : {}),
        optional: true,
        os: [os],
      };
      added += 1;
    }
  }
  return added;
}

/** @param {Packages} packages */
async function addHashes(packages) {
  let asked = 0;
  for (const [key, entry] of Object.entries(packages)) {
    if (key === '' || entry['link'] || entry['integrity']) continue;
    const name = entry['name'] ?? key.slice(key.lastIndexOf('node_modules/') + 13);
    const args = ['view', `${name}@${entry['version']}`, 'dist.integrity'];
    const { code, output } = await npm(args, { quiet: true, seconds: 60 });
    const hash = /^sha512-[\w+/]{86}==$/m.exec(output)?.[0];
    if (code !== 0 || hash === undefined) {
      throw new SetupError(`The registry does not say the hash of ${name}@${entry['version']}.`, [
        'Run this where npm reaches a registry that has it.',
      ]);
    }
    // Where npm writes it.
    const { version, ...rest } = entry;
    packages[key] = { version, integrity: hash, ...rest };
    asked += 1;
  }
  return asked;
}
