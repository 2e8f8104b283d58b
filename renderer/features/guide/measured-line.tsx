import type { Measured } from '../../../shared/domain/setup/measured-tasks.ts';
import type { Mark as MarkKind } from '../../../shared/domain/setup/step-status.ts';
import { measuredMessage, measuredMessages } from '../../../shared/messages/window/measured.ts';
import { Mark } from '../../ui/mark.tsx';

/**
 * What OneLogin says of an item, beside the admin's own mark, which it never changes. In: null: it
 * was not read yet; the line has its room all the same.
 */
export function MeasuredLine({ id, measured }: { id?: string; measured: Measured | null }) {
  const mark = markOf(measured);
  return (
    <p id={id} className={`measured-line measured-${mark} small quiet`}>
      <Mark kind={mark} />
      <span>{measured === null ? measuredMessages.notYet : measuredMessage(measured)}</span>
    </p>
  );
}

function markOf(measured: Measured | null): MarkKind {
  if (measured === null || measured.verdict === 'unknown') return 'none';
  if (measured.verdict !== 'wrong') return 'measured';
  return measured.before ? 'stale' : 'failed';
}
