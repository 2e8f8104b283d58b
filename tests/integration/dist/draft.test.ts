import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { draftRelease } from '../../../tools/dist/draft.mjs';
import { standIn } from '../../support/stand-in.ts';
import { needs, posix } from '../../support/needs.ts';

const files = { 'a.exe': 'installer', 'SHA256SUMS-win.txt': 'sums' };

function installers(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-installers-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

interface State {
  readonly isDraft: boolean;
  readonly assets: readonly { readonly name: string; readonly size: number }[];
}

/**
 * Answers as GitHub's `gh release` does, with one release at most. `loses`: an upload that comes to
 * nothing; `says`: what `view` fails with instead of an answer.
 */
function gh(release: State | null, { loses = false, says = '' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-gh-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const state = join(folder, 'state.json');
  writeFileSync(state, JSON.stringify(release));
  return standIn(
    'gh',
    `const path = require('node:path');
     const file = ${JSON.stringify(state)};
     const release = JSON.parse(fs.readFileSync(file, 'utf8'));
     const end = (code, text) => { console[code ? 'error' : 'log'](text); process.exit(code); };
     const keep = (next) => fs.writeFileSync(file, JSON.stringify(next));
     const [, verb, , ...rest] = args;
     if (verb === 'view') {
       if (${JSON.stringify(says)} !== '') end(1, ${JSON.stringify(says)});
       release === null ? end(1, 'release not found') : end(0, JSON.stringify(release));
     }
     if (verb === 'create') {
       release === null ? keep({ isDraft: rest.includes('--draft'), assets: [] }) : end(1, 'a release with the same tag name already exists');
     }
     if (verb === 'delete-asset') keep({ ...release, assets: release.assets.filter(({ name }) => name !== rest[0]) });
     if (verb === 'upload' && !${loses}) {
       const given = rest.slice(0, rest.indexOf('--clobber')).map((one) => ({ name: path.basename(one), size: fs.statSync(one).size }));
       const kept = release.assets.filter(({ name }) => !given.some((one) => one.name === name));
       keep({ ...release, assets: [...kept, ...given] });
     }`,
  );
}

const verbs = (calls: readonly (readonly string[])[]) => calls.map(([, verb]) => verb);

// GitHub and its gh are out of reach here: a stand-in answers as they are documented to.
describe(
  'the draft of a release, with a stand-in for “gh”',
  needs(posix, 'a stand-in that is a script, which Windows starts as none'),
  () => {
    const request = (env: NodeJS.ProcessEnv) => ({
      tag: 'v1.2.3',
      repository: 'wisq/setup',
      folder: installers(),
      env,
    });

    test('is made as a draft, for a tag that exists, and holds every file', async () => {
      const { env, calls } = gh(null);
      await draftRelease(request(env));
      expect(verbs(calls())).toEqual(['view', 'create', 'upload', 'view']);
      expect(calls()[1]).toEqual(expect.arrayContaining(['v1.2.3', '--draft', '--verify-tag']));
      for (const call of calls()) expect(call.slice(-2)).toEqual(['--repo', 'wisq/setup']);
    });

    test('of an earlier run is brought up to date: nothing made twice, nothing old left in it', async () => {
      const { env, calls } = gh({
        isDraft: true,
        assets: [
          { name: 'a.exe', size: 1 },
          { name: 'of-the-first-try.exe', size: 2 },
        ],
      });
      await draftRelease(request(env));
      expect(verbs(calls())).toEqual(['view', 'upload', 'delete-asset', 'view']);
      expect(calls()[1]).toContain('--clobber');
      expect(calls()[2]).toContain('of-the-first-try.exe');
    });

    test('that was published stays as it is', async () => {
      const { env, calls } = gh({ isDraft: false, assets: [] });
      await expect(draftRelease(request(env))).rejects.toThrow('v1.2.3 is published');
      expect(verbs(calls())).toEqual(['view']);
    });

    test.each(['HTTP 502: Bad Gateway', 'gh: To use GitHub CLI, set the GH_TOKEN'])(
      'that cannot be read is not taken for none: %s',
      async (says) => {
        const { env, calls } = gh(null, { says });
        await expect(draftRelease(request(env))).rejects.toThrow(`cannot be known:\n${says}`);
        expect(verbs(calls())).toEqual(['view']);
      },
    );

    test('that does not hold what was uploaded is a failure', async () => {
      const { env } = gh(null, { loses: true });
      await expect(draftRelease(request(env))).rejects.toThrow('does not hold what was uploaded');
    });

    test('of nothing is refused', async () => {
      const { env, calls } = gh(null);
      const folder = mkdtempSync(join(tmpdir(), 'wisq-none-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      await expect(draftRelease({ ...request(env), folder })).rejects.toThrow('nothing in');
      expect(calls()).toEqual([]);
    });
  },
);
