import { type Label, labels } from '../../domain/guide/labels.ts';
import { say } from '../../domain/guide/text.ts';
import { appPage, cancel, connector, save } from './frame.ts';
import { screenLabels as more } from '../../domain/guide/screen-labels.ts';
import type { Part, Screen } from './parts.ts';

/** The Parameters tab of the Enterprise connector, and the dialogs behind its rows and its +. */

const credentials: readonly Part[] = [
  { part: 'words', text: more.credentialsAre },
  { part: 'tick', text: more.configuredByAdmin, on: true, look: 'radio' },
  { part: 'tick', text: more.configuredAndShared, on: false, look: 'radio' },
];

export const parametersTab: Screen = appPage({
  tab: labels.parameters,
  body: [
    ...credentials,
    {
      part: 'table',
      mark: 'rows',
      shares: [5, 4, 1],
      heads: [
        [connector, more.field],
        more.value,
        { part: 'button', text: labels.plus, look: 'round', mark: 'plus' },
      ],
      rows: [
        { cells: [labels.department, labels.department, null], mark: 'department' },
        { cells: [more.groups, more.noTransform, null] },
        { cells: [more.managerId, more.userManager, null] },
        { cells: [more.nameId, more.noDefault, null] },
        { cells: [labels.scimUsername, labels.username, null], mark: 'username' },
        { cells: [labels.title, labels.title, null], mark: 'title' },
      ],
    },
  ],
  note: say`The rows are those of the recommended connector; other connectors start with others.`,
});

function editField(field: Label): Screen {
  return appPage({
    tab: labels.parameters,
    body: [...credentials],
    dialog: {
      title: [more.editField, field],
      body: [
        {
          part: 'row',
          parts: [
            { part: 'words', text: more.name },
            { part: 'words', text: field, look: 'strong' },
          ],
        },
        { part: 'select', label: more.value, value: field },
        { part: 'words', text: more.flags, unsure: true },
        { part: 'tick', text: more.includeInAssertion, on: false, unsure: true },
        {
          part: 'tick',
          text: labels.includeInProvisioning,
          on: true,
          mark: 'include',
          unsure: true,
        },
      ],
      buttons: [cancel, save],
    },
    unseen: true,
    note: say`The dialog is pictured for ${more.groups}, not for this row: what is dashed may be missing here.`,
  });
}

export const editTitle: Screen = editField(labels.title);
export const editDepartment: Screen = editField(labels.department);

export const newFieldDialog: Screen = appPage({
  tab: labels.parameters,
  body: [...credentials],
  dialog: {
    title: more.newField,
    body: [
      { part: 'field', label: more.fieldName, mark: 'field-name' },
      { part: 'words', text: more.flags, unsure: true },
      { part: 'tick', text: more.includeInAssertion, on: false, unsure: true },
      { part: 'tick', text: more.multiValue, on: false, unsure: true },
    ],
    buttons: [cancel, save],
  },
  unseen: true,
  note: say`The dialog is pictured for apps without provisioning only.`,
});
