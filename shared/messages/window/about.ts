/** The app itself, and what the company decided. */
export const aboutMessages = {
  version: (version: string) => `Version ${version}`,
  newer: 'Newer versions come from your Wisq Agent Strategist. The app never updates itself.',
  support: 'Contact your company’s support',
  /** An address as a person reads it. In: `https://…` or `mailto:…`. */
  contact: (address: string) => address.replace(/^(?:https:\/\/|mailto:)/, '').replace(/\/$/, ''),
  keychainOnly: 'Your company wants them in the keychain, so they cannot be kept for one session.',
  masked: 'Your company wants names hidden',
  maskedHint: 'Your company wants this for every report. Wisq can confirm test users all the same.',
};
