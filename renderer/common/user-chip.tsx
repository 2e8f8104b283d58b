import type { ReactNode } from 'react';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import { type UserStatus, userStatus } from '../../shared/domain/users/user-status.ts';
import type { Watching } from '../../shared/domain/users/watch.ts';
import { handoverMessages } from '../../shared/messages/window/handover.ts';
import { messages } from '../../shared/messages/window/index.ts';
import { CrossIcon, NoteIcon } from '../ui/icons.tsx';
import { Mark } from '../ui/mark.tsx';
import { Ticking } from '../ui/ticking.tsx';

/** How a test user is doing, in two or three words and a sign. */
export function UserChip({ user, watching }: { user: TestUser; watching: Watching | null }) {
  const { tone, icon, text } = chipOf(userStatus(user, watching));
  return (
    <span className={`chip chip-${tone} small`}>
      {icon}
      {text}
    </span>
  );
}

interface ChipParts {
  readonly tone: 'plain' | 'accent' | 'amber' | 'red' | 'wisq';
  readonly icon: ReactNode;
  readonly text: ReactNode;
}

function chipOf(status: UserStatus): ChipParts {
  const { chip } = messages.users;
  switch (status.code) {
    case 'confirmed':
      return { tone: 'wisq', icon: <Mark kind="confirmed" />, text: chip.confirmed };
    case 'declined':
      return failed(handoverMessages.declined);
    case 'complete':
      return { tone: 'accent', icon: <Mark kind="measured" />, text: chip.complete };
    case 'lacking':
      return failed(chip.lacking(status.attributes));
    case 'watching':
      return underWay(<Ticking text={(now) => chip.watching(status.nextLookUpAt, now)} />);
    case 'failed':
      return failed(chip.failed);
    case 'several':
      return failed(chip.several);
    case 'unclear':
      return { tone: 'amber', icon: <NoteIcon />, text: chip.unclear };
    case 'not-found':
      return { tone: 'amber', icon: <NoteIcon />, text: chip.notFound };
    case 'waiting':
      return underWay(chip.waiting);
    case 'added':
      return { tone: 'plain', icon: <Mark kind="none" />, text: chip.added };
  }
}

const failed = (text: string): ChipParts => ({ tone: 'red', icon: <CrossIcon />, text });

const underWay = (text: ReactNode): ChipParts => ({
  tone: 'plain',
  icon: <Mark kind="under-way" />,
  text,
});
