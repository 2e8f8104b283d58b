import { when } from '../format.ts';
import { agreementLabels } from '../rollout.ts';

export const rolloutMessages = {
  closedHeading: 'Roll-out is closed',
  closed: 'It opens when Wisq has confirmed every test user.',
  closedNobody: 'There is no test user yet.',
  waitingFor: 'Waiting for Wisq’s word on:',
  toStep5: 'Go to test users',
  ...agreementLabels,
  withHint: 'Your project lead.',
  whoHint: 'For example: the people team now, everyone else in March.',
  agree: 'Record agreement',
  missing: 'Fill in all three.',
  agreedHeading: 'Roll-out is agreed',
  agreedAt: (iso: string) => `Recorded ${when(iso)}`,
  withdraw: 'Withdraw agreement',
  withdrawAsk: 'Withdraw the agreement?',
  withdrawWhat: 'The record keeps it, with your reason.',
  confirmedAll: 'Wisq has confirmed every test user.',
} as const;
