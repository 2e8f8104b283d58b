import { CrossIcon } from '../../ui/icons.tsx';

/** The sign of a no or a failure, as wide as a Mark. */
export function CrossMark() {
  return (
    <span className="call-cross">
      <CrossIcon />
    </span>
  );
}
