import type { ProblemCode } from '../../domain/problems/codes.ts';
import { chosen, day, type Message, param } from './message.ts';

const fields: Readonly<Record<string, string>> = {
  firstName: 'First Name',
  lastName: 'Last Name',
  email: 'Email',
  jobTitle: 'Title',
  department: 'Department',
};
const actions: Readonly<Record<string, string>> = {
  create: 'to create this user',
  update: 'to update this user',
  delete: 'to delete this user',
};
const accounts: Readonly<Record<string, string>> = {
  unactivated: 'was never activated',
  locked: 'is locked',
  'password-expired': 'has an expired password',
  'awaiting-password-reset': 'awaits a password reset',
  'password-pending': 'has no password yet',
  'security-questions-required': 'has security questions to answer',
};
const reasons: Readonly<Record<string, string>> = {
  token: 'Probably Wisq refused the token. Test the connection (step 2).',
  address: 'Probably the address is not right. Test the connection (step 2).',
  exists: 'Probably Wisq has this user already. Ask Wisq to look for a second one.',
  'refused-value': 'Probably Wisq refused a value. Compare the user’s fields with step 4.',
  'too-many':
    'Probably too much was sent at once. OneLogin tries again by itself; look again later.',
  'wisq-error': 'Probably Wisq’s side had a fault. Tell Wisq, with the text above.',
  unreachable: 'Probably OneLogin could not reach Wisq. Tell Wisq, with the text above.',
};
const who = (f: Parameters<Message>[0]) => param(f, 'userName', 'This user');
const usersTab = 'In the app, open Users';

/** What OneLogin's API says about a person. */
export const oneLoginUserProblems = {
  ONELOGIN_USER_NOT_FOUND: (f) => ({
    what: `OneLogin has no user ${param(f, 'userName', 'of that name')}.`,
    why: 'Neither as username nor as e-mail.',
    next: 'Compare the name with Users › Users in OneLogin.',
  }),
  ONELOGIN_USER_SEVERAL: (f) => ({
    what: `OneLogin has ${param(f, 'count', 'several')} users with this name or e-mail.`,
    why: 'Which one is meant cannot be told.',
    next: 'Use the username of the one that is meant.',
  }),
  ONELOGIN_USER_SUSPENDED: (f) => ({
    what: `${who(f)} is suspended in OneLogin.`,
    why: 'OneLogin probably creates nobody who is suspended, and sends those who are there as inactive.',
    next: 'In Users › Users, open the user and reactivate them, or choose another test user.',
  }),
  ONELOGIN_USER_UNLICENSED: (f) => ({
    what: `${who(f)} has no OneLogin license.`,
    why: 'OneLogin probably sends nobody without one. Its documentation does not say.',
    next: 'In Users › Users, open the user and give them a license, or choose another test user.',
  }),
  ONELOGIN_USER_NOT_APPROVED: (f) => ({
    what: `${who(f)} is not approved as a user of OneLogin.`,
    why:
      f['approval'] === 'rejected'
        ? 'The user was rejected when they came from a directory.'
        : 'The user came from a directory and waits for approval there.',
    next: 'In Users › Users, approve the user, or choose another test user.',
  }),
  ONELOGIN_USER_NO_USERNAME: (f) => ({
    what: `${who(f)} has no username in OneLogin.`,
    why: 'SCIM Username is filled from it. Without one, other vendors report, OneLogin creates nobody.',
    next: 'In Users › Users, open the user and fill in Username.',
  }),
  ONELOGIN_FIELD_EMPTY: (f) => ({
    what: `${chosen(f, 'attribute', fields, 'A field')} is empty in OneLogin for ${param(f, 'userName', 'this user')}.`,
    why: 'What is empty there cannot arrive at Wisq.',
    next: `In Users › Users, open the user and fill in ${chosen(f, 'attribute', fields, 'the field')}.`,
  }),
  ONELOGIN_NOT_ASSIGNED: (f) => ({
    what: `${who(f)} does not have the app.`,
    why: 'Neither directly nor by a role. OneLogin’s lists may lag up to five minutes.',
    next: 'In Users › Users, open the user, then Applications, and add the app (step 5).',
  }),
  ONELOGIN_ASSIGNMENT_UNCLEAR: (f) => ({
    what: `Whether ${param(f, 'userName', 'this user')} has the app is unclear.`,
    why: 'OneLogin lists the user under the app, and not the app under the user.',
    next: `${usersTab}, and see what stands beside the user.`,
  }),
  ONELOGIN_APPROVAL_WAITING: (f) => ({
    what: `OneLogin waits for your approval ${chosen(f, 'action', actions, 'for this user')}.`,
    why: 'Until then nothing is sent to Wisq.',
    next: `${usersTab}, press Pending beside ${param(f, 'userName', 'the user')} and press Approve.`,
  }),
  ONELOGIN_WORKING: (f) => ({
    what: `OneLogin is at work on ${param(f, 'userName', 'this user')}.`,
    why: 'Its jobs and its lists may lag up to five minutes.',
    next: 'Look again in five minutes.',
  }),
  ONELOGIN_FAILED: (f) => ({
    what: `OneLogin failed ${chosen(f, 'action', actions, 'with this user')}.`,
    why: `Its own text, of ${day(f, 'at', 'an unknown day')}: “${param(f, 'text', 'none')}”.`,
    next: chosen(
      f,
      'reason',
      reasons,
      `${usersTab}, press Failed beside ${param(f, 'userName', 'the user')}, and tell Wisq the text above.`,
    ),
  }),
  ONELOGIN_FAILED_UNEXPLAINED: (f) => ({
    what: `OneLogin failed ${chosen(f, 'action', actions, 'with this user')} and does not say why here.`,
    why: 'Its event log holds no text for it, or could not be read.',
    next: `${usersTab}, press Failed beside ${param(f, 'userName', 'the user')} and read the note there.`,
  }),
  ONELOGIN_USER_REMOVED: (f) => ({
    what: `OneLogin has suspended or deleted ${param(f, 'userName', 'this user')} at Wisq.`,
    why: `Its state is “${param(f, 'state', 'unknown')}”. That follows when a user is suspended or loses the app.`,
    next: 'Check in Users › Users whether the user is active and has the app.',
  }),
  ONELOGIN_NEVER_SENT: (f) => ({
    what: `${who(f)} has the app, and OneLogin never sent them.`,
    why: 'They may have got it before provisioning was enabled.',
    next: 'In the app, see that Provisioning is enabled, then press More Actions › Reapply entitlement mappings.',
  }),
  ONELOGIN_STATE_UNKNOWN: (f) => ({
    what: `How far OneLogin is with ${param(f, 'userName', 'this user')} is unknown.`,
    why: `Its state is “${param(f, 'state', 'not given')}”, which OneLogin does not explain.`,
    next: `${usersTab}, and see what stands beside the user.`,
  }),
  ONELOGIN_USER_INACTIVE: (f) => ({
    what: `The account ${chosen(f, 'account', accounts, 'is not active')}.`,
    why: `Is that meant? Whether OneLogin sends ${param(f, 'userName', 'such a user')} all the same is not documented.`,
    next: 'If nobody arrives, choose a test user who is active.',
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
