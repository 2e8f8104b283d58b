import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Policy, noPolicy, strictPolicy } from '../../shared/domain/policy/policy.ts';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { readUpTo } from '../storage/bounded.ts';
import { fileErrorCode } from '../storage/storage-problems.ts';
import { parsePolicy } from './parse-policy.ts';
import { whoCanWrite } from './who-can-write.ts';

/** The largest policy that is read, in bytes. */
const policyBytes = 64 * 1024;

export interface PolicyPlace {
  readonly path: string;
  /** Ids of the users who may own the file and the folders above it; null: Windows has none. */
  readonly owners: readonly number[] | null;
}

export interface ReadPolicy {
  readonly policy: Policy;
  /** Why the strict values are in force instead of the file's; null: they are not. */
  readonly problem: Problem | null;
}

/**
 * Reads the company's policy. No file: no policy. A file that cannot be read, that others than an
 * administrator could have written, or that holds anything unknown: the strict values, and
 * POLICY_REFUSED with the reason. Never throws.
 */
export async function readPolicy({ path, owners }: PolicyPlace): Promise<ReadPolicy> {
  try {
    const read = await readTrusted(path, owners);
    return typeof read === 'string' ? refused(read) : { policy: read, problem: null };
  } catch (error) {
    const code = fileErrorCode(error);
    // Nothing there, nor the folder for it.
    if (code === 'ENOENT' || code === 'ENOTDIR') return { policy: noPolicy, problem: null };
    return refused(code === 'ELOOP' ? 'link' : 'unreadable');
  }
}

/** Out: the policy, or why the file is refused. */
async function readTrusted(path: string, owners: PolicyPlace['owners']): Promise<Policy | string> {
  // Neither a link to another place nor a pipe that would wait for its writer. Windows knows neither
  // flag, and nothing counts as 0 here.
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const handle = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return 'no-file';
    if (owners !== null) {
      const others = await whoCanWrite(path, stats, owners);
      if (others !== null) return others;
    }
    if (stats.size > policyBytes) return 'too-large';
    return parsePolicy(await readUpTo(handle, stats.size)) ?? 'content';
  } finally {
    await handle.close();
  }
}

function refused(reason: string): ReadPolicy {
  return { policy: strictPolicy, problem: problem('POLICY_REFUSED', { reason }) };
}
