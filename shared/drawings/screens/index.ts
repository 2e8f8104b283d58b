import {
  apiCredentials,
  credentialMade,
  developersMenu,
  newCredential,
} from './api-credentials.ts';
import { appTabsPage, appUsers, approveDialog, moreActionsMenu } from './app.ts';
import {
  addPage,
  applicationsList,
  applicationsListWithApp,
  applicationsMenu,
  consoleHome,
  findApplications,
} from './applications.ts';
import { configurationDisabled, configurationEnabled } from './configuration.ts';
import { editDepartment, editTitle, newFieldDialog, parametersTab } from './parameters.ts';
import type { Screen } from './parts.ts';
import { provisioningTab } from './provisioning.ts';
import { newRole, roleConfirm, rolesList, roleUsers } from './roles.ts';
import {
  assignLogin,
  editLogin,
  userApplications,
  userApplicationsPending,
  userInfo,
  usersList,
  usersMenu,
} from './users.ts';

/** Every screen of OneLogin's console that a task or the API credential leads to, by its name. */
export const screens = {
  console: consoleHome,
  'applications-menu': applicationsMenu,
  'applications-list': applicationsList,
  'applications-list-with-app': applicationsListWithApp,
  'find-applications': findApplications,
  'add-page': addPage,
  'app-tabs': appTabsPage,
  'more-actions': moreActionsMenu,
  'configuration-disabled': configurationDisabled,
  'configuration-enabled': configurationEnabled,
  provisioning: provisioningTab,
  parameters: parametersTab,
  'edit-field-title': editTitle,
  'edit-field-department': editDepartment,
  'new-field': newFieldDialog,
  'app-users': appUsers,
  approve: approveDialog,
  'users-menu': usersMenu,
  users: usersList,
  'user-info': userInfo,
  'user-applications': userApplications,
  'user-applications-pending': userApplicationsPending,
  'assign-login': assignLogin,
  'edit-login': editLogin,
  roles: rolesList,
  'new-role': newRole,
  'role-users': roleUsers,
  'role-confirm': roleConfirm,
  'developers-menu': developersMenu,
  'api-credentials': apiCredentials,
  'new-credential': newCredential,
  'credential-made': credentialMade,
} as const satisfies Readonly<Record<string, Screen>>;

export type ScreenId = keyof typeof screens;
