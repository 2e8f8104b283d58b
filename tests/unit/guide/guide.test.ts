import { describe, expect, it } from 'vitest';
import {
  connectorById,
  type ConnectorId,
  connectorIds,
  connectors,
  lookAlikeRows,
} from '../../../shared/domain/guide/connectors.ts';
import {
  copyIds,
  linkIds,
  type StepId,
  stepIds,
  type TaskId,
} from '../../../shared/domain/guide/ids.ts';
import { stepById, steps, taskById } from '../../../shared/domain/guide/index.ts';
import { labels } from '../../../shared/domain/guide/labels.ts';
import { mappingTable } from '../../../shared/domain/guide/mapping.ts';
import { credentialLabels } from '../../../shared/domain/guide/credential-labels.ts';
import { screenLabels } from '../../../shared/domain/guide/screen-labels.ts';
import { displayNameValue, guideText, path, plain } from '../../../shared/domain/guide/text.ts';
import { connectorSearchText, defaultDisplayName } from '../../../shared/domain/guide/values.ts';
import { attributeIds } from '../../../shared/domain/users/attributes.ts';
import { hasRow } from '../../../shared/domain/users/causes.ts';

const tasks = steps.flatMap((step) => step.tasks);
const values = { 'display-name': 'Wisq Test' };
const shownPath = (id: TaskId) =>
  taskById(id)
    .path?.map((span) => plain([span], values))
    .join(' → ');

describe('the rows of OneLogin’s catalogue', () => {
  it('are found by the guide’s search text, and one of them is recommended, first', () => {
    expect(connectors.map(({ id }) => id)).toEqual([...connectorIds]);
    expect(connectors.map(({ fit }) => fit)).toEqual([
      'recommended',
      'fits',
      'does-not-fit',
      'does-not-fit',
      'unknown',
    ]);
    const named = connectors.flatMap(({ name }) => name ?? []);
    expect(named).toEqual([
      'SCIM Provisioner with SAML (SCIM v2 Enterprise)',
      'SCIM Provisioner with SAML (SCIM v2 Enterprise, full SAML)',
      'SCIM Provisioner with SAML (SCIM v2 Core)',
    ]);
    expect(connectorSearchText).toBe('SCIM Provisioner with SAML');
    for (const name of named) expect(name).toContain(connectorSearchText);
  });

  it('have their choice by its id, and no other', () => {
    for (const id of connectorIds) expect(connectorById(id).id).toBe(id);
    expect(() => connectorById('moon' as ConnectorId)).toThrow('no connector moon');
  });

  it('that only look right are not the ones that fit', () => {
    const fitting = connectors.filter(({ fit }) => fit === 'recommended' || fit === 'fits');
    const fits = fitting.map(({ name }) => name);
    const rows = Object.values(lookAlikeRows);
    expect(new Set(rows).size).toBe(5);
    for (const row of rows) {
      expect(row).toMatch(/SCIM Provisioner.*\(.+\)/);
      expect(fits).not.toContain(row);
    }
    expect(lookAlikeRows.core).toBe(connectorById('core').name);
  });
});

