import type { State } from '../../drawings/screens/parts.ts';

/** OneLogin's marks as in the window (renderer/schematic/state-mark.tsx): told apart by shape. */
const shapes: Readonly<Record<State | 'no', string>> = {
  no: '<circle class="full" cx="8" cy="8" r="7"/><path class="sign" d="m5.5 5.5 5 5m0-5-5 5"/>',
  enabled: '<circle class="full" cx="8" cy="8" r="5"/>',
  disabled: '<circle class="open" cx="8" cy="8" r="4.5"/>',
  pending: '<circle class="open dashed" cx="8" cy="8" r="6"/>',
  provisioned:
    '<circle class="full" cx="8" cy="8" r="7"/><path class="sign" d="m5 8.3 2 2 4-4.4"/>',
  failed:
    '<path class="full" d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z"/><path class="sign" d="M8 4.2v4.6M8 11.4v.2"/>',
};

/** A state's mark as an inline drawing. */
export function stateSvg(state: State | 'no'): string {
  return `<svg class="state" width="12" height="12" viewBox="0 0 16 16">${shapes[state]}</svg>`;
}

export const caretSvg =
  '<svg class="caret" width="7" height="5" viewBox="0 0 8 6"><path d="M0 .5h8L4 5.5z"/></svg>';
export const lensSvg =
  '<svg class="lens" width="10" height="10" viewBox="0 0 12 12"><path d="M8 8l3.5 3.5M9 5A4 4 0 1 1 1 5a4 4 0 0 1 8 0z"/></svg>';
