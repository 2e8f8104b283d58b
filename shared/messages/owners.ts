import type { Owner } from '../domain/problems/problem.ts';

/** Who has to act next, said to the admin. */
export const ownerMessages: Readonly<Record<Owner | 'nobody', string>> = {
  admin: 'Your turn',
  network: 'Waiting for your network team',
  wisq: 'Waiting for Wisq',
  wait: 'Wait, then try again',
  nobody: 'Done',
};

/** The same, said to two people at once: neither of them is "you". */
export const handoverOwners: typeof ownerMessages = {
  ...ownerMessages,
  admin: 'Waiting for the admin',
  network: 'Waiting for the network team',
};
