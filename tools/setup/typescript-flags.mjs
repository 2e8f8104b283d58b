/** For a Node that runs TypeScript directly: before 22.18 it had to be told, and warned about it. */
export const typescriptFlags = [
  '--experimental-strip-types',
  '--disable-warning=ExperimentalWarning',
];
