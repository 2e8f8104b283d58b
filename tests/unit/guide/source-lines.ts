import type { TaskId } from '../../../shared/domain/guide/ids.ts';

/**
 * Every line of Wisq's published setup guide that says something, in its order and in our words,
 * with what covers it: tasks of this app, or a part of the window (in quotes).
 * The labels are those the line names; each must stand in one of its tasks.
 */
export interface SourceLine {
  readonly line: string;
  readonly tasks: readonly TaskId[];
  readonly labels?: readonly string[];
  /** Covered by the window rather than by a task; the other tests say where. */
  readonly by?: 'lead' | 'title' | 'credentials' | 'table' | 'choice of way' | 'gate' | 'heading';
}

export const sourceLines: readonly SourceLine[] = [
  { line: 'what SCIM does; whom to ask', tasks: [], by: 'lead' },
  { line: 'prerequisites', tasks: [], by: 'title' },
  { line: 'have these at hand', tasks: [], by: 'lead' },
  { line: 'admin access', tasks: ['before.admin'] },
  { line: 'sent by Proton mail', tasks: ['before.message'] },
  { line: 'the base URL', tasks: ['before.message'], labels: ['SCIM Base URL'] },
  { line: 'the bearer token', tasks: ['before.message'], labels: ['SCIM Bearer Token'] },
  { line: 'the steps', tasks: [], by: 'title' },
  { line: 'step 1', tasks: [], by: 'heading' },
  { line: 'log in', tasks: ['add-app.sign-in'] },
  { line: 'to the list', tasks: ['add-app.open-apps'], labels: ['Applications'] },
  { line: 'add app', tasks: ['add-app.add-app'], labels: ['Add App'] },
  { line: 'search and select', tasks: ['add-app.connector'] },
  { line: 'display name', tasks: ['add-app.display-name'], labels: ['Display Name'] },
  { line: 'save', tasks: ['add-app.save'], labels: ['Save'] },
  { line: 'step 2', tasks: [], by: 'heading' },
  { line: 'open the tab', tasks: ['configure.open-tab'], labels: ['Configuration'] },
  { line: 'enter the URL', tasks: ['configure.base-url'], labels: ['SCIM Base URL'] },
  { line: 'enter the token', tasks: ['configure.token'], labels: ['SCIM Bearer Token'] },
  {
    line: 'enable',
    tasks: ['configure.enable'],
    labels: ['API Connection', 'Enable', 'API Status', 'Enabled'],
  },
  { line: 'save', tasks: ['configure.save'], labels: ['Save'] },
  { line: 'step 3', tasks: [], by: 'heading' },
  { line: 'open the tab', tasks: ['provisioning.open-tab'], labels: ['Provisioning'] },
  { line: 'enable', tasks: ['provisioning.enable'], labels: ['Enable provisioning'] },
  {
    line: 'approval of three actions',
    tasks: ['provisioning.approval'],
    labels: [
      'Require admin approval before this action is performed',
      'Create user',
      'Delete user',
      'Update user',
    ],
  },
  {
    line: 'deleted users',
    tasks: ['provisioning.deleted'],
    // The guide quotes the first half of this label; the screen has it whole.
    labels: [
      "When users are deleted in OneLogin, or the user's app access is removed, perform the below action",
      'Delete',
    ],
  },
  {
    line: 'suspended users',
    tasks: ['provisioning.suspended'],
    labels: [
      'When user accounts are suspended in OneLogin, perform the following action:',
      'Suspend',
    ],
  },
  { line: 'save', tasks: ['provisioning.save'], labels: ['Save'] },
  { line: 'step 4', tasks: [], by: 'heading' },
  { line: 'expected attributes', tasks: ['attributes.own-fields'], by: 'table' },
  { line: 'table head', tasks: [], by: 'table' },
  { line: 'first name', tasks: ['attributes.own-fields'], labels: ['First Name'], by: 'table' },
  { line: 'last name', tasks: ['attributes.own-fields'], labels: ['Last Name'], by: 'table' },
  { line: 'primary e-mail', tasks: ['attributes.own-fields'], labels: ['Email'], by: 'table' },
  { line: 'job title', tasks: ['attributes.title'], labels: ['Title'], by: 'table' },
  { line: 'department', tasks: ['attributes.department'], labels: ['Department'], by: 'table' },
  {
    line: 'parameters tab; include each; add what is missing',
    tasks: [
      'attributes.open-tab',
      'attributes.title',
      'attributes.department',
      'attributes.missing-row',
    ],
    labels: ['Parameters', 'Include in User Provisioning', '+'],
  },
  { line: 'let Wisq know', tasks: ['attributes.missing-row'] },
  { line: 'step 5', tasks: [], by: 'heading' },
  { line: 'one or two to test with', tasks: ['before.test-users'], by: 'lead' },
  { line: 'to provision', tasks: [], by: 'choice of way' },
  { line: 'to the list', tasks: ['assign.users-list'], labels: ['Users'] },
  { line: 'the user', tasks: ['assign.pick-user'] },
  { line: 'the tab', tasks: ['assign.applications-tab'], labels: ['Applications'] },
  { line: 'plus, app, continue', tasks: ['assign.add-login'], labels: ['+', 'Continue'] },
  { line: 'save', tasks: ['assign.save-login'], labels: ['Save'] },
  { line: 'approve', tasks: ['assign.approve'], labels: ['Users', 'Approve'] },
  { line: 'or by role', tasks: [], by: 'choice of way' },
  {
    line: 'to the roles',
    tasks: ['assign.roles-list', 'assign.role-app'],
    labels: ['Users', 'Roles'],
  },
  { line: 'the app in a role', tasks: ['assign.roles-list', 'assign.role-app'] },
  { line: 'users in the role', tasks: ['assign.role-users'] },
  { line: 'more after Wisq confirmed; who and when', tasks: ['rollout.assign-more'], by: 'gate' },
];
