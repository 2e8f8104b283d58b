import { expect, test } from 'vitest';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';

const yes = (name: string) => ({ name, answer: 'confirmed' as const });
const no = (name: string) => ({ name, answer: 'declined' as const });

test.each([
  ['the one test user', [yes('Maya')], 1, 'Wisq confirmed the test user'],
  ['both', [yes('Maya'), yes('Jonas')], 2, 'Wisq confirmed both test users'],
  ['one of two', [yes('Maya')], 2, 'Wisq confirmed 1 of 2 test users'],
  ['two of three', [yes('Maya'), yes('Jonas')], 3, 'Wisq confirmed 2 of 3 test users'],
  ['a declined one among others', [yes('Maya'), no('Jonas')], 2, 'Wisq declined Jonas'],
  ['several declined', [no('Maya'), no('Jonas')], 2, 'Wisq declined 2 test users'],
])('a confirmation is headed by what it comes to: %s', (_what, rows, total, heading) => {
  expect(handoverMessages.accept.heading(rows, total)).toBe(heading);
});
