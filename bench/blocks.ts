import type { Launched } from '../tools/drive/launch-app.ts';

/** How long main and the window were busy in one piece at most, in milliseconds, and what main takes. */
export interface Blocks {
  readonly main: number;
  readonly window: number;
  /** Of main, the most it had to itself while it was looked at, in MB. */
  readonly mainMb: number;
}

interface Watched {
  longest: number;
  most: number;
}

/** Begins to look at an app. Out: what was seen since, each time it is asked. */
export async function watchBlocks({ app, window }: Launched): Promise<() => Promise<Blocks>> {
  const main = await app.evaluateHandle((): Watched => {
    const seen: Watched = { longest: 0, most: 0 };
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last - 5);
      last = now;
    }, 5);
    const weigh = async () => {
      const info = await process.getProcessMemoryInfo();
      seen.most = Math.max(seen.most, info.private / 1024);
    };
    setInterval(() => void weigh(), 50);
    return seen;
  });
  const page = await window.evaluateHandle(() => {
    const seen = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    return seen;
  });
  return async () => {
    const { longest, most } = await main.evaluate((seen) => ({ ...seen }));
    const drawn = await page.evaluate(({ longest: longestTask }) => longestTask);
    return { main: longest, window: drawn, mainMb: most };
  };
}
