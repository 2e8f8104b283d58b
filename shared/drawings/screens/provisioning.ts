import { labels } from '../../domain/guide/labels.ts';
import { say } from '../../domain/guide/text.ts';
import { appPage } from './frame.ts';
import { screenLabels as more } from '../../domain/guide/screen-labels.ts';
import type { Screen } from './parts.ts';

/** The Provisioning tab, as it should look when the step is done. */
export const provisioningTab: Screen = appPage({
  tab: labels.provisioning,
  body: [
    { part: 'heading', text: more.workflow },
    { part: 'tick', text: labels.enableProvisioning, on: true, mark: 'enable' },
    {
      part: 'stack',
      mark: 'approval',
      parts: [
        { part: 'words', text: labels.requireApproval },
        { part: 'tick', text: labels.createUser, on: true },
        { part: 'tick', text: labels.deleteUser, on: true },
        { part: 'tick', text: labels.updateUser, on: true },
      ],
    },
    { part: 'select', label: labels.whenDeleted, value: labels.delete, mark: 'deleted' },
    { part: 'select', label: labels.whenSuspended, value: labels.suspend, mark: 'suspended' },
    {
      part: 'row',
      parts: [
        { part: 'heading', text: more.entitlements },
        { part: 'words', text: more.refresh, look: 'link' },
      ],
    },
  ],
  note: say`Drawn as it should look when you are done; yours starts differently.`,
});
