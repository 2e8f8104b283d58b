import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import { isLoopbackHost } from '../../../shared/domain/credentials/base-url.ts';
import { isPrivateAddress } from '../addresses.ts';
import type { StageOutcome } from '../check-recorder.ts';
import type { SecureFacts } from '../transport.ts';
import { type Check, chainEvidence, passed } from './run-stage.ts';

/** A certificate with fewer days left is worth a note. */
const certificateNoteDays = 30;

/** Stage 2: the name's addresses. */
export async function nameStage(check: Check, signal: AbortSignal): Promise<StageOutcome> {
  const { addresses, literal, through } = await check.transport.resolve(signal);
  if (through !== undefined) return passed([], { through });
  const { host } = check.target;
  const onlyPrivate = addresses.length > 0 && addresses.every(isPrivateAddress);
  // `localhost` and plain addresses show by themselves where they lead.
  const surprising = onlyPrivate && !literal && !isLoopbackHost(host);
  return passed(surprising ? [problem('NAME_PRIVATE', { host })] : [], { addresses });
}

/** Stage 3: a connection to one of them. */
export async function connectStage(check: Check, signal: AbortSignal): Promise<StageOutcome> {
  const started = performance.now();
  const { address, through } = await check.transport.connect(signal);
  if (through !== undefined) return passed([], { through });
  const tookMs = Math.round(performance.now() - started);
  const slow = tookMs > check.limits.slowConnectMs;
  return passed(slow ? [problem('CONNECT_SLOW', { host: check.target.host, tookMs })] : [], {
    address,
  });
}

/** Stage 4: TLS, with every check on; plain http for loopback addresses alone. */
export async function secureStage(check: Check, signal: AbortSignal): Promise<StageOutcome> {
  const facts = await check.transport.secure(signal);
  if (facts === null) return passed([problem('PLAIN_LOOPBACK', { host: check.target.host })]);
  const evidence = chainEvidence(facts.chain, check.now());
  return passed([...certificateNotes(facts, evidence.daysLeft), ...facts.notes], {
    ...(facts.protocol === '' ? {} : { protocol: facts.protocol }),
    ...evidence,
  });
}

function certificateNotes({ chain }: SecureFacts, daysLeft: number | undefined): Problem[] {
  if (chain === null) return [];
  const notes: Problem[] = [];
  if (daysLeft !== undefined && daysLeft < certificateNoteDays) {
    notes.push(problem('TLS_EXPIRES_SOON', { validTo: chain.earliestEnd, daysLeft }));
  }
  if (!chain.publicRoot) notes.push(problem('TLS_INSPECTED', { issuer: chain.leaf.issuer }));
  return notes;
}
