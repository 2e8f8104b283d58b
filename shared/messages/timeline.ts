import type { DatedStation } from '../domain/setup/step-status-dates.ts';
import type { Failure } from '../domain/setup/last-failure.ts';
import type { EventMark, Happening } from '../domain/setup/timeline.ts';
import { stepById, taskById } from '../domain/guide/index.ts';
import type { StepId } from '../domain/guide/ids.ts';
import { plain } from '../domain/guide/text.ts';
import { defaultDisplayName } from '../domain/guide/values.ts';
import { tidy } from '../domain/text/sanitize.ts';
import { attributeIds } from '../domain/users/attributes.ts';
import { attributeNames } from './attributes.ts';
import { count, list, when } from './format.ts';
import { problemWords } from './problems.ts';

/** How a thing is known, in a word for files, where no mark can be drawn. */
export const markWords: Readonly<Record<EventMark, string>> = {
  plain: 'recorded',
  said: 'said by the admin',
  measured: 'measured',
  confirmed: 'Wisq’s word',
  failed: 'not good',
};

/** A step by its number and title. */
export function stepTitle(id: StepId): string {
  const { number, title } = stepById(id);
  return number === null ? title : `${count(number)}. ${title}`;
}

/** One thing that happened, as a line. Names are tidied: nothing in them acts. */
export function happeningWords(what: Happening): string {
  switch (what.code) {
    case 'created':
      return 'Set-up begun';
    case 'credentials-stored':
      return 'Wisq’s address and token stored on the admin’s computer';
    case 'credentials-removed':
      return 'Wisq’s address and token removed from the admin’s computer';
    case 'tasks':
      return `${stepTitle(what.step)}: ${count(what.tasks)} ${what.tasks === 1 ? 'task' : 'tasks'} done`;
    case 'task':
      return what.taskId === 'configure.enable'
        ? 'OneLogin shows Enabled'
        : 'Mappings reapplied in OneLogin';
    case 'task-undone':
      return `Taken back: ${plain(taskById(what.taskId).text, { 'display-name': defaultDisplayName })}`;
    case 'check':
      return checkWords(what);
    case 'user-added':
      return `${tidy(what.user)} named as a test user`;
    case 'user-removed':
      return `${tidy(what.user)} taken off the list of test users`;
    case 'assigned':
      return `${tidy(what.user)} assigned in OneLogin`;
    case 'approved':
      return `${tidy(what.user)} approved in OneLogin`;
    case 'arrived':
      return `${tidy(what.user)} arrived: ${count(what.good)} of ${count(attributeIds.length)} attributes`;
    case 'arrived-lacking': {
      const names = list(what.attributes.map((id) => attributeNames[id]));
      return `${tidy(what.user)} arrived ${what.missing ? 'without' : 'with another'} ${names}`;
    }
    case 'not-found':
      return what.times === 1
        ? `${tidy(what.user)} not at Wisq yet`
        : `${tidy(what.user)} not at Wisq yet, looked ${count(what.times)} times`;
    case 'look-failed':
      return `${tidy(what.user)} could not be looked up${what.problem === null ? '' : `: ${problemWords(what.problem).what}`}`;
    case 'confirmed':
      return `Wisq confirmed ${tidy(what.user)}: ${tidy(what.by)}${noteWords(what.note)}`;
    case 'declined':
      return `Wisq declined ${tidy(what.user)}: ${tidy(what.by)}${noteWords(what.note)}`;
    case 'withdrawn':
      return `Confirmation of ${tidy(what.user)} withdrawn by the admin${noteWords(what.note)}`;
    case 'agreed':
      return `Roll-out agreed with ${tidy(what.with)}`;
    case 'agreement-withdrawn':
      return 'Agreement on the roll-out withdrawn';
  }
}

function noteWords(note: string): string {
  const text = tidy(note);
  return text === '' ? '' : `. “${text}”`;
}

function checkWords({ verdict, problem }: Extract<Happening, { code: 'check' }>): string {
  switch (verdict) {
    case 'works':
      return 'Connection works';
    case 'works-with-notes':
      return 'Connection works, with notes';
    case 'fails':
      return problem === null ? 'Connection does not work' : problemWords(problem).what;
    case 'cancelled':
      return 'Connection test stopped';
  }
}

/** How a station stands, without its date: "said", "proven", "2 arrived, 0 confirmed". */
export function stationWords({ detail }: DatedStation): string {
  switch (detail.code) {
    case 'nothing':
      return 'not begun';
    case 'said':
      return 'said';
    case 'proven':
      return 'proven';
    case 'proof-stale':
      return `proven ${when(detail.at)}, in doubt since ${when(detail.doubt.at)}`;
    case 'some':
      return `${count(detail.done)} of ${count(detail.total)} done`;
    case 'check-failed':
      return 'connection does not work';
    case 'attributes-lacking':
      return 'not complete';
    case 'users-arrived':
      return `${count(detail.arrived)} of ${count(detail.total)} arrived`;
    case 'users-confirmed':
      return 'confirmed';
    case 'closed':
      return 'closed';
    case 'open':
      return 'open';
    case 'agreed':
      return 'agreed';
  }
}

/** What failed last, after its code. */
export function failureWords(failure: Failure): string {
  const what =
    failure.attributes.length > 0
      ? list(failure.attributes.map((id) => attributeNames[id]))
      : problemWords(failure.problem).what.replace(/\.$/, '');
  return failure.user === null ? what : `${what}, ${tidy(failure.user)}`;
}
