import type { Mark as MarkKind } from '../../shared/domain/setup/step-status.ts';

/**
 * The three marks and their two beginnings, told apart by shape before colour:
 * said = ring with a tick, measured = filled hexagon with a tick, confirmed by Wisq = filled disc with
 * a double tick, under way = ring with a dot, none = empty ring. Stale = the hexagon hollow, with a dash:
 * measured once, and something measured later speaks against it. Failed = ring with a cross.
 * Decorative: the text beside a mark says the same.
 */
export function Mark({ kind }: { kind: MarkKind }) {
  return (
    <svg
      className={`mark mark-${kind}`}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      {shapes[kind]}
    </svg>
  );
}

const shapes: Readonly<Record<MarkKind, React.ReactNode>> = {
  none: <circle className="ring" cx="10" cy="10" r="8" />,
  'under-way': (
    <>
      <circle className="ring" cx="10" cy="10" r="8" />
      <circle className="dot" cx="10" cy="10" r="3.25" />
    </>
  ),
  failed: (
    <>
      <circle className="ring" cx="10" cy="10" r="8" />
      <path className="tick" d="m7.25 7.25 5.5 5.5m0-5.5-5.5 5.5" />
    </>
  ),
  said: (
    <>
      <circle className="ring" cx="10" cy="10" r="8" />
      <path className="tick" d="m6.5 10.3 2.4 2.4 4.6-5" />
    </>
  ),
  measured: (
    <>
      <path
        className="fill"
        d="M9.1 1.4a1.8 1.8 0 0 1 1.8 0l5.7 3.3a1.8 1.8 0 0 1 .9 1.56v6.58a1.8 1.8 0 0 1-.9 1.56l-5.7 3.3a1.8 1.8 0 0 1-1.8 0l-5.7-3.3a1.8 1.8 0 0 1-.9-1.56V6.26a1.8 1.8 0 0 1 .9-1.56z"
      />
      <path className="tick" d="m6.5 9.9 2.4 2.4 4.6-5" />
    </>
  ),
  stale: (
    <>
      <path
        className="ring"
        d="M9.25 2.2a1.5 1.5 0 0 1 1.5 0l5.25 3.05a1.5 1.5 0 0 1 .75 1.3v6.9a1.5 1.5 0 0 1-.75 1.3l-5.25 3.05a1.5 1.5 0 0 1-1.5 0L4 14.75a1.5 1.5 0 0 1-.75-1.3v-6.9A1.5 1.5 0 0 1 4 5.25z"
      />
      <path className="tick" d="M7 10h6" />
    </>
  ),
  confirmed: (
    <>
      <circle className="fill" cx="10" cy="10" r="9" />
      <path className="tick" d="m4.4 10.4 2.4 2.4 4.4-5m-1.2 4.4.6.6 4.6-5.2" />
    </>
  ),
};
