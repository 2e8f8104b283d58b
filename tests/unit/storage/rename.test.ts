import { expect, it } from 'vitest';
import { type RenameSystem, renameOver } from '../../../main/storage/rename.ts';

/** A system on which a rename fails so many times, with this code. */
function system(platform: NodeJS.Platform, failures: number, code = 'EPERM') {
  const seen = { tries: 0, waited: 0 };
  const fake: RenameSystem = {
    platform,
    rename: async () => {
      seen.tries += 1;
      if (seen.tries <= failures) throw Object.assign(new Error(code), { code });
    },
    wait: async (ms) => void (seen.waited += ms),
  };
  return { seen, rename: () => renameOver('a.new', 'a', fake) };
}

it.each(['EPERM', 'EACCES', 'EBUSY'])(
  'on Windows a file held by a scanner (%s) is waited for',
  async (code) => {
    const { seen, rename } = system('win32', 4, code);
    await rename();
    expect(seen.tries).toBe(5);
  },
);

it('gives up after a little over a second, with the system’s own error', async () => {
  const { seen, rename } = system('win32', Number.POSITIVE_INFINITY);
  await expect(rename()).rejects.toMatchObject({ code: 'EPERM' });
  expect(seen.waited).toBe(1300);
});

it('does not wait for what waiting does not mend', async () => {
  const full = system('win32', 1, 'ENOSPC');
  await expect(full.rename()).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(full.seen).toEqual({ tries: 1, waited: 0 });
});

it('elsewhere the first answer stands', async () => {
  const denied = system('linux', 1, 'EACCES');
  await expect(denied.rename()).rejects.toMatchObject({ code: 'EACCES' });
  expect(denied.seen).toEqual({ tries: 1, waited: 0 });
});
