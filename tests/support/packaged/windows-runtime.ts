import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { fuseWire, newestWire } from './fuse-states.ts';
import { checkFolder } from './layout.ts';

/** English, as Windows numbers it, and Unicode. */
const english = { lang: 1033, codepage: 1200 };

/**
 * Fake: a folder laid out like Electron's archive for Windows, around an executable that carries what
 * packaging changes: version strings and fuses. In: the bytes of a program that runs; left out: it does
 * nothing.
 */
export function windowsRuntime(program?: Buffer): string {
  const folder = join(checkFolder, program === undefined ? 'runtime-win' : 'runtime-win-runs');
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['locales', 'resources']) mkdirSync(join(folder, part), { recursive: true });
  for (const locale of ['de', 'en-GB', 'en-US', 'fr']) {
    writeFileSync(join(folder, 'locales', `${locale}.pak`), locale);
  }
  writeFileSync(join(folder, 'LICENSE'), 'Electron');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'Chromium');
  writeFileSync(join(folder, 'electron.exe'), withElectronsMarks(program));
  return folder;
}

function withElectronsMarks(program?: Buffer): Buffer {
  const executable =
    program === undefined ? NtExecutable.createEmpty(false, false) : NtExecutable.from(program);
  const resources = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.lang = english.lang;
  version.setFileVersion(45, 4, 1, 0, english.lang);
  version.setProductVersion(45, 4, 1, 0, english.lang);
  version.setStringValues(english, { ProductName: 'Electron', CompanyName: 'GitHub, Inc.' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  return Buffer.concat([Buffer.from(executable.generate()), fuseWire(newestWire)]);
}
