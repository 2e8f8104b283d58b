import type { EventMark } from '../domain/setup/timeline.ts';
import type { Mark } from '../domain/setup/step-status.ts';

/** The marks of the window (renderer/ui/mark.tsx) for a printed page, in its own colours. */
const ring = '<circle class="ring" cx="10" cy="10" r="8"/>';
const hexagon =
  '<path class="accent" d="M9.1 1.4a1.8 1.8 0 0 1 1.8 0l5.7 3.3a1.8 1.8 0 0 1 .9 1.56v6.58a1.8 1.8 0 0 1-.9 1.56l-5.7 3.3a1.8 1.8 0 0 1-1.8 0l-5.7-3.3a1.8 1.8 0 0 1-.9-1.56V6.26a1.8 1.8 0 0 1 .9-1.56z"/>';

const shapes: Readonly<Record<Mark | EventMark, string>> = {
  none: ring,
  plain: '<circle class="dot" cx="10" cy="10" r="2.5"/>',
  'under-way': `${ring}<circle class="accent" cx="10" cy="10" r="3.25"/>`,
  said: `${ring}<path class="tick ink" d="m6.5 10.3 2.4 2.4 4.6-5"/>`,
  measured: `${hexagon}<path class="tick light" d="m6.5 9.9 2.4 2.4 4.6-5"/>`,
  stale:
    '<path class="ring" d="M9.25 2.2a1.5 1.5 0 0 1 1.5 0l5.25 3.05a1.5 1.5 0 0 1 .75 1.3v6.9a1.5 1.5 0 0 1-.75 1.3l-5.25 3.05a1.5 1.5 0 0 1-1.5 0L4 14.75a1.5 1.5 0 0 1-.75-1.3v-6.9A1.5 1.5 0 0 1 4 5.25z"/><path class="tick ink" d="M7 10h6"/>',
  confirmed:
    '<circle class="wisq" cx="10" cy="10" r="9"/><path class="tick light" d="m4.4 10.4 2.4 2.4 4.4-5m-1.2 4.4.6.6 4.6-5.2"/>',
  failed:
    '<circle class="ring red" cx="10" cy="10" r="8"/><path class="tick red" d="m7 7 6 6m0-6-6 6"/>',
};

/** A mark as an inline drawing. */
export function markSvg(mark: Mark | EventMark): string {
  return `<svg width="13" height="13" viewBox="0 0 20 20" aria-hidden="true">${shapes[mark]}</svg>`;
}
