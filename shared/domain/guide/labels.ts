import type { CredentialLabel } from './credential-labels.ts';
import type { ScreenLabel } from './screen-labels.ts';

/**
 * OneLogin's own interface labels, letter for letter, from pictures of 2021 to 2026.
 * The app shows them as labels and never rewords or translates them.
 */
export const labels = {
  applications: 'Applications',
  addApp: 'Add App',
  displayName: 'Display Name',
  save: 'Save',
  configuration: 'Configuration',
  parameters: 'Parameters',
  provisioning: 'Provisioning',
  users: 'Users',
  roles: 'Roles',
  apiConnection: 'API Connection',
  apiStatus: 'API Status',
  enable: 'Enable',
  enabled: 'Enabled',
  scimBaseUrl: 'SCIM Base URL',
  scimBearerToken: 'SCIM Bearer Token',
  scimJsonTemplate: 'SCIM JSON Template',
  enableProvisioning: 'Enable provisioning',
  requireApproval: 'Require admin approval before this action is performed',
  createUser: 'Create user',
  deleteUser: 'Delete user',
  updateUser: 'Update user',
  whenDeleted:
    "When users are deleted in OneLogin, or the user's app access is removed, perform the below action",
  whenSuspended: 'When user accounts are suspended in OneLogin, perform the following action:',
  delete: 'Delete',
  suspend: 'Suspend',
  includeInProvisioning: 'Include in User Provisioning',
  title: 'Title',
  department: 'Department',
  firstName: 'First Name',
  lastName: 'Last Name',
  email: 'Email',
  username: 'Username',
  scimUsername: 'SCIM Username',
  plus: '+',
  continue: 'Continue',
  selectApplication: 'Select application',
  saveUser: 'Save User',
  newRole: 'New Role',
  selectAppsToAdd: 'Select Apps to Add',
  check: 'Check',
  addToRole: 'Add To Role',
  provisioningState: 'Provisioning State',
  pending: 'Pending',
  provisioned: 'Provisioned',
  failed: 'Failed',
  notes: 'Notes',
  approve: 'Approve',
  moreActions: 'More Actions',
  reapplyMappings: 'Reapply entitlement mappings',
} as const;

export type Label = (typeof labels)[keyof typeof labels] | CredentialLabel | ScreenLabel;
