/** Stable names of steps, tasks, Copy values and links. They are written into journals: never rename one. */

/** The eight stations of the rail, in order; five of them are the guide's numbered steps. */
export const stepIds = [
  'before',
  'add-app',
  'configure',
  'provisioning',
  'attributes',
  'assign',
  'wisq',
  'rollout',
] as const;
export type StepId = (typeof stepIds)[number];

export const taskIds = [
  'before.admin',
  'before.plan',
  'before.message',
  'before.test-users',
  'add-app.sign-in',
  'add-app.open-apps',
  'add-app.add-app',
  'add-app.connector',
  'add-app.display-name',
  'add-app.save',
  'configure.open-tab',
  'configure.base-url',
  'configure.token',
  'configure.enable',
  'configure.save',
  'provisioning.open-tab',
  'provisioning.enable',
  'provisioning.approval',
  'provisioning.deleted',
  'provisioning.suspended',
  'provisioning.save',
  'attributes.open-tab',
  'attributes.own-fields',
  'attributes.title',
  'attributes.department',
  'attributes.missing-row',
  'attributes.username',
  'attributes.save',
  'attributes.reapply',
  'assign.users-list',
  'assign.pick-user',
  'assign.applications-tab',
  'assign.add-login',
  'assign.save-login',
  'assign.roles-list',
  'assign.role-app',
  'assign.role-users',
  'assign.approve',
  'rollout.assign-more',
] as const;
export type TaskId = (typeof taskIds)[number];

/** What a Copy button puts on the clipboard. */
export const copyIds = ['search-text', 'display-name', 'base-url', 'token'] as const;
export type CopyId = (typeof copyIds)[number];

/** Pages of the admin's own OneLogin console. Their paths are community knowledge: best effort. */
export const linkIds = ['console', 'apps', 'add-connector', 'users', 'roles'] as const;
export type LinkId = (typeof linkIds)[number];
