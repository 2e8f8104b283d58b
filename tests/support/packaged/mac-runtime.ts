import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import plist from 'plist';
import { fuseWire, newestWire } from './fuse-states.ts';
import { type Arch, checkFolder } from './layout.ts';
import { machOFile } from './mach-o-file.ts';

const framework = 'Contents/Frameworks/Electron Framework.framework';

/** The first macOS that the fake runs on, as its Info.plist and its binaries say. */
export const oldestSystem = '12.0';

/**
 * Fake: a folder laid out like Electron's archive for macOS, with the property lists that packaging
 * changes (device descriptions and open transport included, as Electron has them) and binaries that
 * name their processor and hold no code. For arm64 they say that they are signed ad hoc, as the
 * linker does it there.
 */
export function macRuntime(arch: Arch): string {
  const folder = join(checkFolder, `runtime-mac-${arch}`);
  const signature = arch === 'arm64' ? 'ad-hoc' : 'none';
  const binary = machOFile({ arch, signature, minimumSystem: oldestSystem });
  rmSync(folder, { recursive: true, force: true });
  const put = (path: string, content: string | Buffer) => {
    const file = join(folder, 'Electron.app', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  put('Contents/Info.plist', plist.build(infoOf('Electron', openInfo)));
  put('Contents/MacOS/Electron', binary);
  put('Contents/Resources/electron.icns', 'icon');
  for (const suffix of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const name = `Electron Helper${suffix}`;
    put(`Contents/Frameworks/${name}.app/Contents/Info.plist`, plist.build(infoOf(name, {})));
    put(`Contents/Frameworks/${name}.app/Contents/MacOS/${name}`, binary);
  }
  for (const locale of ['de', 'en', 'en_GB', 'fr']) {
    put(`Contents/Resources/${locale}.lproj/locale.pak`, locale);
    put(`${framework}/Versions/A/Resources/${locale}.lproj/locale.pak`, locale);
  }
  const withFuses = Buffer.concat([binary, fuseWire(newestWire)]);
  put(`${framework}/Versions/A/Electron Framework`, withFuses);
  const inFramework = join(folder, 'Electron.app', framework);
  symlinkSync('Versions/A/Electron Framework', join(inFramework, 'Electron Framework'));
  return folder;
}

const openInfo = {
  NSAppTransportSecurity: { NSAllowsArbitraryLoads: true },
  NSCameraUsageDescription: 'This app needs access to the camera',
  NSMicrophoneUsageDescription: 'This app needs access to the microphone',
};

function infoOf(name: string, more: Record<string, string | Record<string, boolean>>) {
  return {
    CFBundleExecutable: name,
    CFBundleIconFile: 'electron.icns',
    CFBundleIdentifier: 'com.github.Electron',
    CFBundleName: name,
    CFBundleVersion: '45.4.1',
    LSMinimumSystemVersion: oldestSystem,
    ...more,
  };
}
