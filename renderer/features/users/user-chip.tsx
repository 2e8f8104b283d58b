import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { attributeIds } from '../../../shared/domain/users/attributes.ts';
import type { Watching } from '../../../shared/domain/users/watch.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';
import { Ticking } from '../../ui/ticking.tsx';
import { Mark } from '../../ui/mark.tsx';
import { CrossIcon, NoteIcon } from '../../ui/icons.tsx';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { messages } from '../../../shared/messages/window/index.ts';

/** Where a test user stands, in two or three words and a sign. */
export function UserChip({ user, watching }: { user: TestUser; watching: Watching | null }) {
  const progress = userProgress(user);
  const { chip } = messages.users;
  if (progress.confirmed)
    return <Chip tone="wisq" icon={<Mark kind="confirmed" />} text={chip.confirmed} />;
  if (user.declined !== null && !user.declined.lookedUpSince)
    return <Chip tone="red" icon={<CrossIcon />} text={handoverMessages.declined} />;
  if (progress.complete)
    return <Chip tone="accent" icon={<Mark kind="measured" />} text={chip.complete} />;
  if (progress.arrived) {
    const text = chip.lacking(attributeIds.length - progress.good);
    return <Chip tone="red" icon={<CrossIcon />} text={text} />;
  }
  if (watching !== null && user.lastLookUp?.outcome !== 'failed') {
    const text = <Ticking text={(now) => chip.watching(watching.nextLookUpAt, now)} />;
    return <Chip tone="plain" icon={<Mark kind="under-way" />} text={text} />;
  }
  switch (user.lastLookUp?.outcome) {
    case 'failed':
      return <Chip tone="red" icon={<CrossIcon />} text={chip.failed} />;
    case 'several':
      return <Chip tone="red" icon={<CrossIcon />} text={chip.several} />;
    case 'not-found':
      return <Chip tone="amber" icon={<NoteIcon />} text={chip.notFound} />;
    default:
      return progress.stage === 'waiting' ? (
        <Chip tone="plain" icon={<Mark kind="under-way" />} text={chip.waiting} />
      ) : (
        <Chip tone="plain" icon={<Mark kind="none" />} text={chip.added} />
      );
  }
}

interface ChipProps {
  tone: 'plain' | 'accent' | 'amber' | 'red' | 'wisq';
  icon: React.ReactNode;
  text: React.ReactNode;
}

function Chip({ tone, icon, text }: ChipProps) {
  return (
    <span className={`chip chip-${tone} small`}>
      {icon}
      {text}
    </span>
  );
}
