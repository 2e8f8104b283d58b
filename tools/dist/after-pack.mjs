import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch } from 'electron-builder';
import plist from 'plist';
import { setFuses } from './fuses.mjs';
import { writeInstalledFiles } from './installed-files.mjs';

/** The file that marks what was built to be looked at and not to be used. */
const checkMark = 'FOR-CHECKS-ONLY.txt';

/**
 * electron-builder calls this when an app is laid out and before it is signed: closes what the
 * Info.plist would leave open, sets the fuses, and lists what an installer for Windows lays down.
 * @param {import('electron-builder').AfterPackContext} context
 * @throws {Error} for a fuse that nobody decided
 */
export default async function afterPack({ appOutDir, arch, electronPlatformName, packager }) {
  const check = process.env['WISQ_DIST_CHECK'] === '1';
  if (check) writeFileSync(join(appOutDir, checkMark), 'Not built from the official Electron.\n');
  const name = packager.appInfo.productFilename;
  const mac = electronPlatformName === 'darwin';
  if (mac) closeTransport(join(appOutDir, `${name}.app`, 'Contents', 'Info.plist'));
  const executable = { darwin: `${name}.app`, win32: `${name}.exe`, linux: 'wisq-setup' }[
    electronPlatformName
  ];
  if (executable === undefined) throw new Error(`No fuses are known for ${electronPlatformName}.`);
  await setFuses(join(appOutDir, executable), { check });
  if (electronPlatformName === 'win32') {
    writeInstalledFiles(appOutDir, arch === Arch.arm64 ? 'arm64' : 'x64');
  }
}

/**
 * electron-builder opens App Transport Security for an updater this app does not have, after
 * mac.extendInfo was read; and Electron asks for devices that this app never uses.
 * @param {string} file
 */
function closeTransport(file) {
  const info = /** @type {Record<string, import('plist').PlistValue>} */ (
    plist.parse(readFileSync(file, 'utf8'))
  );
  info['NSAppTransportSecurity'] = { NSAllowsArbitraryLoads: false };
  for (const key of Object.keys(info)) if (/^NS\w+UsageDescription$/.test(key)) delete info[key];
  writeFileSync(file, plist.build(info));
}
