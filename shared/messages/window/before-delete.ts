import { labels } from '../../domain/guide/labels.ts';
import { screenLabels } from '../../domain/guide/screen-labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import { deleteQuestionLines } from '../before-delete.ts';
import { count, when } from '../format.ts';
import { plural } from '../plural.ts';
import { controls } from './controls.ts';

/** What Delete means from now on: read before the roll-out is agreed. */
export const beforeDeleteMessages = {
  heading: 'Before it deletes',
  people: (n: number) =>
    plural(n, {
      one: '1 person has the app in OneLogin',
      other: `${count(n)} people have the app in OneLogin`,
    }),
  peopleUnknown: 'It’s not known how many people have the app',
  counted: (iso: string) => `OneLogin, ${when(iso)}`,
  countWhat: 'OneLogin can tell.',
  connectWhat: 'OneLogin can tell once it’s connected.',
  count: 'Count in OneLogin',
  again: 'Count again',
  counting: 'Counting…',
  connect: 'Connect OneLogin…',
  deletes: 'Un-assigning asks Wisq to delete',
  deletesWhat: guideText`With ${labels.delete} selected in step 3, taking the app from someone, or the role that gives it, sends Wisq a delete. While ${labels.deleteUser} needs approval, it waits for you, and ${screenLabels.skip} leaves the person at Wisq.`,
  stop: 'To stop without removing anyone',
  stopWhat: guideText`Uncheck ${labels.enableProvisioning} and click ${labels.save}. Don’t un-assign anyone, and don’t delete the app. OneLogin doesn’t document what happens to pending actions, so look there first.`,
  ask: 'Only Wisq knows the rest',
  askWhat: 'Ask your Agent Strategist:',
  questions: deleteQuestionLines,
  copy: 'Copy questions',
  copied: controls.copied,
} as const;
