const noElectron = 'an Electron for Windows, which cannot be had here';
const noLinks = 'links of folders, which Wine 8 makes none of';
const inProcess = 'a process for each file; here they are threads, in which TZ changes nothing';
const removedLate =
  'an open file to leave its folder when it is deleted; in Wine 8 it waits until it is closed';
const starts = 'time: a start takes Wine half a second, and 50 of the 300 kills are made here';

/**
 * What of the unit and integration tests does not run under Windows' own Node in Wine, though it may on
 * Windows itself: what it needs. A test that no Windows can run says so itself (tests/support/needs.ts).
 * `test`: how its name begins, groups first; without it, the whole file.
 * @type {readonly { file: string, test?: string, why: string }[]}
 */
export const cannotRun = [
  { file: 'tests/unit/import-rules.test.ts', why: noLinks },
  {
    file: 'tests/unit/setup/token-end.test.ts',
    test: 'when the token ends > is the day that the token names, by the calendar of Pacific/Kiritimati',
    why: inProcess,
  },
  { file: 'tests/integration/connection/electron.test.ts', why: noElectron },
  { file: 'tests/integration/connection/system-route.test.ts', why: noElectron },
  { file: 'tests/integration/onelogin/system-route.test.ts', why: noElectron },
  { file: 'tests/integration/credentials/app-keychain.test.ts', why: noElectron },
  {
    file: 'tests/integration/journal/replaced.test.ts',
    test: 'a journal that another program changes, when it was appended to before > is noticed at the next entry: deleted',
    why: removedLate,
  },
  ...Array.from({ length: 25 }, (_none, at) => ({
    file: 'tests/integration/journal/kill.test.ts',
    test: `killed ten times, journal ${at + 5} `,
    why: starts,
  })),
];
