import type { Owner } from '../domain/problems/codes.ts';

/** Who has to act next, said to the admin. */
export const ownerMessages: Readonly<Record<Owner | 'nobody', string>> = {
  admin: 'Your move',
  network: 'Your network team’s move',
  wisq: 'Wisq’s move',
  wait: 'Wait, then try again',
  nobody: 'Nobody’s move',
};

/** The same, said to two people at once: neither of them is "you". */
export const handoverOwners: typeof ownerMessages = {
  ...ownerMessages,
  admin: 'The admin’s move',
  network: 'The network team’s move',
  wait: 'Nobody’s move: wait, then try again',
};