describe('a step and a task', () => {
  it('are found by their ids, and nothing else is', () => {
    for (const id of stepIds) expect(stepById(id).id).toBe(id);
    for (const task of tasks) expect(taskById(task.id)).toBe(task);
    expect(() => stepById('moon' as StepId)).toThrow('no step moon');
    expect(() => taskById('moon.save' as TaskId)).toThrow('no task moon.save');
  });

  it('happen in a place that the step names', () => {
    for (const step of steps) {
      expect(step.places).not.toEqual([]);
      for (const place of step.places) expect(['onelogin', 'here', 'wisq']).toContain(place);
      const items = step.tasks.filter(({ in: of, retired }) => !of && !retired);
      if (step.id !== 'before') {
        for (const task of items) expect(step.places).toContain(task.where);
      }
    }
    expect(tasks.filter(({ where }) => where !== 'onelogin').map(({ id }) => id)).toEqual([
      'before.message',
      'attributes.username',
    ]);
  });

  it('has something to copy, each of the four once', () => {
    const copied = tasks.flatMap(({ id, copy }) => (copy === undefined ? [] : [[id, copy]]));
    expect(copied).toEqual([
      ['add-app.connector', 'search-text'],
      ['add-app.display-name', 'display-name'],
      ['configure.base-url', 'base-url'],
      ['configure.token', 'token'],
    ]);
    expect(copied.map(([, copy]) => copy)).toEqual([...copyIds]);
  });

  it('leads to a page of the console', () => {
    const linked = tasks.flatMap(({ id, link }) => (link === undefined ? [] : [[id, link]]));
    expect(linked).toEqual([
      ['add-app.add-app', 'apps'],
      ['configure.base-url', 'apps'],
      ['provisioning.enable', 'apps'],
      ['attributes.title', 'apps'],
      ['assign.add-login', 'users'],
      ['assign.role-app', 'roles'],
      ['assign.approve', 'apps'],
    ]);
    for (const [, link] of linked) expect(linkIds).toContain(link);
  });

  it('leads there by a click path of OneLogin’s labels', () => {
    expect(
      tasks.flatMap(({ id }) => (shownPath(id) === undefined ? [] : [`${id}: ${shownPath(id)}`])),
    ).toEqual([
      'add-app.add-app: Applications → Applications',
      'configure.base-url: Applications → Wisq Test → Configuration',
      'provisioning.enable: Applications → Wisq Test → Provisioning',
      'attributes.title: Applications → Wisq Test → Parameters',
      'attributes.reapply: More Actions → Reapply entitlement mappings',
      'assign.add-login: Users → Users',
      'assign.role-app: Users → Roles',
      'assign.approve: Applications → Wisq Test → Users → Pending → Approve',
    ]);
  });

  it('counts for one way of assigning, or only if it is needed', () => {
    expect(tasks.filter(({ ifNeeded }) => ifNeeded).map(({ id }) => id)).toEqual([
      'assign.approve',
    ]);
    const ofWay = (wanted: string) => tasks.filter(({ way }) => way === wanted).map(({ id }) => id);
    expect(ofWay('role')).toEqual(['assign.roles-list', 'assign.role-app', 'assign.role-users']);
    expect(ofWay('user')).toEqual([
      'assign.users-list',
      'assign.pick-user',
      'assign.applications-tab',
      'assign.add-login',
      'assign.save-login',
    ]);
  });
});

describe('an item of the checklist', () => {
  it('has what belongs to it in its own step, and is no part of another', () => {
    for (const step of steps) {
      for (const task of step.tasks) {
        if (task.in === undefined) continue;
        const item = step.tasks.find(({ id }) => id === task.in);
        expect([task.id, item?.in, item?.retired]).toEqual([task.id, undefined, undefined]);
        expect(task.path ?? task.link ?? task.copy).toBeUndefined();
      }
    }
  });

  it('is marked by itself where it decides what happens to people, and nowhere else', () => {
    expect(tasks.filter(({ byHand }) => byHand).map(({ id }) => id)).toEqual([
      'provisioning.approval',
      'provisioning.deleted',
      'provisioning.suspended',
    ]);
  });
});

describe('OneLogin’s labels', () => {
  it('are texts as they stand on a screen, each once', () => {
    const all = [labels, credentialLabels, screenLabels].flatMap((each) => Object.values(each));
    for (const label of all) expect(label).toMatch(/^\S(.*\S)?$/);
    expect(all.filter((label, index) => all.indexOf(label) !== index)).toEqual([]);
  });

  it('name the five attributes, with a row in Parameters for two of them', () => {
    expect(mappingTable.map(({ id, field, hasRow: row }) => [id, field, row])).toEqual([
      ['firstName', 'First Name', false],
      ['lastName', 'Last Name', false],
      ['email', 'Email', false],
      ['title', 'Title', true],
      ['department', 'Department', true],
    ]);
    expect(attributeIds.map(hasRow)).toEqual(mappingTable.map((row) => row.hasRow));
  });
});

describe('a sentence of the guide', () => {
  it('tells labels and values from plain text', () => {
    expect(guideText`Press ${labels.save} in ${displayNameValue}.`).toEqual([
      'Press ',
      { label: 'Save' },
      ' in ',
      { value: 'display-name' },
      '.',
    ]);
    expect(guideText`${labels.save}`).toEqual([{ label: 'Save' }]);
    expect(path(labels.users, displayNameValue)).toEqual([
      { label: 'Users' },
      { value: 'display-name' },
    ]);
  });

  it('reads as plain text, with the setup’s own values', () => {
    expect(plain(guideText`Press ${labels.save} in ${displayNameValue}.`, values)).toBe(
      'Press Save in Wisq Test.',
    );
    expect(defaultDisplayName).toBe('Wisq SCIM Provisioning');
  });
});
