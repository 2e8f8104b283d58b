// npm run dist:draft -- FOLDER: the draft of the release that GITHUB_REF_NAME names, with the files of
// a folder. For .github/workflows/release.yml; uses nothing that has to be installed but GitHub's gh.
import { draftRelease } from '../tools/dist/draft.mjs';
import { asScript, SetupError } from '../tools/setup/say.mjs';

await asScript(async () => {
  const [folder, ...more] = process.argv.slice(2);
  const { GITHUB_REF_NAME: tag, GITHUB_REPOSITORY: repository } = process.env;
  if (folder === undefined || more.length > 0 || !tag || !repository) {
    throw new SetupError('It takes a folder, GITHUB_REF_NAME and GITHUB_REPOSITORY.', [
      'npm run dist:draft -- installers',
    ]);
  }
  await draftRelease({ tag, repository, folder });
});
