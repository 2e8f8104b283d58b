import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { steps, taskById } from '../../../shared/domain/guide/index.ts';
import { mappingTable } from '../../../shared/domain/guide/mapping.ts';
import { stepIds, type TaskId, taskIds } from '../../../shared/domain/guide/ids.ts';
import type { Task } from '../../../shared/domain/guide/step.ts';
import { plain, type Span } from '../../../shared/domain/guide/text.ts';
import { defaultDisplayName } from '../../../shared/domain/guide/values.ts';
import { causeMessage } from '../../../shared/messages/guide/causes.ts';
import { guideStep, guideTask } from '../../../shared/messages/guide/index.ts';
import { mappingRowMessages } from '../../../shared/messages/guide/mapping.ts';
import { attributeNote } from '../../../shared/messages/window/show-where.ts';
import { sourceLines } from './source-lines.ts';
import { needs } from '../../support/needs.ts';

const values = { 'display-name': defaultDisplayName };

/** All that a task says: its sentence, its path, its help. */
function wholeText(task: Task): string {
  const path: readonly Span[] = task.path ?? [];
  const { text: sentence, hint, caution } = guideTask(task.id);
  return [sentence, path, hint ?? [], caution ?? []].map((text) => plain(text, values)).join(' ');
}

/** How the published text writes a label that the screen has longer or otherwise. */
function guideWording(label: string): string {
  if (label.startsWith('When users are deleted')) return 'When users are deleted in OneLogin';
  // Blank in the guide's table: only the attribute's own name stands there.
  if (label === 'Email') return 'Email (Primary)';
  return label.replace(', perform the following action:', '');
}

describe('the guide covers Wisq’s published guide', () => {
  test.each(sourceLines.map((line, index) => ({ ...line, index })))(
    'line $index: $line',
    ({ by, labels = [], tasks }) => {
      expect(tasks.length > 0 || by !== undefined).toBe(true);
      const said = tasks.map((id) => wholeText(taskById(id))).join(' ');
      for (const label of labels) expect(said).toContain(label);
    },
  );

  // The published text lies beside the project where it is built; a clone alone does not have it.
  const published = new URL('../../../../shared/source-guide.md', import.meta.url);
  test(
    'no line of the published text is left out',
    needs(existsSync(published), 'Wisq’s published guide beside the project'),
    () => {
      const text = readFileSync(published, 'utf8').split('\n---\n')[1] ?? '';
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      expect(sourceLines).toHaveLength(lines.length);
      lines.forEach((line, index) => {
        for (const label of sourceLines[index]?.labels ?? []) {
          expect(line.toLowerCase()).toContain(guideWording(label).toLowerCase());
        }
      });
    },
  );

  test('every task belongs to exactly one step and carries the step’s name', () => {
    const listed = steps.flatMap((step) => step.tasks.map((task) => [step.id, task.id] as const));
    expect(listed.map(([, task]) => task).toSorted()).toEqual([...taskIds].toSorted());
    for (const [step, task] of listed) expect(task.startsWith(`${step}.`)).toBe(true);
  });

  test('the five steps have the guide’s numbers in its order', () => {
    expect(steps.map((step) => step.id)).toEqual([...stepIds]);
    expect(steps.map((step) => step.number)).toEqual([null, 1, 2, 3, 4, 5, null, null]);
  });
});

describe('the gaps that the guide leaves are closed', () => {
  const says = (id: TaskId) => wholeText(taskById(id));

  test('the field for the primary e-mail, blank in the guide, is Email', () => {
    const email = mappingTable.find(
      (row) => mappingRowMessages(row).attribute === 'Email (Primary)',
    );
    expect(email?.field).toBe('Email');
  });

  test('Delete is explained before it is ticked', () => {
    expect(plain(guideTask('provisioning.deleted').caution ?? [], values)).toContain('un-assign');
    expect(plain(guideStep('assign').caution?.text ?? [], values)).toContain('delete that user');
  });

  test('nothing suggests to un-assign and assign again as a test', () => {
    for (const id of taskIds) expect(says(id)).not.toMatch(/un-assign.*(and|then) (re-)?assign/i);
  });

  test('what nobody has seen is worded with how it is known', () => {
    expect(says('before.admin')).toContain('OneLogin’s own documentation');
    expect(says('add-app.save')).toContain('other vendors report');
    expect(says('attributes.title')).toContain('if the dialog offers it');
    expect(says('configure.save')).toContain('probably');
  });

  test('SCIM Username is a question to Wisq, not decided here', () => {
    expect(taskById('attributes.username').where).toBe('wisq');
    expect(says('attributes.username')).toMatch(/Only Wisq can say/);
    expect(attributeNote).toMatch(/only Wisq can say/);
  });

  test('Pending is normal, and Reapply entitlement mappings is named', () => {
    expect(says('assign.approve')).toContain('Pending is normal');
    expect(says('attributes.reapply')).toContain('Reapply entitlement mappings');
    // It has no item of its own: whoever has to reapply reads it where something is missing.
    const fix = causeMessage('row-not-included', 'department').fix;
    expect(plain(fix, values)).toContain('Reapply entitlement mappings');
  });

  test('the first Save shows the tabs, and may be refused', () => {
    expect(says('add-app.save')).toContain('SCIM Base URL cannot be blank');
  });

  test('a link is never alone: its task names the click path or the page', () => {
    for (const step of steps) {
      for (const task of step.tasks) {
        if (task.link === undefined) continue;
        const where = plain([...(task.path ?? []), ...guideTask(task.id).text], values);
        expect(where).toMatch(/Applications|Users|Roles|console|role/);
      }
    }
  });
});
