import { foreign } from '../../domain/text/foreign.ts';
import { onDay, stamp, when } from '../format.ts';

/** The closing screen: what was set up, proven, confirmed and agreed, and what to keep. */
export const doneMessages = {
  heading: 'Setup complete',
  lead: 'People you assign and approve in OneLogin now arrive at Wisq.',
  at: stamp,
  confirmed: (total: number) =>
    total === 2 ? 'Wisq confirmed both test users' : 'Wisq confirmed every test user',
  by: (who: string, on: string) => `${foreign(who)}, ${onDay(on)}`,
  arrived: 'All five attributes arrived',
  lastLook: (iso: string) => `Last checked ${when(iso)}`,
  connection: 'The connection works',
  lastTest: (iso: string) => `Last test ${when(iso)} from this computer`,
  connectionSince: (iso: string) => `Test failed ${when(iso)}`,
  agreed: (lead: string) => `Roll-out agreed with ${foreign(lead)}`,
  health: 'Is it still working?',
  healthWhat:
    'Later, one check tests the connection, looks up the test users and reads OneLogin’s log.',
  healthAt: (iso: string) => `Last checked ${when(iso)}`,
  openHealth: 'Check health',
  record: 'Change record',
  recordWhat: 'What you changed, what was checked, and who confirmed.',
  token: 'Token on this computer',
  tokenWhat:
    'Keep it to check people later and see when it expires. OneLogin has its own copy, so removing this one stops nothing.',
  removeToken: 'Remove token',
  removed: (iso: string) => `Token removed from this computer ${when(iso)}`,
  saveRecord: 'Save change record…',
  finish: 'Finish',
  change: 'Change the agreement',
} as const;
