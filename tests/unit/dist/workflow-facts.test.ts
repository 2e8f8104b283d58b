import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { staticStages } from '../../../tools/checks/static.mjs';
import { vitestStages } from '../../../tools/checks/vitest.mjs';
import { signingVariables } from '../../../tools/dist/signing.mjs';
import { root } from '../../../tools/setup/paths.mjs';

// What the workflows name has to be there: nobody sees a wrong name before the first run.

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string | boolean | number>>;
}
interface Job {
  readonly 'runs-on': string;
  readonly needs?: string | readonly string[];
  readonly steps: readonly Step[];
  readonly strategy?: {
    readonly matrix: {
      readonly os?: readonly string[];
      readonly include?: readonly { readonly os: string; readonly system: 'win' | 'mac' }[];
    };
  };
}
interface Workflow {
  readonly defaults: { readonly run: { readonly shell: string } };
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(root, '.github/workflows');
const read = (name: string): Workflow => parse(readFileSync(join(folder, name), 'utf8'));
const jobsOf = (workflow: Workflow) => Object.values(workflow.jobs);
const stepsOf = (workflow: Workflow) => jobsOf(workflow).flatMap(({ steps }) => steps);
const release = read('release.yml');
const deployment = readFileSync(join(root, 'docs/deployment.md'), 'utf8');
const manifest: { readonly scripts: Readonly<Record<string, string>>; readonly version: string } =
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const uses = (steps: readonly Step[], action: string) =>
  steps
    .filter((step) => step.uses?.startsWith(`actions/${action}@`))
    .map((step) => step.with ?? {});

describe.each(readdirSync(folder))('%s', (name) => {
  const workflow = read(name);
  const commands = stepsOf(workflow).flatMap(({ run = '' }) => run.split('\n'));

  test('every command of npm’s is one of ours, and every script is a file', () => {
    const called = commands.flatMap((line) => [...line.matchAll(/npm run (?:-s )?([\w:-]+)/g)]);
    for (const [, script = ''] of called) expect(Object.keys(manifest.scripts)).toContain(script);
    const files = commands.flatMap((line) => [
      ...line.matchAll(/\b((?:scripts|tools)\/\S+\.mjs)/g),
    ]);
    expect(called.length + files.length).toBeGreaterThan(0);
    for (const [, file = ''] of files)
      expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  });

  test('every stage it asks for is one', () => {
    const stages = [...Object.keys(staticStages), ...Object.keys(vitestStages)];
    const asked = commands.flatMap((line) => /--only ([\w,]+)/.exec(line)?.[1]?.split(',') ?? []);
    expect(asked.length).toBeGreaterThan(0);
    for (const stage of asked) expect(stages).toContain(stage);
  });

  test('one shell on every system: PowerShell would take commas and “--” for its own', () => {
    expect(workflow.defaults.run.shell).toBe('bash');
    expect(stepsOf(workflow).map(({ shell }) => shell)).toEqual(
      stepsOf(workflow).map(() => undefined),
    );
  });

  test('a rerun may upload what it uploaded before, also from folders with a dot', () => {
    for (const given of uses(stepsOf(workflow), 'upload-artifact')) {
      expect(given).toMatchObject({ overwrite: true, 'retention-days': expect.any(Number) });
      if (/^\./m.test(String(given['path']))) expect(given['include-hidden-files']).toBe(true);
    }
  });

  test('jobs wait for jobs that there are, and for no test in a window but on Linux', () => {
    for (const { needs = [] } of jobsOf(workflow)) {
      for (const job of [needs].flat()) expect(Object.keys(workflow.jobs)).toContain(job);
    }
    const onOthers = jobsOf(workflow).filter(
      (job) => job['runs-on'] === '${{ matrix.os }}' && name === 'release.yml',
    );
    const lines = onOthers.flatMap(({ steps }) => steps.map(({ run = '' }) => run)).join('\n');
    expect(lines).not.toMatch(/npm test(?! -- --only unit,packaged)/);
  });
});

test('every stage is run on every system of test.yml', () => {
  const commands = stepsOf(read('test.yml')).map(({ run = '' }) => run);
  const asked = commands.flatMap((run) => /--only ([\w,]+)/.exec(run)?.[1]?.split(',') ?? []);
  const stages = [...Object.keys(staticStages), ...Object.keys(vitestStages)];
  expect(asked.toSorted()).toEqual(stages.toSorted());
});

describe('the installers of release.yml', () => {
  const arches = ['x64', 'arm64'];
  const system = /\$\{\{ matrix\.system \}\}/;
  /** By electron-builder.yml's own pattern. */
  const made = (ending: string, name: string, arch: string) =>
    String(parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')).artifactName)
      .replace('${version}', manifest.version)
      .replace('${os}', name)
      .replace('${arch}', arch)
      .replace('${ext}', ending);

  test('every file that is handed out is uploaded, and nothing else of dist', () => {
    const { build } = release.jobs;
    const [given] = uses(build?.steps ?? [], 'upload-artifact');
    const globs = String(given?.['path']).trim().split('\n');
    const handedOut = [
      ...arches.map((arch) => made('exe', 'win', arch)),
      ...arches.flatMap((arch) => [made('dmg', 'mac', arch), made('zip', 'mac', arch)]),
      ...['win', 'mac'].flatMap((name) => [
        `Wisq-Setup-for-OneLogin-${manifest.version}-${name}.cdx.json`,
        `SHA256SUMS-${name}.txt`,
      ]),
    ];
    const taken = (file: string) => globs.some((glob) => posix.matchesGlob(`dist/${file}`, glob));
    for (const file of handedOut) expect([file, taken(file)]).toEqual([file, true]);
    for (const other of ['builder-debug.yml', 'latest.yml', 'win-unpacked/x.exe', 'x.blockmap']) {
      expect([other, taken(other)]).toEqual([other, false]);
    }
  });

  test('what one job uploads, another finds under the same name', () => {
    const uploaded = uses(release.jobs['build']?.steps ?? [], 'upload-artifact')[0]?.['name'];
    expect(uploaded).toMatch(system);
    const [tried] = uses(release.jobs['smoke']?.steps ?? [], 'download-artifact');
    expect(tried).toEqual({ name: uploaded, path: 'dist' });
    const [gathered] = uses(release.jobs['draft']?.steps ?? [], 'download-artifact');
    for (const name of ['win', 'mac']) {
      const full = String(uploaded).replace(system, name);
      expect(posix.matchesGlob(full, String(gathered?.['pattern']))).toBe(true);
    }
    const others = uses(release.jobs['smoke']?.steps ?? [], 'upload-artifact');
    for (const { name } of others) {
      expect(posix.matchesGlob(String(name), String(gathered?.['pattern']))).toBe(false);
    }
    expect(release.jobs['draft']?.steps.at(-1)?.run).toBe(
      `npm run dist:draft -- ${gathered?.['path']}`,
    );
  });

  test('each is tried on a machine of its own system and processor', () => {
    const machines = release.jobs['smoke']?.strategy?.matrix.include ?? [];
    // GitHub's labels: macos-15 is Apple's own processor, windows-2025 Intel's.
    const kind = (os: string) => (/-arm$|^macos-\d+$/.test(os) ? 'arm64' : 'x64');
    expect(machines.map(({ os, system: name }) => `${name} ${kind(os)}`).toSorted()).toEqual([
      'mac arm64',
      'mac x64',
      'win arm64',
      'win x64',
    ]);
  });
});

describe('signing in release.yml', () => {
  const env = release.jobs['build']?.steps.find(({ env: given }) => given?.['SYSTEM'])?.env ?? {};

  test('each secret reaches the one system it is for, and is documented', () => {
    const names = Object.keys(env).filter((name) => name !== 'SYSTEM');
    for (const name of names) {
      const found = /^\$\{\{ matrix\.system == '(win|mac)' && secrets\.(\w+) \|\| '' \}\}$/.exec(
        env[name] ?? '',
      );
      expect([name, found]).not.toEqual([name, null]);
      const [, system, secret = ''] = found ?? [];
      expect([name, system]).toEqual([name, /^(?:WIN|AZURE)_/.test(name) ? 'win' : 'mac']);
      expect(deployment).toContain(`\`${secret}\``);
    }
  });

  test('every name is one that signing knows; the text of Apple’s key becomes a file', () => {
    const names = Object.keys(env).filter((name) => name !== 'SYSTEM');
    const known = [...signingVariables, 'APPLE_API_KEY_TEXT'];
    for (const name of names) expect(known).toContain(name);
    // What is on the machine of whoever builds, and on none of GitHub's.
    const elsewhere = [
      'WIN_CERT_SHA1',
      'WIN_CERT_SUBJECT',
      'AZURE_CLIENT_CERTIFICATE_PATH',
      'CSC_NAME',
      'APPLE_API_KEY',
      'APPLE_KEYCHAIN_PROFILE',
      'APPLE_KEYCHAIN',
    ];
    expect([...names, ...elsewhere].toSorted()).toEqual(known.toSorted());
  });

  test('every variable that signs is documented', () => {
    for (const name of signingVariables) expect(deployment).toContain(`\`${name}\``);
  });
});
