import { labels } from './labels.ts';
import type { Step } from './step.ts';
import { displayNameValue, path } from './text.ts';

/** The guide: the prerequisites, the five numbered steps, and the roll-out, in order. */
export const steps: readonly Step[] = [
  {
    id: 'before',
    number: null,
    places: ['onelogin', 'wisq'],
    tasks: [
      { id: 'before.admin', where: 'onelogin' },
      { id: 'before.plan', where: 'onelogin' },
      { id: 'before.test-users', where: 'onelogin' },
      { id: 'before.message', where: 'wisq' },
    ],
  },
  {
    id: 'add-app',
    number: 1,
    places: ['onelogin'],
    tasks: [
      { id: 'add-app.sign-in', where: 'onelogin', link: 'console' },
      {
        id: 'add-app.open-apps',
        where: 'onelogin',
        path: path(labels.applications, labels.applications),
        link: 'apps',
      },
      { id: 'add-app.add-app', where: 'onelogin' },
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
      {
        id: 'configure.open-tab',
        where: 'onelogin',
        path: path(labels.applications, displayNameValue, labels.configuration),
        link: 'apps',
      },
      { id: 'configure.base-url', where: 'onelogin', copy: 'base-url' },
      { id: 'configure.token', where: 'onelogin', copy: 'token' },
      { id: 'configure.enable', where: 'onelogin' },
      { id: 'configure.save', where: 'onelogin' },
    ],
  },
  {
    id: 'provisioning',
    number: 3,
    places: ['onelogin'],
    tasks: [
      {
        id: 'provisioning.open-tab',
        where: 'onelogin',
        path: path(labels.applications, displayNameValue, labels.provisioning),
        link: 'apps',
      },
      { id: 'provisioning.enable', where: 'onelogin' },
      { id: 'provisioning.approval', where: 'onelogin' },
      { id: 'provisioning.deleted', where: 'onelogin' },
      { id: 'provisioning.suspended', where: 'onelogin' },
      { id: 'provisioning.save', where: 'onelogin' },
    ],
  },
  {
    id: 'attributes',
    number: 4,
    places: ['onelogin', 'wisq'],
    tasks: [
      {
        id: 'attributes.open-tab',
        where: 'onelogin',
        path: path(labels.applications, displayNameValue, labels.parameters),
        link: 'apps',
      },
      { id: 'attributes.own-fields', where: 'onelogin' },
      { id: 'attributes.title', where: 'onelogin' },
      { id: 'attributes.department', where: 'onelogin' },
      { id: 'attributes.missing-row', where: 'onelogin', ifNeeded: true },
      { id: 'attributes.username', where: 'wisq' },
      { id: 'attributes.save', where: 'onelogin' },
      {
        id: 'attributes.reapply',
        where: 'onelogin',
        ifNeeded: true,
        path: path(labels.moreActions, labels.reapplyMappings),
      },
    ],
  },
  {
    id: 'assign',
    number: 5,
    places: ['onelogin', 'here', 'wisq'],
    tasks: [
      {
        id: 'assign.users-list',
        way: 'user',
        where: 'onelogin',
        path: path(labels.users, labels.users),
        link: 'users',
      },
      { id: 'assign.pick-user', way: 'user', where: 'onelogin' },
      { id: 'assign.applications-tab', way: 'user', where: 'onelogin' },
      { id: 'assign.add-login', way: 'user', where: 'onelogin' },
      { id: 'assign.save-login', way: 'user', where: 'onelogin' },
      {
        id: 'assign.roles-list',
        way: 'role',
        where: 'onelogin',
        path: path(labels.users, labels.roles),
        link: 'roles',
      },
      { id: 'assign.role-app', way: 'role', where: 'onelogin' },
      { id: 'assign.role-users', way: 'role', where: 'onelogin' },
      {
        id: 'assign.approve',
        where: 'onelogin',
        path: path(labels.applications, displayNameValue, labels.users),
        link: 'apps',
      },
    ],
  },
  {
    id: 'rollout',
    number: null,
    places: ['wisq', 'onelogin'],
    tasks: [{ id: 'rollout.assign-more', where: 'onelogin', link: 'roles' }],
  },
];
