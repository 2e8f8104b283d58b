import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run, tail } from '../setup/run.mjs';
import { say, SetupError } from '../setup/say.mjs';

/** @typedef {{ isDraft: boolean, assets: { name: string, size: number }[] }} Release */

const notes = 'Checksums, SBOM and how to verify them: docs/deployment.md.';

/**
 * Makes the draft of a release hold exactly the files of a folder, by way of GitHub's `gh`: makes the
 * draft, or brings the one of an earlier run up to date, and reads it back. Can be repeated. Never
 * touches what is published.
 * @param {{ tag: string, repository: string, folder: string, env?: NodeJS.ProcessEnv }} request
 *   `repository`: as `owner/name`; `env`: where `gh` is found, and its token
 * @throws {SetupError} when the release is published, when `gh` fails or when it cannot be read
 */
export async function draftRelease({ tag, repository, folder, env = process.env }) {
  const files = readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name));
  if (files.length === 0) throw new SetupError(`There is nothing in ${folder} to release.`, []);
  /** @param {string[]} args */
  const gh = (...args) =>
    run('gh', [...args, '--repo', repository], { env, quiet: true, seconds: 300 });
  /** @param {string[]} args */
  const demand = async (...args) => {
    const { code, output } = await gh(...args);
    if (code !== 0)
      throw new SetupError(`gh ${args[1]} ended with code ${code}:\n${tail(output)}`, []);
    return output;
  };
  const before = await readRelease(tag, gh);
  if (before === null) {
    const words = ['--draft', '--verify-tag', '--title', tag, '--notes', notes];
    await demand('release', 'create', tag, ...words);
  } else if (!before.isDraft) {
    throw new SetupError(`${tag} is published: its files stay as they are.`, [
      'Raise the version in package.json and tag that.',
    ]);
  }
  await demand('release', 'upload', tag, ...files, '--clobber');
  const names = files.map((file) => basename(file));
  for (const { name } of before?.assets ?? []) {
    if (!names.includes(name)) await demand('release', 'delete-asset', tag, name, '--yes');
  }
  const after = await readRelease(tag, gh);
  const there = after?.assets
    .map(({ name, size }) => `${name} ${size}`)
    .toSorted()
    .join('\n');
  const wanted = files
    .map((file) => `${basename(file)} ${statSync(file).size}`)
    .toSorted()
    .join('\n');
  if (after === null || !after.isDraft || there !== wanted) {
    throw new SetupError(`The draft of ${tag} does not hold what was uploaded:\n${there}`, [
      'Look at it on GitHub, and run this job again.',
    ]);
  }
  say(
    `${before === null ? 'Made' : 'Brought up to date'}: the draft of ${tag}, ${files.length} files`,
  );
}

/**
 * @param {string} tag
 * @param {(...args: string[]) => Promise<import('../setup/run.mjs').Outcome>} gh
 * @returns {Promise<Release | null>} null: GitHub says that there is none
 * @throws {SetupError} when that cannot be known
 */
async function readRelease(tag, gh) {
  const { code, output } = await gh('release', 'view', tag, '--json', 'isDraft,assets');
  if (code !== 0 && /^release not found$/m.test(output)) return null;
  /** @type {Partial<Release> | undefined} */
  let read;
  try {
    read = code === 0 ? JSON.parse(output) : undefined;
  } catch {
    read = undefined;
  }
  if (typeof read?.isDraft === 'boolean' && Array.isArray(read.assets)) {
    return /** @type {Release} */ (read);
  }
  throw new SetupError(`Whether there is a release ${tag} cannot be known:\n${tail(output)}`, [
    'Run this job again.',
  ]);
}
