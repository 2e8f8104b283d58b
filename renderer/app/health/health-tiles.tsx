import { isFailure } from '../../../shared/domain/onelogin/log.ts';
import { type DatedHealth, newestChange } from '../../../shared/domain/setup/health.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { healthMessages as words } from '../../../shared/messages/window/health.ts';
import { useView } from '../../state/hooks.ts';

/** A figure that is measured, and from where; or that it is not known. */
interface Figure {
  readonly label: string;
  readonly value: string;
  readonly small: string;
}

/** What one check measured, in three figures. */
export function HealthTiles({ last }: { last: DatedHealth }) {
  const { users } = useView().state;
  const figures = [changeFigure(last, users), failuresFigure(last), peopleFigure(last)];
  return (
    <dl className="health-tiles">
      {figures.map(({ label, small, value }) => (
        <div key={label}>
          <dt className="small quiet">{label}</dt>
          <dd className="health-value">{value}</dd>
          <dd className="small quiet">{small}</dd>
        </div>
      ))}
    </dl>
  );
}

function changeFigure(last: DatedHealth, users: readonly TestUser[]): Figure {
  const { tiles } = words;
  const label = tiles.change;
  const newest = newestChange(last);
  if (newest === null) {
    const there = last.users.some(({ outcome }) => outcome === 'found');
    return { label, value: tiles.unknown, small: there ? tiles.noDate : tiles.nobody };
  }
  const user = users.find(({ userId }) => userId === newest.userId);
  const changed = last.users.find(({ userId }) => userId === newest.userId)?.changed ?? [];
  const who = tiles.changed(user === undefined ? '' : userLabel(user), changed);
  const zoneless = user?.lastLookUp?.lastModifiedZoneless === true;
  return {
    label,
    value: messages.dates.when(newest.at),
    small: zoneless ? `${who}, ${tiles.zoneless}` : who,
  };
}

function failuresFigure({ log, since }: DatedHealth): Figure {
  const { tiles } = words;
  const label = tiles.failures(since);
  if (log === null) return { label, value: tiles.unknown, small: tiles.connect };
  if (!log.ok) return { label, value: tiles.notRead, small: tiles.inLog };
  const failures = log.value.rows.filter(isFailure).length;
  const counted = failures === 0 ? tiles.none : String(failures);
  return {
    label,
    value: log.value.complete ? counted : tiles.atLeast(failures),
    small: tiles.inLog,
  };
}

/** Test users for now: where a roll-out list is compared with Wisq, its counts belong here. */
function peopleFigure({ users }: DatedHealth): Figure {
  const { tiles } = words;
  const there = users.filter(({ outcome }) => outcome === 'found');
  const whole = there.filter(({ lacking }) => lacking.length === 0).length;
  return { label: tiles.people, value: tiles.of(whole, users.length), small: tiles.whole };
}
