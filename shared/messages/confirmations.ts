import type { ConfirmationChannel } from '../domain/users/test-user.ts';

/** How Wisq's confirmation came. */
export const channelMessages: Readonly<Record<ConfirmationChannel, string>> = {
  call: 'On a call',
  mail: 'By email',
  chat: 'By chat',
  other: 'Another way',
  file: 'By file',
};

/** The same inside a sentence. */
export const channelPhrases: Readonly<Record<ConfirmationChannel, string>> = {
  call: 'on a call',
  mail: 'by email',
  chat: 'by chat',
  other: 'another way',
  file: 'by file',
};

/** Before the name of whoever confirmed, which nobody has checked. */
export const nameGiven = 'Name given:';
export const noteGiven = 'Note:';

/** What Wisq said of a test user. */
export const answerMessages = { confirmed: 'Confirmed', declined: 'Declined' } as const;

/** The state of a test user, or of all of them, that Wisq has confirmed. */
export const confirmedByWisq = 'Confirmed by Wisq';
