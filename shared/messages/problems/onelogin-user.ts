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
  'awaiting-password-reset': 'is waiting for a password reset',
  'password-pending': 'has no password yet',
  'security-questions-required': 'has security questions to answer',
};
const reasons: Readonly<Record<string, string>> = {
  token: 'Wisq probably refused the token. Test the connection (step 2).',
  address: 'The URL is probably wrong. Test the connection (step 2).',
  exists: 'Wisq probably has this user already. Ask Wisq to look for a duplicate.',
  'refused-value': 'Wisq probably refused a value. Compare the user’s fields with step 4.',
  'too-many':
    'Too much was probably sent at once. OneLogin retries automatically; look again later.',
  'wisq-error': 'Wisq’s server probably had an error. Tell Wisq and include the text above.',
  unreachable: 'OneLogin probably couldn’t reach Wisq. Tell Wisq and include the text above.',
};
const who = (f: Parameters<Message>[0]) => param(f, 'userName', 'This user');
const usersTab = 'In the app, open Users';

/** What OneLogin's API says about a person. */
export const oneLoginUserProblems = {
  ONELOGIN_USER_NOT_FOUND: (f) => ({
    what: `OneLogin has no user ${param(f, 'userName', 'with that name')}.`,
    why: 'Neither a username nor an email matches.',
    next: 'Check the name under Users › Users in OneLogin.',
  }),
  ONELOGIN_USER_SEVERAL: (f) => ({
    what: `OneLogin has ${param(f, 'count', 'several')} users with this name or email.`,
    why: 'It’s unclear which one you mean.',
    next: 'Use the username of the one you mean.',
  }),
  ONELOGIN_USER_SUSPENDED: (f) => ({
    what: `${who(f)} is suspended in OneLogin.`,
    why: 'OneLogin probably doesn’t create suspended users, and sends existing ones as inactive.',
    next: 'In Users › Users, open the user and reactivate them, or choose another test user.',
  }),
  ONELOGIN_USER_UNLICENSED: (f) => ({
    what: `${who(f)} has no OneLogin license.`,
    why: 'OneLogin probably sends nobody without one. Its documentation doesn’t say.',
    next: 'In Users › Users, open the user and give them a license, or choose another test user.',
  }),
  ONELOGIN_USER_NOT_APPROVED: (f) => ({
    what: `${who(f)} isn’t approved as a OneLogin user.`,
    why:
      f['approval'] === 'rejected'
        ? 'The user came from a directory and was rejected.'
        : 'The user came from a directory and is waiting for approval.',
    next: 'In Users › Users, approve the user, or choose another test user.',
  }),
  ONELOGIN_USER_NO_USERNAME: (f) => ({
    what: `${who(f)} has no username in OneLogin.`,
    why: 'SCIM Username is filled from it. Other vendors report that OneLogin creates nobody without one.',
    next: 'In Users › Users, open the user and fill in Username.',
  }),
  ONELOGIN_FIELD_EMPTY: (f) => ({
    what: `${chosen(f, 'attribute', fields, 'A field')} is empty in OneLogin for ${param(f, 'userName', 'this user')}.`,
    why: 'A field that’s empty there can’t arrive at Wisq.',
    next: `In Users › Users, open the user and fill in ${chosen(f, 'attribute', fields, 'the field')}.`,
  }),
  ONELOGIN_NOT_ASSIGNED: (f) => ({
    what: `${who(f)} doesn’t have the app.`,
    why: 'Neither directly nor through a role. OneLogin’s lists can lag by up to five minutes.',
    next: 'In Users › Users, open the user, then Applications, and add the app (step 5).',
  }),
  ONELOGIN_ASSIGNMENT_UNCLEAR: (f) => ({
    what: `It’s unclear whether ${param(f, 'userName', 'this user')} has the app.`,
    why: 'OneLogin lists the user under the app, but not the app under the user.',
    next: `${usersTab}, and check the user’s state.`,
  }),
  ONELOGIN_APPROVAL_WAITING: (f) => ({
    what: `OneLogin is waiting for your approval ${chosen(f, 'action', actions, 'for this user')}.`,
    why: 'Until then nothing is sent to Wisq.',
    next: `${usersTab}, click Pending next to ${param(f, 'userName', 'the user')}, then Approve.`,
  }),
  ONELOGIN_WORKING: (f) => ({
    what: `OneLogin is still processing ${param(f, 'userName', 'this user')}.`,
    why: 'Its jobs and lists can lag by up to five minutes.',
    next: 'Look again in five minutes.',
  }),
  ONELOGIN_SENT: (f) => ({
    what: `OneLogin says it sent ${param(f, 'userName', 'this user')} to Wisq.`,
    why: 'Wisq doesn’t have this user yet.',
    next: 'Look again in a few minutes. If Wisq still doesn’t have them, tell Wisq.',
  }),
  ONELOGIN_FAILED: (f) => ({
    what: `OneLogin failed ${chosen(f, 'action', actions, 'with this user')}.`,
    why: `Its message from ${day(f, 'at', 'an unknown day')}: “${param(f, 'text', 'none')}”.`,
    next: chosen(
      f,
      'reason',
      reasons,
      `${usersTab}, click Failed next to ${param(f, 'userName', 'the user')}, and tell Wisq the text above.`,
    ),
  }),
  ONELOGIN_FAILED_UNEXPLAINED: (f) => ({
    what: `OneLogin failed ${chosen(f, 'action', actions, 'with this user')} and doesn’t say why here.`,
    why: 'Its event log has no text for it, or couldn’t be read.',
    next: `${usersTab}, click Failed next to ${param(f, 'userName', 'the user')}, and read the note there.`,
  }),
  ONELOGIN_USER_REMOVED: (f) => ({
    what: `OneLogin has suspended or deleted ${param(f, 'userName', 'this user')} at Wisq.`,
    why: `The state is “${param(f, 'state', 'unknown')}”. That happens when a user is suspended or loses the app.`,
    next: 'Check in Users › Users whether the user is active and has the app.',
  }),
  ONELOGIN_NEVER_SENT: (f) => ({
    what: `${who(f)} has the app, but OneLogin never sent them.`,
    why: 'They may have gotten it before provisioning was enabled.',
    next: 'In the app, check that Provisioning is enabled, then choose More Actions › Reapply entitlement mappings.',
  }),
  ONELOGIN_STATE_UNKNOWN: (f) => ({
    what: `OneLogin’s state for ${param(f, 'userName', 'this user')} is unknown.`,
    why: `It’s “${param(f, 'state', 'not given')}”, which OneLogin doesn’t document.`,
    next: `${usersTab}, and check the user’s state.`,
  }),
  ONELOGIN_USER_INACTIVE: (f) => ({
    what: `The account ${chosen(f, 'account', accounts, 'isn’t active')}.`,
    why: `Is that intended? Whether OneLogin sends ${param(f, 'userName', 'such a user')} anyway isn’t documented.`,
    next: 'If nobody arrives, choose an active test user.',
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
