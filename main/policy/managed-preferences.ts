import { managedPolicy, refusedContent, type Said } from './policy-values.ts';
import type { RunTool } from './run-tool.ts';

/**
 * A policy from a property list that macOS made of a configuration profile, in whichever of its
 * forms: Apple's own plutil reads it. In: its bytes, and plutil.
 */
export async function readPreferences(bytes: Uint8Array, run: RunTool): Promise<Said> {
  const answer = await run(['-convert', 'json', '-o', '-', '-'], bytes);
  if (answer === null) return { fault: 'tool' };
  // It fails for what is no property list, and for dates and data, which no setting is.
  if (answer.code !== 0) return refusedContent();
  let content: unknown;
  try {
    content = JSON.parse(answer.output.toString('utf8'));
  } catch {
    return refusedContent();
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return refusedContent();
  }
  return managedPolicy(new Map(Object.entries(content).filter(([name]) => !ofTheProfile(name))));
}

/** `PayloadUUID` and its like: the profile's own, which macOS may leave among the settings. */
const ofTheProfile = (name: string) => name.startsWith('Payload');
