/** What an agreement on the roll-out consists of. */
export const agreementLabels = {
  with: 'Agreed with',
  who: 'Who gets access',
  when: 'When they get access',
} as const;
