import { runCheck } from '../../main/connection/run-check.ts';
import { token } from '../../tools/fixtures/scim-answers.ts';

// A process of its own that runs checks and tells how much memory they took at most. It is sent the
// base URLs, one after the other; the first is of a good server, so that all code is loaded.

const mib = 1024 * 1024;
let idle: number | null = null;

process.on('message', (baseUrl: string) => void measure(baseUrl));

async function measure(baseUrl: string): Promise<void> {
  const result = await runCheck({
    checkId: 'measured',
    baseUrl,
    token,
    tryWrongToken: true,
    signal: new AbortController().signal,
    limits: { stageMs: Number(process.env['STAGE'] ?? 1_500) },
  });
  idle ??= process.memoryUsage.rss();
  // The highest the system ever saw of this process, in KiB.
  const peak = process.resourceUsage().maxRSS * 1024;
  const code = result.stages.flatMap((stage) => stage.problems).at(-1)?.code ?? null;
  process.send?.({ aboveMib: (peak - idle) / mib, verdict: result.verdict, code });
}
