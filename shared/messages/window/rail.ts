import type { StationDetail } from '../../domain/setup/step-status.ts';
import type { Doubt } from '../../domain/setup/proof.ts';
import { count, list, when } from '../format.ts';
import { plural } from './plural.ts';

/** A proof that no longer stands unopposed, with both dates. */
function staleProof(provenAt: string, { at, because }: Doubt): string {
  const against: Readonly<Record<Doubt['because'], string>> = {
    check: `the test of ${when(at)} failed`,
    'look-failed': `the look of ${when(at)} failed`,
    'not-found': `looked ${when(at)}, not found`,
    several: `looked ${when(at)}, there more than once`,
    lacking: `looked ${when(at)}, not complete`,
  };
  return `Proven ${when(provenAt)}; ${against[because]}`;
}

function stationDetail(detail: StationDetail): string {
  switch (detail.code) {
    case 'nothing':
      return '';
    case 'said':
      return 'You did this';
    case 'proven':
      return 'Proven by a test user';
    case 'proof-stale':
      return staleProof(detail.at, detail.doubt);
    case 'some':
      return `${count(detail.done)} of ${count(detail.total)}`;
    case 'check-failed':
      return 'The test found a problem';
    case 'attributes-lacking':
      return `Not complete for ${count(detail.users)} ${plural(detail.users, 'user', 'users')}`;
    case 'users-arrived':
      return `${count(detail.arrived)} of ${count(detail.total)} arrived`;
    case 'users-confirmed':
      return 'Confirmed by Wisq';
    case 'closed':
      return 'Opens when Wisq confirms';
    case 'open':
      return 'Open: agree who and when';
    case 'agreed':
      return 'Agreed';
  }
}

export const railWords = {
  label: 'Steps',
  stepOf: (n: number) => `Step ${count(n)} of 5`,
  short: (n: number, title: string) => `${count(n)} of 5 · ${title}`,
  showAll: 'Show all steps',
  hideAll: 'Hide steps',
  detail: stationDetail,
  marks: {
    none: 'not begun',
    'under-way': 'under way',
    said: 'you say it is done',
    measured: 'measured',
    stale: 'measured earlier, in doubt since',
    confirmed: 'confirmed by Wisq',
  },
} as const;

export const knownWords = {
  heading: 'What is known',
  enabled: 'OneLogin shows Enabled',
  enabledNot: 'Whether OneLogin shows Enabled',
  youSaid: (iso: string) => `You said so at ${when(iso)}`,
  notSaid: 'You have not said so yet',
  connection: 'Connection works',
  connectionFails: 'Connection does not work',
  connectionNot: 'Connection not tested',
  measured: (iso: string) => `Measured ${when(iso)} from this computer`,
  comesAt: (n: number) => `Comes at step ${count(n)}`,
  arrival: 'Test users arrive',
  arrived: (names: readonly string[], iso: string) => `${list(names)}, seen ${when(iso)}`,
  stale: (name: string, at: string, doubt: Doubt) => `${name}. ${staleProof(at, doubt)}`,
  arrivedNone: (iso: string) => `Nobody seen yet, looked ${when(iso)}`,
  mapping: 'All five attributes arrive',
  mappingNot: 'Not all attributes arrive',
  complete: (n: number, of: number) => `${count(n)} of ${count(of)} test users complete`,
  wisq: 'Wisq confirms test users',
  confirmed: (n: number, of: number) => `${count(n)} of ${count(of)} confirmed`,
  legend: 'Said, measured, confirmed',
  legendSaid: 'You said so',
  legendMeasured: 'Measured by this app',
  legendConfirmed: 'Wisq’s word',
} as const;
