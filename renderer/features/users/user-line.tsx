import type { ReactNode } from 'react';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { type UserPart, userParts } from '../../../shared/domain/users/user-parts.ts';
import type { Watching } from '../../../shared/domain/users/watch.ts';
import { messages } from '../../../shared/messages/window/index.ts';

/** Assigned, approved, arrived, attributes, Wisq confirms; each coloured by who knows it. */
export function UserLine({ user, watching }: { user: TestUser; watching: Watching | null }) {
  return (
    <ol className="user-line">
      {userParts(user, watching).map(({ id, knownBy, detail }) => (
        <li key={id} className={`user-part user-part-${knownBy ?? 'open'}`}>
          <span className="user-part-title">{messages.users.parts[id]}</span>
          <span className="small quiet">{detailText(detail)}</span>
        </li>
      ))}
    </ol>
  );
}

function detailText(detail: UserPart['detail']): ReactNode {
  const texts = messages.users;
  switch (detail.code) {
    case 'nothing':
      return '';
    case 'not-yet':
      return texts.notYet;
    case 'not-seen':
      return texts.notSeen;
    case 'said':
      return texts.youAt(detail.at);
    case 'at':
      return texts.at(detail.at);
    case 'watched':
      return texts.notYet;
    case 'good':
      return texts.ofFive(detail.attributes);
  }
}
