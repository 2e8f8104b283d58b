import { isChange, isFailure, type LogRow } from '../../shared/domain/onelogin/log.ts';
import { healthFindings, type HealthFindings } from '../../shared/domain/setup/health-findings.ts';
import { newestChange } from '../../shared/domain/setup/health.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { endStage, tokenEnd } from '../../shared/domain/setup/token-end.ts';
import {
  changeLine,
  failureLine,
  healthFindingMessage,
  healthLabels,
  healthUnknownMessage,
  healthVerdicts,
  stamp,
} from '../../shared/messages/terminal.ts';
import { blocks } from './report.ts';

/** Exit codes of a check of a setup's health, for scripts. */
export const healthCodes = {
  well: 0,
  found: 1,
  usage: 2,
  'not-asked': 3,
  stopped: 130,
} as const;

/** What was found, by the state after the check. */
export function findingsOf(state: SetupState, now: Date): HealthFindings {
  return healthFindings(state, now) ?? { found: [], unknown: [], outcome: 'not-asked' };
}

/** The check as one line of JSON, with codes instead of messages. */
export function healthJson(state: SetupState, findings: HealthFindings, now: Date): string {
  const { last, open } = state.health;
  const nameOf = (userId: string) => namesIn(state)([userId])[0] ?? userId;
  const end = tokenEnd(state);
  const log = last?.log ?? null;
  return JSON.stringify({
    outcome: findings.outcome,
    codes: [
      ...findings.found,
      ...findings.unknown.map(({ code }) => ({ code: `unknown:${code}` })),
    ].map(({ code }) => code),
    since: last?.since ?? null,
    connection: { verdict: last?.connection ?? null, code: last?.problem?.code ?? null },
    users: (last?.users ?? []).map(({ userId, ...user }) => ({
      userName: nameOf(userId),
      ...user,
    })),
    oneLogin:
      last === null || log === null
        ? null
        : {
            code: log.ok ? null : log.problem.code,
            complete: log.ok && log.value.complete,
            failures: open.filter(isFailure).map(rowJson),
            changes: open.filter(isChange).map(rowJson),
            waiting: last.waiting?.map(nameOf) ?? null,
            assigned: last.assigned,
          },
    token: end === null ? null : { endsOn: end.on, stage: endStage(end, now) },
  });
}

function rowJson({ actor, at, person, text, type }: LogRow) {
  return { type, at, actor, person, text };
}

/** The check in words. */
export function healthText(state: SetupState, findings: HealthFindings): string {
  const { last, open } = state.health;
  const names = namesIn(state);
  const newest = last === null ? null : newestChange(last);
  return blocks([
    [healthVerdicts[findings.outcome]],
    findings.found.map((one) => healthFindingMessage(one, names)),
    open.filter(isFailure).map((row) => dated(failureLine(row), row)),
    open.filter(isChange).map((row) => dated(changeLine(row), row)),
    findings.unknown.map((one) => healthUnknownMessage(one, names)),
    newest === null
      ? [healthLabels.noDate]
      : [healthLabels.newest(names([newest.userId])[0] ?? '', stamp(newest.at))],
    [healthLabels.limits],
  ]);
}

function dated(line: string, { at }: LogRow): string {
  return at === null ? line : `${stamp(at)}: ${line}`;
}

function namesIn({ users }: SetupState) {
  return (ids: readonly string[]) =>
    ids.flatMap((id) =>
      users.filter(({ userId }) => userId === id).map(({ userName }) => userName),
    );
}
