/** A picture of the tour: the screen as practice names it, whose it is, and what it shows. */
interface Stop {
  readonly screen: string;
  readonly title: string;
  readonly says: string;
}

/** The whole path in fourteen pictures, in the order in which practice takes them. */
export const stops: readonly Stop[] = [
  {
    screen: 'before-ready',
    title: 'Before you start',
    says: 'The admin enters the OneLogin address, pastes Wisq’s whole message, and confirms having admin rights. The URL and token go to the system keychain; the token is never on screen.',
  },
  {
    screen: 'onelogin-connected',
    title: 'Connect OneLogin, if you like',
    says: 'With a read-only API credential the app also sees OneLogin’s side. Without one, everything works the same.',
  },
  {
    screen: 'step-1-add-app',
    title: '1. Add the app',
    says: 'What to do in OneLogin, with the right row among the look-alikes. The blue button is the admin saying that it’s done.',
  },
  {
    screen: 'step-2-works',
    title: '2. Configure the connection',
    says: 'Tested here before anything is pasted into OneLogin, and more strictly than OneLogin tests it.',
  },
  {
    screen: 'step-3-provisioning',
    title: '3. Enable provisioning',
    says: 'Items that decide what happens to people are marked one at a time, with a warning first.',
  },
  {
    screen: 'step-5-waiting',
    title: '5. Assign test users',
    says: 'The app looks for both test users automatically, and says what’s still to do and where.',
  },
  {
    screen: 'step-5-why-not-here',
    title: 'Why is this person not here?',
    says: 'The way from OneLogin to Wisq, link by link, up to the one that’s broken, and the one thing to do.',
  },
  {
    screen: 'step-5-arrived',
    title: 'Arrived',
    says: 'Both are at Wisq with all five attributes, which proves steps 1 to 4.',
  },
  {
    screen: 'wisq-send',
    title: 'Send Wisq the report',
    says: 'The next thing to do: one file for the strategist, without the token.',
  },
  {
    screen: 'call-view',
    title: 'The strategist opens it',
    says: 'Whose turn it is, the status in one sentence, the facts a call starts with, and what Wisq received.',
  },
  {
    screen: 'call-view-confirmed',
    title: 'Confirmed',
    says: 'One click confirms both. The file and a short message go back to the admin.',
  },
  {
    screen: 'confirmation-to-accept',
    title: 'The confirmation comes back',
    says: 'The admin sees what’s in it before anything is recorded.',
  },
  {
    screen: 'done',
    title: 'Done, and it stays done',
    says: 'What was confirmed, checked and agreed, the change record to keep, and the token to remove.',
  },
  {
    screen: 'home',
    title: 'Home',
    says: 'Every setup and every customer’s report with its status, whose turn it is, and since when.',
  },
];

/** The page. In: for each stop the name of its picture. */
export function tourPage(pictures: readonly string[]): string {
  const parts = stops.map(({ title, says }, index) =>
    [`## ${title}`, '', says, '', `![${title}](tour/${pictures[index] ?? ''})`].join('\n'),
  );
  return [
    '# The whole path in fourteen pictures',
    '',
    'Taken by `npm run tour` from a practice setup: real Electron, a practice Wisq and a simulated OneLogin on one computer, nobody’s real names.',
    '',
    parts.join('\n\n'),
    '',
  ].join('\n');
}
