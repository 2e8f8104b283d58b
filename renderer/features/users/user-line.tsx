import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import type { Watching } from '../../../shared/domain/users/watch.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { Ticking } from '../../ui/ticking.tsx';
import { messages } from '../../../shared/messages/window/index.ts';

/** Who knows a part: the admin says it, this app measured it, or Wisq confirmed it; null: nobody yet. */
type KnownBy = 'said' | 'measured' | 'confirmed' | 'lacking' | null;

interface Part {
  readonly title: string;
  readonly detail: React.ReactNode;
  readonly by: KnownBy;
}

function parts(user: TestUser, watching: Watching | null): readonly Part[] {
  const { parts: titles, youAt, at, notYet, notSeen, ofFive } = messages.users;
  const progress = userProgress(user);
  const reported = (title: string, what: TestUser['assigned']): Part => ({
    title,
    detail: what === null ? notYet : youAt(what.at),
    by: what === null ? null : 'said',
  });
  return [
    reported(titles.assigned, user.assigned),
    reported(titles.approved, user.approved),
    {
      title: titles.arrived,
      detail: arrivedDetail(),
      by: progress.arrived ? 'measured' : null,
    },
    {
      title: titles.attributes,
      detail: progress.arrived ? ofFive(progress.good) : '',
      by: progress.complete ? 'measured' : progress.arrived ? 'lacking' : null,
    },
    {
      title: titles.confirmed,
      detail: user.confirmation === null ? notYet : at(user.confirmation.at),
      by: progress.confirmed ? 'confirmed' : null,
    },
  ];

  function arrivedDetail(): React.ReactNode {
    if (progress.arrived && user.firstSeenAt !== null) return at(user.firstSeenAt);
    if (watching === null) return notSeen;
    return <Ticking text={(now) => messages.users.watch.soFar(watching.since, now)} />;
  }
}

/** Assigned, approved, arrived, attributes, Wisq confirms; each coloured by who knows it. */
export function UserLine({ user, watching }: { user: TestUser; watching: Watching | null }) {
  const all = parts(user, watching);
  return (
    <ol className="user-line">
      {all.map((part) => (
        <li key={part.title} className={`user-part user-part-${part.by ?? 'open'}`}>
          <span className="user-part-title">{part.title}</span>
          <span className="small quiet">{part.detail}</span>
        </li>
      ))}
    </ol>
  );
}
