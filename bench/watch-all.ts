import { randomUUID } from 'node:crypto';
import { launchApp } from '../tools/drive/launch-app.ts';
import type { World } from '../practice/world.ts';
import { noValues } from '../shared/domain/users/attributes.ts';
import { putSecrets, storyUpTo } from '../tools/fixtures/story.ts';

/** How long the watching is looked at, in milliseconds. */
export const watchedMs = 15_000;

/** What watching cost the window's thread. */
export interface Watched {
  /** The longest task in milliseconds; 0 when none was long enough to be reported (50 ms). */
  readonly longest: number;
  readonly longTasks: number;
}

/**
 * Opens the app on a profile of its own, watches so many test users who never arrive, and looks on
 * once all are being watched. In: the endpoint to ask, how many, and a folder for the profile.
 */
export async function watchAll(world: World, users: number, profile: string): Promise<Watched> {
  const story = storyUpTo('assign');
  const ids = Array.from({ length: users }, () => randomUUID());
  for (const [index, userId] of ids.entries()) {
    const userName = `user-${index}@northwind.example`;
    story.tell({ type: 'user.added', userId, userName, expected: noValues });
  }
  const setupId = story.putInto(profile, 'assign');
  await putSecrets(setupId, { url: world.baseUrl, token: world.token });
  const size = { width: 1240, height: 900 };
  const { window: page, close } = await launchApp({ userData: profile, size });
  try {
    await page.getByRole('article').last().waitFor();
    await page.evaluate(
      ([setup, all]) =>
        Promise.all(
          all.map((userId) => window.wisq.call('users.watch', { setupId: setup, userId })),
        ),
      [setupId, ids] as const,
    );
    await page
      .getByText(/^Looking/)
      .filter({ visible: true })
      .first()
      .waitFor();
    const tasks = await page.evaluate(
      (ms) =>
        new Promise<number[]>((done) => {
          const found: number[] = [];
          const observer = new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) found.push(duration);
          });
          observer.observe({ type: 'longtask' });
          setTimeout(() => done(found), ms);
        }),
      watchedMs,
    );
    return { longest: Math.max(0, ...tasks), longTasks: tasks.length };
  } finally {
    await close();
  }
}
