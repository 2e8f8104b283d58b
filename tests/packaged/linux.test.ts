import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startScene } from '../../practice/scenes.ts';
import { root } from '../../tools/setup/paths.mjs';
import { run } from '../../tools/setup/run.mjs';
import { connectedProfile } from '../support/packaged/connected-profile.ts';
import { ask, askInspect, askUntil } from '../support/packaged/ask.ts';
import { addonFor, contentsOf, packedFiles } from '../support/packaged/asar.ts';
import { expectedFuses, fuseStates } from '../support/packaged/fuse-states.ts';
import { checkFolder, layOut } from '../support/packaged/layout.ts';
import { linuxRuntime } from '../support/packaged/linux-runtime.ts';
import { linux, needs } from '../support/needs.ts';

const nothingToCheck = /no setup/i;
/** Real data runs on the pinned Electron, or on one that was pointed at by hand, as this one may be. */
const byHand = { WISQ_RUNTIME_SOURCE: 'override' };

// The only system whose Electron can be had here; no Linux package ships.
const packagedHere = needs(linux && process.arch === 'x64', 'x64 Linux, for which it is packaged');

describe('packaged and run', packagedHere, () => {
  let app = '';
  const executable = () => join(app, 'wisq-setup');

  beforeAll(async () => {
    const from = linuxRuntime();
    ({ app } = await layOut('linux', 'x64', from));
    rmSync(from.runtime, { recursive: true });
  });

  test('an admin goes through the whole practice setup, in the app as it is packaged', async () => {
    const out = join(checkFolder, 'practice-out');
    rmSync(out, { recursive: true, force: true });
    // As dist:smoke does on the other systems. The app is all it needs: it looks for no Electron.
    const script = [join(root, 'scripts/practice.mjs'), '--headless', '--app', executable()];
    const { code, output } = await run(process.execPath, script, {
      env: { ...process.env, PRACTICE_OUT: out, ELECTRON_OVERRIDE_DIST_PATH: join(out, 'none') },
      quiet: true,
      seconds: 280,
    });
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'))).toMatchObject({
      runtime: { source: 'packaged' },
      check: { verdict: 'works-with-notes' },
      rollout: 'open',
    });
  }, 300_000);

  test('the archive holds the bundles and keytar, and one addon lies beside it', () => {
    const contents = contentsOf(join(app, 'resources/app.asar'));
    expect(contents.packed).toEqual(packedFiles());
    expect(contents.unpacked).toEqual([addonFor('linux', 'x64')]);
    expect(readFileSync(join(app, 'resources/licences.txt'), 'utf8')).toContain('undici 7');
  });

  test('every fuse that this Electron has, older or not, reads back as decided', async () => {
    const { WasmTrapHandlers: _since43, ...expected } = expectedFuses;
    expect(await fuseStates(executable())).toMatchObject(expected);
  });

  test('nobody can attach: neither to the main process nor, on real data, to the window', async () => {
    const asked = ['--inspect=0', '--remote-debugging-port=0'];
    const real = await ask(executable(), asked, byHand);
    expect(real).toContain('Start without --inspect.');
    expect(await ask(executable(), asked.slice(1), byHand)).toContain(
      'Start without --remote-debugging-port.',
    );
    expect(real).not.toContain('listening on');
    // What the driver uses; and, with the fuse on, what the first line would show.
    const listening = 'DevTools listening on';
    const practice = await askUntil(listening, executable(), asked, { WISQ_PRACTICE: '1' });
    expect(practice).toContain(listening);
    expect(practice).not.toContain('Debugger listening on');
    expect(await ask(await withInspector(app), asked, byHand)).toContain('Debugger listening on');
  });

  test('--inspect opens no debugger, and answers with the stored API credential', async () => {
    const real = await askInspect(executable(), [], byHand);
    expect(real).toMatch(nothingToCheck);
    expect(real).not.toContain('Debugger listening on');
    const world = await startScene('approval-waiting');
    onTestFinished(() => world.close());
    const profile = await connectedProfile(world);
    const env = {
      WISQ_PRACTICE: '1',
      WISQ_USER_DATA: profile,
      WISQ_PRACTICE_ONELOGIN: world.api.address,
    };
    const said = await askInspect(executable(), ['--json'], env);
    const line = said.split('\n').find((one) => one.startsWith('{')) ?? said;
    expect(JSON.parse(line)).toMatchObject({
      credential: 'read-all',
      app: { found: true, connector: 'right' },
      users: [{ cause: 'ONELOGIN_APPROVAL_WAITING' }],
    });
    expect(said).not.toContain('Debugger listening on');
    expect(said).not.toContain(world.api.credential.clientSecret);
    expect(world.api.requests.filter((one) => !one.startsWith('GET '))).toEqual([
      'POST /auth/oauth2/v2/token',
    ]);
  });

  test('it is no Node for somebody else’s script', async () => {
    const env = { ...byHand, ELECTRON_RUN_AS_NODE: '1' };
    const said = await ask(executable(), ['-e', 'console.log(6 * 7, "as Node")'], env);
    expect(said).toContain('Start without -e.');
    expect(said).not.toContain('42 as Node');
  });

  test('a folder laid in the place of the archive is not run', async () => {
    const [archive, folder] = [join(app, 'resources/app.asar'), join(app, 'resources/app')];
    const aside = join(checkFolder, 'app.asar');
    renameSync(archive, aside);
    onTestFinished(() => renameSync(aside, archive));
    mkdirSync(folder);
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'package.json'), '{"name":"other","main":"index.js"}');
    writeFileSync(join(folder, 'index.js'), 'console.log("other code"); process.exit(0);');
    const said = await ask(executable(), [], byHand);
    expect(said).not.toMatch(nothingToCheck);
    expect(said).not.toContain('other code');
  });
});

/** A copy with the one fuse switched back on. */
async function withInspector(app: string): Promise<string> {
  const copy = join(checkFolder, 'with-inspector');
  rmSync(copy, { recursive: true, force: true });
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(app, copy, { recursive: true });
  const executable = join(copy, 'wisq-setup');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return executable;
}
