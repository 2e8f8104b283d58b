import { launchApp } from '../tools/drive/launch-app.ts';

/** What scrolling through a page cost its thread. */
export interface Scrolled {
  /** Wheel turns until the end was reached. */
  readonly turns: number;
  /** The longest task in milliseconds; 0 when none was long enough to be reported (50 ms). */
  readonly longest: number;
  readonly longTasks: number;
}

/** Opens the app on a profile and turns the wheel until the page does not move any more. */
export async function scrollThrough(profile: string): Promise<Scrolled> {
  const { window, close } = await launchApp({
    userData: profile,
    size: { width: 1240, height: 900 },
  });
  try {
    await window.getByRole('article').last().waitFor();
    // What drawing the page for the first time costs is part of the start, not of scrolling.
    await window.evaluate(async () => {
      await new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      });
      await new Promise((done) => requestIdleCallback(done));
    });
    const watching = await window.evaluateHandle(() => {
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      });
      observer.observe({ type: 'longtask' });
      return { tasks, observer };
    });
    // Looked up once: finding it by its role walks through every card, and took longer than scrolling.
    const card = await window.getByRole('article').last().elementHandle();
    if (card === null) throw new Error('the last card is gone');
    const last = () => card.evaluate((one) => one.getBoundingClientRect().top);
    await window.mouse.move(620, 450);
    let turns = 0;
    let still = 0;
    for (let at = await last(); still < 5; turns += 1) {
      await window.mouse.wheel(0, 800);
      await window.evaluate(
        () =>
          new Promise((done) => {
            requestAnimationFrame(() => requestAnimationFrame(done));
          }),
      );
      const now = await last();
      still = Math.abs(now - at) < 1 ? still + 1 : 0;
      at = now;
    }
    const tasks = await watching.evaluate((held) => held.tasks);
    return { turns, longest: Math.max(0, ...tasks), longTasks: tasks.length };
  } finally {
    await close();
  }
}
