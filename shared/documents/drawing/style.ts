import { screenCss } from '../../drawings/render/style.ts';

/**
 * The drawings of OneLogin's screens on paper: what they share with the window, and paper's own
 * measures. Dark on white, the accent for the target alone.
 */
export const drawingCss = `
${screenCss}
section:has(figure) { break-before: page }
figure { margin: 0 0 6mm; break-inside: avoid }
figure p { max-width: none; margin: 0 0 1.5mm }
figcaption { margin-top: 1mm; color: #575d66; font-size: 7.5pt; line-height: 1.35 }
.drawing {
--drawn-quiet: #575d66; --drawn-edge: #8c8f96;
border: .75pt solid var(--drawn-edge); border-radius: 4pt; font-size: 8pt; line-height: 1.3;
svg { flex: none; margin: 0; vertical-align: middle }
.drawn-state { width: 12px; height: 12px }
.drawn-state .open { stroke-width: 1.75 }
.drawn-caret { width: 7px; height: 5px; fill: var(--drawn-strong) }
.drawn-lens { width: 10px; height: 10px; fill: none; stroke: var(--drawn-strong); stroke-width: 1.75 }
.drawn-screen, .drawn-tabs, .drawn-labelled, .drawn-menu, .drawn-table, .drawn-dialog, .drawn-over { display: grid; grid-template-columns: minmax(0, 1fr) }
.drawn-screen, .drawn-stack, .drawn-labelled, .drawn-menu, .drawn-table, .drawn-dialog, .drawn-dialog-body, .drawn-over { align-content: start }
.drawn-at, .drawn-button { display: flex }
.drawn-head, .drawn-at, .drawn-tick-row, .drawn-state-row { align-items: center }
.drawn-top, .drawn-head, .drawn-row, .drawn-actions, .drawn-at, .drawn-tick-row, .drawn-state-row, .drawn-box, .drawn-dialog-buttons { gap: 5pt }
.drawn-top { gap: 9pt; padding: 0 8pt; line-height: 18pt; border-radius: 3pt 3pt 0 0 }
.drawn-top-entry.drawn-current { text-decoration: underline; text-underline-offset: 3pt }
.drawn-menu { z-index: 1; width: max-content; padding: 2pt 0; border: .75pt solid var(--drawn-edge); background: var(--drawn-paper) }
.drawn-top .drawn-menu { top: 18pt; left: -7pt; border: 0; background: var(--drawn-bar-ground) }
.drawn-head .drawn-menu { top: calc(100% + 3pt); right: 0 }
.drawn-menu-entry { padding: 2pt 8pt; line-height: 1.3 }
.drawn-screen:has(.drawn-top .drawn-menu-entry) { min-height: 76pt } .drawn-screen:has(.drawn-menu-entry:nth-child(5)) { min-height: 144pt }
.drawn-head { padding: 3pt 8pt 4pt; border-bottom: .5pt solid var(--drawn-line) }
.drawn-head .drawn-stack { gap: 0 } .drawn-crumb { justify-self: start; margin-bottom: 2pt; font-size: 7.5pt }
.drawn-crumb, .drawn-button-link { text-decoration: underline; text-underline-offset: 2px }
.drawn-title { font-size: 10pt }
.drawn-with-tabs { grid-template-columns: auto minmax(0, 1fr) }
.drawn-tabs { min-width: 78pt; padding: 4pt 0; border-right: .5pt solid var(--drawn-line) }
.drawn-tab { padding: 1pt 6pt; border-left: 2pt solid transparent } .drawn-tab.drawn-current { border-left-color: var(--drawn-ink) }
.drawn-body { gap: 4pt; padding: 5pt 8pt 6pt }
.drawn-stack { gap: 3pt } .drawn-cell .drawn-stack { gap: 0 }
.drawn-columns { gap: 7pt }
.drawn-card { padding: 5pt 7pt; border: .5pt solid var(--drawn-line) }
.drawn-heading { font-size: 8.5pt }
.drawn-heading, .drawn-words { justify-self: start }
.drawn-labelled { gap: 1pt } .drawn-at > .drawn-labelled, .drawn-at > .drawn-table { flex: 1 }
.drawn-box { min-height: 12pt; padding: .75pt 5pt; border: .75pt solid var(--drawn-edge); border-radius: 2pt }
.drawn-area { gap: 0; min-height: 18pt; line-height: 1.2 }
.drawn-select { min-width: 70pt }
.drawn-row > .drawn-labelled > .drawn-box { min-width: 84pt }
.drawn-bar { border-radius: 2pt }
.drawn-tick, .drawn-radio, .drawn-toggle { width: 9pt; height: 9pt; border: 1pt solid var(--drawn-strong); border-radius: 1.5pt }
.drawn-radio { border-radius: 50% } .drawn-radio.drawn-on { border-width: 3pt }
.drawn-tick.drawn-on::after { left: 1pt; top: 1pt; width: 5pt; height: 2.5pt; border: solid var(--drawn-ink); border-width: 0 0 1.25pt 1.25pt }
.drawn-toggle { width: 17pt; border-radius: 5pt } .drawn-toggle::after { right: 1pt; top: 1pt; width: 5pt; height: 5pt; background: var(--drawn-strong) }
.drawn-button { gap: 3pt; padding: 1.5pt 7pt; border: .75pt solid var(--drawn-edge); border-radius: 2pt }
.drawn-button-main { border: 1.25pt solid var(--drawn-ink) } .drawn-button-off { border-style: dotted } .drawn-button-link { border-color: transparent; padding: 1.5pt 3pt }
.drawn-button-round { justify-content: center; width: 14pt; height: 14pt; padding: 0; border-radius: 50%; border-color: var(--drawn-ink); font-size: 11pt; line-height: 1 }
.drawn-table { border: .5pt solid var(--drawn-line) }
.drawn-tr { gap: 6pt; min-height: 16pt; padding: 1.5pt 7pt } .drawn-tr + .drawn-tr { border-top: .5pt solid var(--drawn-line) }
.drawn-cell { display: flex; align-items: center; gap: 6pt } .drawn-cell:has(.drawn-button-round) { justify-content: flex-end } .drawn-cell .drawn-stack { flex: none; max-width: 100% }
.drawn-tile { gap: 3pt; width: 84pt; min-height: 38pt; padding: 3pt; border: .5pt solid var(--drawn-edge); border-radius: 2pt }
.drawn-picture { width: 60pt; height: 20pt; border: .5pt solid var(--drawn-edge); background: repeating-conic-gradient(var(--drawn-blank) 0 25%, var(--drawn-paper) 0 50%) 0 0 / 8pt 8pt }
.drawn-darkened { background: #e4e6e9; border-radius: 3pt } .drawn-darkened .drawn-head { border: 0; color: var(--drawn-quiet) } .drawn-darkened .drawn-actions > * { display: none }
.drawn-over { padding: 0 12pt 10pt } .drawn-dialog { width: 100%; max-width: 320pt; border: .75pt solid var(--drawn-quiet); border-radius: 2pt }
.drawn-dialog-title { padding: 5pt 9pt; font-size: 9.5pt } .drawn-dialog-body { gap: 5pt; padding: 6pt 9pt 8pt; border: solid var(--drawn-line); border-width: .5pt 0 }
.drawn-dialog-buttons { padding: 5pt 9pt }
.drawn-labelled[data-unsure] > .drawn-box { border-style: dashed }
[data-unsure]:not(.drawn-labelled) { outline: .75pt dashed var(--drawn-quiet); outline-offset: 1pt } .drawn-menu-entry[data-unsure] { outline-offset: -1pt }
.drawn-target, .drawn-target[data-unsure]:not(.drawn-labelled) { outline: 1.75pt solid #1d4ed0; outline-offset: 2pt; border-radius: 2pt }
.drawn-tab.drawn-target, .drawn-menu-entry.drawn-target, .drawn-tr.drawn-target { outline-offset: -1pt } .drawn-top .drawn-target { outline-color: #7fa3ff } .drawn-top.drawn-target { outline-offset: 0 }
.drawn-word { flex: none; padding: 0 5pt; border-radius: 6pt; background: #1d4ed0; box-shadow: 0 0 0 1pt var(--drawn-paper); color: var(--drawn-paper); font-weight: 600; line-height: 11pt; white-space: nowrap }
}
`;
