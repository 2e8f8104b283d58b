import { labels } from './labels.ts';
import type { Step } from './step.ts';
import { displayNameValue, path } from './text.ts';

/** The guide: the prerequisites, the five numbered steps, Wisq's confirmation and the roll-out, in order. */
export const steps: readonly Step[] = [
  {
    id: 'before',
    number: null,
    places: ['here'],
    tasks: [
      { id: 'before.admin', where: 'onelogin' },
      { id: 'before.plan', where: 'onelogin', in: 'before.admin' },
      { id: 'before.test-users', where: 'onelogin', retired: true },
      // Done when it was pasted, and that is known.
      { id: 'before.message', where: 'wisq', retired: true },
    ],
  },
  {
    id: 'add-app',
    number: 1,
    places: ['onelogin'],
    tasks: [
      { id: 'add-app.sign-in', where: 'onelogin', in: 'add-app.add-app' },
      { id: 'add-app.open-apps', where: 'onelogin', in: 'add-app.add-app' },
      {
        id: 'add-app.add-app',
        where: 'onelogin',
        path: path(labels.applications, labels.applications),
        link: 'apps',
      },
      { id: 'add-app.connector', where: 'onelogin', copy: 'search-text' },
      { id: 'add-app.display-name', where: 'onelogin', copy: 'display-name' },
      { id: 'add-app.save', where: 'onelogin' },
    ],
  },
  {
    id: 'configure',
    number: 2,
    places: ['here', 'onelogin'],
    tasks: [
      { id: 'configure.open-tab', where: 'onelogin', in: 'configure.base-url' },
      {
        id: 'configure.base-url',
        where: 'onelogin',
        path: path(labels.applications, displayNameValue, labels.configuration),
        link: 'apps',
        copy: 'base-url',
      },
      { id: 'configure.token', where: 'onelogin', copy: 'token' },
      { id: 'configure.enable', where: 'onelogin' },
      { id: 'configure.save', where: 'onelogin', in: 'configure.enable' },
    ],
  },
  {
    id: 'provisioning',
    number: 3,
    places: ['onelogin'],
    tasks: [
      { id: 'provisioning.open-tab', where: 'onelogin', in: 'provisioning.enable' },
      {
        id: 'provisioning.enable',
        where: 'onelogin',
        path: path(labels.applications, displayNameValue, labels.provisioning),
        link: 'apps',
      },
      { id: 'provisioning.approval', where: 'onelogin', byHand: true },
      { id: 'provisioning.deleted', where: 'onelogin', byHand: true },
      { id: 'provisioning.suspended', where: 'onelogin', byHand: true },
      { id: 'provisioning.save', where: 'onelogin' },
    ],
  },
  {
    id: 'attributes',
    number: 4,
    places: ['onelogin'],
    tasks: [
      { id: 'attributes.open-tab', where: 'onelogin', in: 'attributes.title' },
      { id: 'attributes.own-fields', where: 'onelogin', retired: true },
      {
        id: 'attributes.title',
        where: 'onelogin',
        path: path(labels.applications, displayNameValue, labels.parameters),
        link: 'apps',
      },
      { id: 'attributes.department', where: 'onelogin' },
      { id: 'attributes.missing-row', where: 'onelogin', retired: true },
      { id: 'attributes.username', where: 'wisq', retired: true },
      { id: 'attributes.save', where: 'onelogin' },
      {
        id: 'attributes.reapply',
        where: 'onelogin',
        retired: true,
        path: path(labels.moreActions, labels.reapplyMappings),
      },
    ],
  },
  {
    id: 'assign',
    number: 5,
    places: ['onelogin', 'here'],
    tasks: [
      { id: 'assign.users-list', way: 'user', where: 'onelogin', in: 'assign.add-login' },
      { id: 'assign.pick-user', way: 'user', where: 'onelogin', in: 'assign.add-login' },
      { id: 'assign.applications-tab', way: 'user', where: 'onelogin', in: 'assign.add-login' },
      {
        id: 'assign.add-login',
        way: 'user',
        where: 'onelogin',
        path: path(labels.users, labels.users),
        link: 'users',
      },
      { id: 'assign.save-login', way: 'user', where: 'onelogin' },
      { id: 'assign.roles-list', way: 'role', where: 'onelogin', in: 'assign.role-app' },
      {
        id: 'assign.role-app',
        way: 'role',
        where: 'onelogin',
        path: path(labels.users, labels.roles),
        link: 'roles',
      },
      { id: 'assign.role-users', way: 'role', where: 'onelogin' },
      // Said where a test user waits for it, and seen by the arrival.
      {
        id: 'assign.approve',
        where: 'onelogin',
        ifNeeded: true,
        path: path(
          labels.applications,
          displayNameValue,
          labels.users,
          labels.pending,
          labels.approve,
        ),
        link: 'apps',
      },
    ],
  },
  { id: 'wisq', number: null, places: ['wisq'], tasks: [] },
  {
    id: 'rollout',
    number: null,
    places: ['wisq', 'onelogin'],
    tasks: [{ id: 'rollout.assign-more', where: 'onelogin', retired: true }],
  },
];
