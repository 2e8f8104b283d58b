import type { State } from '../../../shared/drawings/screens/parts.ts';

/**
 * OneLogin's own marks, told apart by shape: it draws them green, red and blue, and in this app green
 * is Wisq's word alone.
 */
type Shape = State | 'no';

const shapes: Readonly<Record<Shape, React.ReactNode>> = {
  no: (
    <>
      <circle className="full" cx="8" cy="8" r="7" />
      <path className="sign" d="m5.5 5.5 5 5m0-5-5 5" />
    </>
  ),
  enabled: <circle className="full" cx="8" cy="8" r="5" />,
  disabled: <circle className="open" cx="8" cy="8" r="4.5" />,
  pending: <circle className="open ring" cx="8" cy="8" r="6" />,
  provisioned: (
    <>
      <circle className="full" cx="8" cy="8" r="7" />
      <path className="sign" d="m5 8.3 2 2 4-4.4" />
    </>
  ),
  failed: (
    <>
      <path className="full" d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />
      <path className="sign" d="M8 4.2v4.6M8 11.4v.2" />
    </>
  ),
};

export function StateMark({ state }: { state: Shape }) {
  return (
    <svg className="drawn-state" width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
      {shapes[state]}
    </svg>
  );
}
