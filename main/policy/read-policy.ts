import {
  type Policy,
  type PolicySource,
  noPolicy,
  strictPolicy,
} from '../../shared/domain/policy/policy.ts';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { parsePolicy } from './parse-policy.ts';
import type { PolicyChannel } from './policy-channels.ts';
import type { Said } from './policy-values.ts';
import type { RunTool } from './run-tool.ts';
import { readTrusted } from './trusted-file.ts';

export interface ReadPolicy {
  readonly policy: Policy;
  /** Which channel speaks, also where what it says is refused; null: none does. */
  readonly source: PolicySource | null;
  /** Why the strict values are in force instead of the channel's; null: they are not. */
  readonly problem: Problem | null;
}

/** A program of the system, by its whole path. */
type Tools = (program: string) => Promise<RunTool>;

/** Loaded only where a system has such a channel: the first screen waits for the policy. */
const systemTools: Tools = async (program) => (await import('./run-tool.ts')).systemTool(program);

/**
 * Reads the company's policy: the first channel that says anything speaks alone, and no other is
 * asked. None does: no policy. One that cannot be read, that others than an administrator could have
 * written, or that holds anything unknown: the strict values, and POLICY_REFUSED with `source`,
 * `reason` and, where there is one, `setting`. Never throws.
 */
export async function readPolicy(
  channels: readonly PolicyChannel[],
  tools: Tools = systemTools,
): Promise<ReadPolicy> {
  for (const channel of channels) {
    const { source } = channel;
    // What nobody foresaw is no reason to go on as if nothing had been decided.
    const said = await ask(channel, tools).catch((): Said => ({ fault: 'unreadable' }));
    if (said === null) continue;
    if ('policy' in said) return { policy: said.policy, source, problem: null };
    const { fault: reason, setting = '' } = said;
    const refused = problem('POLICY_REFUSED', { source, reason, setting });
    return { policy: strictPolicy, source, problem: refused };
  }
  return { policy: noPolicy, source: null, problem: null };
}

async function ask(channel: PolicyChannel, tools: Tools): Promise<Said> {
  if (channel.source === 'registry') {
    if (channel.tool === null) return { fault: 'tool' };
    const { readRegistry } = await import('./registry.ts');
    return readRegistry(await tools(channel.tool));
  }
  const read = await readTrusted(channel);
  if (!Buffer.isBuffer(read)) return read;
  if (channel.source === 'file') return parsePolicy(read);
  const { readPreferences } = await import('./managed-preferences.ts');
  return readPreferences(read, await tools(channel.tool));
}
