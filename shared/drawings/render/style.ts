/**
 * What the window's drawings and the printed ones have in common: the light palette, how parts stand
 * together, and what weight says. Measures are each side's own: the window counts in pixels and
 * follows the theme and its width, paper is denser and saves ink. In a layer, so that whatever a side
 * says of the same property wins, wherever it is.
 */
export const screenCss = `@layer drawing {
.drawing {
--drawn-bar-ground: #14161a; --drawn-bar-ink: #fff; --drawn-paper: #fff; --drawn-ink: #24272c; --drawn-quiet: #5a6069;
--drawn-line: #cfd4da; --drawn-blank: #d3d8de; --drawn-strong: #4a515b; --drawn-on-strong: #fff;
color: var(--drawn-ink)
}
.drawn-top, .drawn-head, .drawn-row, .drawn-actions, .drawn-tick-row, .drawn-state-row, .drawn-box, .drawn-dialog-buttons { display: flex }
.drawn-top, .drawn-row, .drawn-actions, .drawn-box, .drawn-button, .drawn-dialog-buttons, .drawn-tr { align-items: center }
.drawn-page, .drawn-body, .drawn-stack, .drawn-area, .drawn-dialog-body { display: grid; grid-template-columns: minmax(0, 1fr) }
.drawn-menu, .drawn-tabs, .drawn-labelled, .drawn-tile, .drawn-table, .drawn-tr, .drawn-columns { display: grid }
.drawn-tabs, .drawn-body, .drawn-card { align-content: start }
.drawn-top, .drawn-top-entry, .drawn-actions, .drawn-tick, .drawn-radio, .drawn-toggle { position: relative }
.drawn-actions, .drawn-tick, .drawn-radio, .drawn-toggle { flex: none }
.drawn-tick-row, .drawn-state-row, .drawn-button, .drawn-select { justify-self: start }
.drawn-head, .drawn-apart, .drawn-select { justify-content: space-between }
.drawn-title, .drawn-tab.drawn-current, .drawn-heading, .drawn-strong, .drawn-button-main, .drawn-th, .drawn-dialog-title { font-weight: 600 }
.drawn-top { background: var(--drawn-bar-ground); color: var(--drawn-bar-ink) }
.drawn-word-mark { font-weight: 700 }
.drawn-menu { position: absolute }
.drawn-row { flex-wrap: wrap }
.drawn-stack, .drawn-area { justify-items: start }
.drawn-stack > .drawn-labelled, .drawn-stack > .drawn-row, .drawn-stack > .drawn-table { width: 100% }
.drawn-columns { grid-template-columns: minmax(0, 1fr) minmax(0, 2fr) }
.drawn-labelled > .drawn-line, .drawn-button-off { color: var(--drawn-quiet) }
.drawn-link, .drawn-is-pending .drawn-line, .drawn-is-failed .drawn-line { text-decoration: underline; text-underline-offset: 2px }
.drawn-button, .drawn-menu-entry { white-space: nowrap }
.drawn-bar { display: inline-block; max-width: 100%; height: .55em; background: var(--drawn-blank) }
.drawn-tile { justify-items: center; align-content: center; text-align: center }
.drawn-tick.drawn-on::after, .drawn-toggle::after { content: ""; position: absolute }
.drawn-tick.drawn-on::after { transform: rotate(-45deg) }
.drawn-toggle::after { border-radius: 50% }
.drawn-state { fill: none }
.drawn-state .full { fill: var(--drawn-strong) }
.drawn-state .open { stroke: var(--drawn-strong) }
.drawn-state .dashed { stroke-dasharray: 3 2 }
.drawn-state .sign { stroke: var(--drawn-on-strong); stroke-width: 1.75; stroke-linecap: round }
.drawn-tr { grid-template-columns: var(--drawn-columns) }
.drawn-dialog { margin: 0 auto; background: var(--drawn-paper) }
.drawn-dialog-buttons { justify-content: flex-end }
}
`;
