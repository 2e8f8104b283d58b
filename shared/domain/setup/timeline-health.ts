import { isChange, isFailure } from '../onelogin/log.ts';
import type { HealthEntry } from './health.ts';

/** What happened after go-live. */
export type HealthEvent =
  /** Test users at Wisq of those looked up; failures and changes in OneLogin's log, null: it was not read. */
  | {
      readonly code: 'health-checked';
      readonly connection: boolean;
      readonly there: number;
      readonly users: number;
      readonly failures: number | null;
      readonly changes: number | null;
    }
  | { readonly code: 'health-seen'; readonly events: number }
  | { readonly code: 'assigned-counted'; readonly people: number };

interface MarkedHealthEvent {
  readonly mark: 'said' | 'measured' | 'failed';
  readonly what: HealthEvent;
}

/** In: the entry. Out: what it tells. */
export function healthEvent(entry: HealthEntry): MarkedHealthEvent {
  switch (entry.type) {
    case 'health.checked': {
      const { connection, log, users } = entry.health;
      const rows = log?.ok === true ? log.value.rows : null;
      const works = connection === 'works' || connection === 'works-with-notes';
      const there = users.filter(({ outcome }) => outcome === 'found').length;
      const failures = rows?.filter(isFailure).length ?? null;
      const bad = !works || there < users.length || (failures ?? 0) > 0;
      return {
        mark: bad ? 'failed' : 'measured',
        what: {
          code: 'health-checked',
          connection: works,
          there,
          users: users.length,
          failures,
          changes: rows?.filter(isChange).length ?? null,
        },
      };
    }
    case 'health.seen':
      return { mark: 'said', what: { code: 'health-seen', events: entry.events.length } };
    case 'onelogin.counted':
      return { mark: 'measured', what: { code: 'assigned-counted', people: entry.assigned } };
  }
}
