// Run after every change of dependencies: `node scripts/complete-lockfile.mjs`.
//
// Native tools list one optional package per operating system. A registry that does not carry
// the ones for foreign systems makes npm leave them out of package-lock.json, and `npm ci` then
// refuses the lockfile everywhere. This adds the missing entries back, by name, version and the
// system they are for, so npm skips them here and installs them there. Their integrity is not
// known on this side and therefore not recorded.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));
let added = 0;
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const words = name.split(/[/-]/);
    const os = systems.find((system) => words.includes(system));
    const cpu = processors.find((processor) => words.includes(processor));
    const key = `node_modules/${name}`;
    if (lock.packages[key] || !os || !cpu) continue;
    if (!/^\d+\.\d+\.\d+/.test(version)) {
      throw new Error(`${name}: "${version}" is a range; its exact version is not known here.`);
    }
    lock.packages[key] = {
      version,
      cpu: [cpu],
      ...(parent.dev ? { dev: true } : {}),
      ...(words.includes('musl') ? { libc: ['musl'] } : {}),
      optional: true,
      os: [os],
    };
    added += 1;
  }
}
// npm's own order; the project itself, with the empty name, stays first.
const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(sorted);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries for other systems added to package-lock.json`);
