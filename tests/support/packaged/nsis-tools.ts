import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/setup/paths.mjs';
import { checkFolder } from './layout.ts';
import { pluginLibrary } from './plugin-library.ts';

/** The plug-ins of electron-builder's installer script that Debian's NSIS does not have. */
const plugins = ['Nsis7z', 'StdUtils', 'UAC', 'WinShell', 'nsProcess'];

/** Debian's NSIS. */
const nsis = '/usr/share/nsis';

/**
 * Debian's NSIS compiler and 7z where electron-builder would download its own, with stand-ins for
 * the plug-ins, and one for Wine, which would run the half-made installer to get the uninstaller
 * out: what is packed as that is a note. Enough to compile the script, not to make an installer.
 * @returns the environment for electron-builder, and the log: what the compiler was given, and what it made of it
 */
export function nsisTools(): { env: Record<string, string>; log: string } {
  const folder = join(checkFolder, 'nsis');
  const log = join(folder, 'log.txt');
  rmSync(folder, { recursive: true, force: true });
  const libraries = join(folder, 'resources/plugins/x86-unicode');
  for (const path of [libraries, join(folder, 'linux'), join(folder, 'bin')]) {
    mkdirSync(path, { recursive: true });
  }
  for (const name of plugins) {
    writeFileSync(join(libraries, `${name}.dll`), pluginLibrary(commandsOf(name)));
  }
  for (const part of readdirSync(nsis)) symlinkSync(join(nsis, part), join(folder, part));
  script(
    join(folder, 'linux/makensis'),
    `printf '%s\\n' "$@" >> '${log}'; exec makensis -V4 "$@" >> '${log}'`,
  );
  const uninstaller = `"$(printf '%s' "$1" | sed 's/exe$//')__uninstaller.exe"`;
  script(join(folder, 'bin/wine'), `printf 'stands for the uninstaller' > ${uninstaller}`);
  const env = {
    ELECTRON_BUILDER_NSIS_DIR: folder,
    ELECTRON_BUILDER_NSIS_RESOURCES_DIR: join(folder, 'resources'),
    ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za',
    PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
  };
  return { env, log };
}

/** What the script calls of a plug-in. */
function commandsOf(plugin: string): string[] {
  const templates = join(root, 'node_modules/app-builder-lib/templates/nsis');
  const commands = readdirSync(templates, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ns[hi]$/.test(name))
    .map((name) => readFileSync(join(templates, name), 'utf8'))
    .flatMap((text) => [...text.matchAll(new RegExp(`\\b${plugin}::(\\w+)`, 'g'))])
    .map(([, command = '']) => command);
  return [...new Set(commands)];
}

function script(file: string, body: string): void {
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
}
