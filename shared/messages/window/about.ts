/** The app itself, and what the company decided. */
export const aboutMessages = {
  version: (version: string) => `Version ${version}`,
  newer: 'Newer versions come from your Wisq Agent Strategist. The app never updates itself.',
  support: 'Contact your company’s support',
  /** An address as a person reads it. In: `https://…` or `mailto:…`. */
  contact: (address: string) => address.replace(/^(?:https:\/\/|mailto:)/, '').replace(/\/$/, ''),
  keychainOnly: 'Your company requires the keychain, so they can’t be kept for one session only.',
  masked: 'Your company requires names to be hidden',
  maskedHint: 'This applies to every report. Wisq can still confirm test users.',
};
