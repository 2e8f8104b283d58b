import type { AppEvent } from '../../../shared/contract/contract.ts';
import { appLook, failedCall, parameters, userLook } from '../../fixtures/onelogin-looks.ts';
import { Past, tellUpTo, userIds } from '../../fixtures/past.ts';
import { people } from '../../fixtures/people.ts';
import { type GalleryState, setupId, setupState, state } from '../gallery-state.ts';

const group = 'Handover';
const [maya, jonas] = people;
const [first, second] = userIds;

/** Both are there, one without two attributes; OneLogin says why. */
const lacking = tellUpTo(new Past(), 'assign')
  .connected()
  .added(maya, first)
  .added(jonas, second)
  .found(maya, first, { jobTitle: null })
  .found(jonas, second, { jobTitle: null, department: null })
  .saw(
    appLook({ details: { mappings: parameters({ title: 'none' }) } }),
    userLook(maya, first),
    userLook(jonas, second, {
      user: {
        values: {
          firstName: 'Jonas',
          lastName: 'Lindqvist',
          email: 'jonas.lindqvist@northwind.example',
          jobTitle: 'Payroll Specialist',
          department: '',
        },
      },
    }),
  );

/** Nobody is there: one waits, one failed. */
const waiting = tellUpTo(new Past(), 'assign')
  .connected()
  .added(maya, first)
  .added(jonas, second)
  .saw(
    appLook({
      events: {
        ok: true,
        value: [
          {
            type: 250,
            at: '2026-02-03T08:12:00.000Z',
            appId: 1_061_937,
            userId: null,
            text: 'Could not connect to the SCIM server',
          },
        ],
      },
    }),
    userLook(maya, first, { state: 'provisioning_pending_approval' }),
    userLook(jonas, second, {
      state: 'provisioning_failed',
      failure: {
        ok: true,
        value: {
          type: 64,
          at: '2026-02-03T09:20:00.000Z',
          appId: 1_061_937,
          userId: 60_308_064,
          text: '409 Conflict: userName already exists',
        },
      },
    }),
  );

/** The credential reads people alone, and one call failed. */
const readUsers = tellUpTo(new Past(), 'assign')
  .connected()
  .added(maya, first)
  .added(jonas, second, false)
  .saw(
    appLook({
      credential: 'read-users',
      app: failedCall('ONELOGIN_READ_USERS'),
      events: failedCall('ONELOGIN_RATE_LIMITED', {}, '7F2C1A90-11D4B5E2-0C3A'),
    }),
    userLook(maya, first, { state: 'provisioned' }),
  );

const opened = (past: Past, own = false): { readonly events: readonly AppEvent[] } => ({
  events: [
    {
      type: 'file.opened',
      file: {
        kind: 'report',
        source: {
          of: own ? { setupId } : { reportId: '66666666-6666-4666-8666-666666666666' },
          entries: past.entries,
          savedAt: own ? null : '2026-02-05T08:00:00.000Z',
          masked: false,
          facts: own ? [] : [['App', '0.1.0']],
          log: null,
          notices: [],
          since: null,
        },
      },
    },
  ],
});

/** What a call and a report show of what was read at OneLogin. */
export const handoverOneLogin: readonly GalleryState[] = [
  state(group, 'a report, OneLogin says why attributes are missing', 'not mapped', opened(lacking)),
  setupState(
    [group, 'one’s own, OneLogin waits and failed', 'already exists'],
    'assign',
    () => waiting,
    opened(waiting, true),
  ),
  state(group, 'a report, OneLogin’s app could not be read', '7F2C1A90', opened(readUsers)),
];
