import type { PolicySource } from '../../domain/policy/policy.ts';

/** The app itself, and what the company decided. */
export const aboutMessages = {
  version: (version: string) => `Version ${version}`,
  newer: 'Newer versions come from your Wisq Agent Strategist. The app never updates itself.',
  support: 'Contact your company’s support',
  /** An address as a person reads it. In: `https://…` or `mailto:…`. */
  contact: (address: string) => address.replace(/^(?:https:\/\/|mailto:)/, '').replace(/\/$/, ''),
  /** The rules in force, each by itself. */
  rules: {
    keychain: 'The URL and token are kept in the keychain only.',
    masked: 'Names are always hidden in reports.',
    none: 'No rules for this app.',
  },
  /** Whose rules these are, above them. */
  policySet: {
    registry: 'Set by your company, through Group Policy or device management:',
    profile: 'Set by your company, through a configuration profile:',
    file: 'Set by your company, in a policy file:',
  } satisfies Record<PolicySource, string>,
  policyRefused: 'The strictest rules apply, because your company’s policy can’t be used:',
  keychainOnly: 'Your company requires the keychain, so they can’t be kept for one session only.',
  masked: 'Your company requires names to be hidden',
  maskedHint: 'This applies to every report. Wisq can still confirm test users.',
};
