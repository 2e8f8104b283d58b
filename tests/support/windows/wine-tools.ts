import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sevenZip } from '../../../tools/setup/seven-zip.mjs';
import { compileForWindows } from '../../../tools/wine/compile.mjs';
import { prefixEnv, windowsFolder, wine } from '../../../tools/wine/wine.mjs';

const sources = join(import.meta.dirname, 'stand-ins');
const plugins = ['Nsis7z', 'StdUtils', 'UAC', 'WinShell', 'nsProcess'];

export interface WineTools {
  /** A real program for Windows that stands for Electron's. */
  readonly app: string;
  readonly powershell: string;
  readonly sevenZip: string;
  /** For electron-builder: a compiler that makes 64-bit installers, and Wine to take the uninstaller out. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Debian's NSIS for 64-bit installers, since its Wine runs no 32-bit code, with plug-ins of our own in
 * the place of electron-builder's, which are 32-bit as well.
 */
export function wineTools(): WineTools {
  const nsis = join(windowsFolder, 'nsis');
  const made = join(windowsFolder, 'stand-ins');
  for (const folder of [nsis, made]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  cpSync('/usr/share/nsis', nsis, { recursive: true, dereference: true });
  for (const name of plugins) {
    const library = join(nsis, 'Plugins/amd64-unicode', `${name}.dll`);
    compileForWindows(['-shared', '-o', library, join(sources, `${name}.c`), '-lshell32']);
  }
  const program = (name: string) => {
    const file = join(made, `${name}.exe`);
    compileForWindows(['-municode', '-mwindows', '-o', file, join(sources, `${name}.c`)]);
    return file;
  };
  for (const folder of ['linux', 'bin', 'resources/plugins/x86-unicode']) {
    mkdirSync(join(nsis, folder), { recursive: true });
  }
  // LogicLib leaves a label unused where a condition is always true on 64 bits: that is no error here,
  // and tests/packaged compiles what ships without a warning.
  const strictless = 'for word; do shift; [ "$word" = -WX ] || set -- "$@" "$word"; done';
  script(
    join(nsis, 'linux/makensis'),
    `${strictless}\nexec makensis '-XTarget amd64-unicode' "$@"`,
  );
  script(join(nsis, 'bin/wine'), `exec ${wine} "$@"`);
  return {
    app: program('app'),
    powershell: program('powershell'),
    sevenZip,
    env: {
      ...prefixEnv(join(windowsFolder, 'build-prefix')),
      ELECTRON_BUILDER_NSIS_DIR: nsis,
      ELECTRON_BUILDER_NSIS_RESOURCES_DIR: join(nsis, 'resources'),
      ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za',
      PATH: `${join(nsis, 'bin')}:${process.env['PATH'] ?? ''}`,
    },
  };
}

function script(file: string, body: string): void {
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
}
