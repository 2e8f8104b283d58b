/** Exit codes of the commands about people, for scripts. */
export const rolloutCodes = {
  well: 0,
  found: 1,
  usage: 2,
  'not-asked': 3,
  stopped: 130,
} as const;
