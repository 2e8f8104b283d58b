import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import plist from 'plist';
import { fuseWire, newestWire } from './fuse-states.ts';
import { checkFolder } from './layout.ts';

const framework = 'Contents/Frameworks/Electron Framework.framework';

/**
 * Fake: a folder laid out like Electron's archive for macOS, with the property lists that packaging
 * changes (device descriptions and open transport included, as Electron has them) and no code.
 */
export function macRuntime(): string {
  const folder = join(checkFolder, 'runtime-mac');
  rmSync(folder, { recursive: true, force: true });
  const put = (path: string, content: string | Buffer) => {
    const file = join(folder, 'Electron.app', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  put('Contents/Info.plist', plist.build(infoOf('Electron', openInfo)));
  put('Contents/MacOS/Electron', 'executable');
  put('Contents/Resources/electron.icns', 'icon');
  for (const suffix of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const name = `Electron Helper${suffix}`;
    put(`Contents/Frameworks/${name}.app/Contents/Info.plist`, plist.build(infoOf(name, {})));
    put(`Contents/Frameworks/${name}.app/Contents/MacOS/${name}`, 'executable');
  }
  for (const locale of ['de', 'en', 'en_GB', 'fr']) {
    put(`Contents/Resources/${locale}.lproj/locale.pak`, locale);
    put(`${framework}/Versions/A/Resources/${locale}.lproj/locale.pak`, locale);
  }
  put(`${framework}/Versions/A/Electron Framework`, fuseWire(newestWire));
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
    ...more,
  };
}
