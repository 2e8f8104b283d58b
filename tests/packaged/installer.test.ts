import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../tools/setup/paths.mjs';
import { layOut } from '../support/packaged/layout.ts';
import { nsisTools } from '../support/packaged/nsis-tools.ts';
import { packageVersion } from '../support/packaged/version.ts';
import { windowsRuntime } from '../support/packaged/windows-runtime.ts';
import { linux, needs } from '../support/needs.ts';

const classes = 'SHELL_CONTEXT\\Software\\Classes\\';
const kinds = [
  ['wisq-setup', 'Wisq.SetupReport'],
  ['wisq-confirmation', 'Wisq.Confirmation'],
] as const;

// With Debian's compiler: that the script is whole and asks for what it should.
describe('the installer for Windows', needs(linux, 'Debian’s NSIS'), () => {
  test.each(['x64', 'arm64'] as const)('compiles on %s without a warning', async (arch) => {
    const { env, log } = nsisTools();
    const { output } = await layOut('win', arch, {
      runtime: windowsRuntime(),
      electronVersion: '45.4.1',
      target: 'nsis',
      env,
    });
    const made = readdirSync(output).filter((name) => name.endsWith('.exe'));
    expect(made).toEqual([`Wisq-Setup-for-OneLogin-${packageVersion}-win-${arch}.exe`]);
    expect(
      readFileSync(join(output, made[0] ?? ''))
        .subarray(0, 2)
        .toString(),
    ).toBe('MZ');
    // No list for an updater that this app does not have.
    expect(readdirSync(output).filter((name) => /blockmap$|^latest/.test(name))).toEqual([]);

    const given = readFileSync(log, 'utf8').split('\n');
    expect(given).toContain('-DPRODUCT_NAME=Wisq Setup for OneLogin');
    expect(given).toContain(`-DVERSION=${packageVersion}`);
    // What IT departments are told to detect the app by.
    const guid = given.find((line) => line.startsWith('-DUNINSTALL_APP_KEY='))?.split('=')[1];
    expect(readFileSync(join(root, 'docs/deployment.md'), 'utf8')).toContain(
      `CurrentVersion\\Uninstall\\${guid}`,
    );
    const payload = arch === 'x64' ? '-DAPP_64=' : '-DAPP_ARM64=';
    expect(given.filter((line) => line.startsWith(payload))).not.toEqual([]);
    // A double-click: a quoted path has the last word, and uninstalling takes every key away.
    for (const [ending, name] of kinds) {
      const command = `WriteRegStr: ${classes}${name}\\shell\\open\\command\\=`;
      expect(given).toContain(`WriteRegStr: ${classes}.${ending}\\=${name}`);
      expect(given.findLast((line) => line.startsWith(command))).toBe(`${command}"$appExe" "%1"`);
      expect(given).toContain(`DeleteRegKey: ${classes}.${ending}`);
      expect(given).toContain(`DeleteRegKey: ${classes}${name}`);
    }
    // The copy of itself that the installer keeps for an updater goes at once.
    const copy = '$LOCALAPPDATA\\wisq-onelogin-setup-updater';
    expect(given.some((line) => line.includes(`Delete: "${copy}\\installer.exe"`))).toBe(true);
    expect(given.some((line) => line.includes(`RMDir: "${copy}"`))).toBe(true);
    // Taken away is what was installed, by its name, and never a folder with whatever is in it.
    const own = `$INSTDIR\\resources\\app.asar.unpacked\\node_modules\\keytar\\prebuilds\\win32-${arch}`;
    expect(given).toContain(`Delete: "${own}\\keytar.node"`);
    expect(given).toContain(`RMDir: "${own}"`);
    expect(given.filter((line) => line.startsWith('RMDir: /r "$INSTDIR'))).toEqual([]);
    // A folder of somebody else's, and an app that is open, have exit codes of their own.
    expect(given).toContain('SetErrorLevel: 3');
    expect(given).toContain('SetErrorLevel: 4');
    // Per user or per machine by choice, and data that stays unless asked for.
    expect(given).toContain('-DMULTIUSER_INSTALLMODE_ALLOW_ELEVATION');
    expect(given).not.toContain('-DINSTALL_MODE_PER_ALL_USERS');
    expect(given).not.toContain('-DINSTALL_MODE_PER_ALL_USERS_DEFAULT');
    expect(given).not.toContain('-DDELETE_APP_DATA_ON_UNINSTALL');
    expect(given).toContain('-DDO_NOT_CREATE_DESKTOP_SHORTCUT');
  });
});
