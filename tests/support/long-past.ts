import { people } from '../../practice/people.ts';
import { bothUsers, checkResult, type Story, storyUpTo, userIds } from './story.ts';

/** A setup at step 5 with two test users, and a long past: looks, tests, ticks. */
export function longPast(entries: number): Story {
  const story = bothUsers(storyUpTo('assign'));
  const [person] = people;
  for (let at = 0; at < entries; at += 1) {
    const userId = userIds[at % userIds.length] ?? userIds[0];
    if (at % 10 === 0) story.checked(checkResult());
    else if (at % 2 === 0 && person !== undefined) story.found(person, userId);
    else story.tell({ type: 'user.said', userId, what: 'approved', done: at % 4 === 1 });
  }
  return story;
}
