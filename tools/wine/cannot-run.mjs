/**
 * What of the unit and integration tests does not run under Windows' own Node in Wine, though it may on
 * Windows itself. A test that no Windows can run says so itself (tests/support/needs.ts).
 * `test`: how its full name begins; without it, the whole file.
 * @type {readonly { file: string, test?: string, why: string }[]}
 */
export const cannotRun = [];
