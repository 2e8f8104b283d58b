/** A picture of the tour: the screen as practice names it, whose it is, and what it shows. */
interface Stop {
  readonly screen: string;
  readonly title: string;
  readonly says: string;
}

/** The whole path in a dozen pictures, in the order in which practice takes them. */
export const stops: readonly Stop[] = [
  {
    screen: 'before-ready',
    title: 'Before you start',
    says: 'The admin types the OneLogin address, pastes Wisq’s whole message, and says that they have the rights. The URL and the token are in the system keychain; the token is never on screen.',
  },
  {
    screen: 'step-1-add-app',
    title: '1. Add the app',
    says: 'What to do in OneLogin, with the one right row among those that look alike. The blue button is the admin’s own word.',
  },
  {
    screen: 'step-2-works',
    title: '2. Configure the connection',
    says: 'Tested here before anything is pasted into OneLogin, and more strictly than OneLogin does.',
  },
  {
    screen: 'step-3-provisioning',
    title: '3. Enable provisioning',
    says: 'What decides about people is marked one by one, and said before it happens.',
  },
  {
    screen: 'step-5-waiting',
    title: '5. Assign test users',
    says: 'The app looks for both test users by itself, and says what is awaited and where.',
  },
  {
    screen: 'step-5-arrived',
    title: 'Arrived',
    says: 'Both are at Wisq with all five attributes: that proves steps 1 to 4 in hindsight.',
  },
  {
    screen: 'wisq-send',
    title: 'Send Wisq the report',
    says: 'The next move is on the path: one file for the strategist, without the token.',
  },
  {
    screen: 'call-view',
    title: 'The strategist opens it',
    says: 'Whose turn it is, one sentence, the four facts a call begins with, and what Wisq received.',
  },
  {
    screen: 'call-view-confirmed',
    title: 'Confirmed',
    says: 'One press confirms both. The file and a short message go back to the admin.',
  },
  {
    screen: 'confirmation-to-accept',
    title: 'The confirmation comes back',
    says: 'The admin sees what it says before anything is recorded.',
  },
  {
    screen: 'done',
    title: 'Done, and it stays done',
    says: 'What was confirmed, checked and agreed, the change record to keep, and the token to remove.',
  },
  {
    screen: 'home',
    title: 'Home',
    says: 'Every setup and every customer’s report with its state, whose turn it is, and since when.',
  },
];

/** The page. In: for each stop the name of its picture. */
export function tourPage(pictures: readonly string[]): string {
  const parts = stops.map(({ title, says }, index) =>
    [`## ${title}`, '', says, '', `![${title}](tour/${pictures[index] ?? ''})`].join('\n'),
  );
  return [
    '# The whole path in a dozen pictures',
    '',
    'Taken by `npm run tour` from a practice setup: real Electron, a practice Wisq and a simulated OneLogin on one computer, nobody’s real names.',
    '',
    parts.join('\n\n'),
    '',
  ].join('\n');
}
