/**
 * A message as Wisq's Agent Strategist could send it by Proton Mail.
 * In: the two values it carries. Out: plain text with both, each once.
 */
export function protonMessage(baseUrl: string, token: string): string {
  return [
    'Hi,',
    '',
    'as agreed on our call, here is what you need to connect OneLogin to Wisq.',
    '',
    'SCIM Base URL:',
    baseUrl,
    '',
    'SCIM Bearer Token:',
    token,
    '',
    'Please keep the token to yourself. This message expires in seven days.',
    'Start with one or two test users and let me know when they are in; I will check that',
    'everything arrived before you go on.',
    '',
    'Best,',
    'Your Agent Strategist at Wisq',
    '',
  ].join('\n');
}
