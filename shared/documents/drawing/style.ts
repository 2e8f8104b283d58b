/** The drawings of OneLogin's screens on paper: dark on white, the accent for the target alone. */
export const drawingCss = `
section:has(figure) { break-before: page }
figure { margin: 0 0 6mm; break-inside: avoid }
figure p { max-width: none; margin: 0 0 1.5mm }
figcaption { margin-top: 1mm; color: #575d66; font-size: 7.5pt; line-height: 1.35 }
.drawn {
border: .75pt solid #8c8f96; border-radius: 4pt; font-size: 8pt; line-height: 1.3; color: #24272c;
svg { flex: none; margin: 0; vertical-align: middle; fill: #4a515b }
.lens, .open { fill: none; stroke: #4a515b; stroke-width: 1.75 }
.dashed { stroke-dasharray: 3 2 } .full { fill: #4a515b }
.sign { fill: none; stroke: #fff; stroke-width: 1.75; stroke-linecap: round }
.screen, .page, .tabs, .stack, .labelled, .menu, .inside, .grid, .dialog, .in-front { display: grid; grid-template-columns: minmax(0, 1fr); align-content: start }
.top, .head, .row, .actions, .at, .choice, .box, .button { display: flex; align-items: center; gap: 5pt }
.top { position: relative; gap: 9pt; padding: 0 8pt; line-height: 18pt; border-radius: 3pt 3pt 0 0; background: #14161a; color: #fff }
.word-mark { font-weight: 700 }
.entry { position: relative } .entry.current { text-decoration: underline; text-underline-offset: 3pt }
.menu { position: absolute; z-index: 1; width: max-content; padding: 2pt 0; border: .75pt solid #8c8f96; background: #fff; white-space: nowrap }
.top .menu { top: 18pt; left: -7pt; border: 0; background: #14161a }
.head .menu { top: calc(100% + 3pt); right: 0 }
.menu-entry { padding: 2pt 8pt; line-height: 1.3 }
.screen:has(.top .menu-entry) { min-height: 76pt } .screen:has(.menu-entry:nth-child(5)) { min-height: 144pt }
.head { justify-content: space-between; padding: 3pt 8pt 4pt; border-bottom: .5pt solid #cfd4da }
.head .stack { gap: 0 } .crumb, .link { text-decoration: underline; text-underline-offset: 1.5pt } .crumb { justify-self: start; margin-bottom: 2pt; font-size: 7.5pt }
.title { font-size: 10pt; font-weight: 600 } .head .actions { position: relative; flex: none }
.with-tabs { display: grid; grid-template-columns: auto minmax(0, 1fr) }
.tabs { min-width: 78pt; padding: 4pt 0; border-right: .5pt solid #cfd4da }
.tab { padding: 1pt 6pt; border-left: 2pt solid transparent } .tab.current { border-left-color: #24272c; font-weight: 600 }
.page { gap: 4pt; padding: 5pt 8pt 6pt }
.row { flex-wrap: wrap } .apart { justify-content: space-between }
.stack { gap: 3pt; justify-items: start } .stack > .row, .stack > .labelled { width: 100% } .cell .stack { gap: 0 }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: 7pt }
.card { padding: 5pt 7pt; border: .5pt solid #cfd4da }
.heading, .strong, .th { font-weight: 600 } .heading { font-size: 8.5pt }
.heading, .words, .strong, .link, .choice, .button { justify-self: start }
.labelled { gap: 1pt } .at > .labelled { flex: 1 }
.labelled > .line { color: #575d66 }
.box { min-height: 12pt; padding: .75pt 5pt; border: .75pt solid #8c8f96; border-radius: 2pt }
.area { display: grid; justify-items: start; gap: 0; min-height: 18pt; line-height: 1.2 }
.select { justify-content: space-between; justify-self: start; min-width: 70pt }
.row > .labelled > .box { min-width: 84pt }
.bar { display: inline-block; max-width: 100%; height: .55em; border-radius: 2pt; background: #d3d8de }
.tick-box, .radio, .toggle { flex: none; position: relative; width: 9pt; height: 9pt; border: 1pt solid #4a515b; border-radius: 1.5pt }
.radio { border-radius: 50% } .radio.on { border-width: 3pt }
.tick-box.on::after { content: ""; position: absolute; left: 1pt; top: 1pt; width: 5pt; height: 2.5pt; border: solid #24272c; border-width: 0 0 1.25pt 1.25pt; transform: rotate(-45deg) }
.toggle { width: 17pt; border-radius: 5pt } .toggle.on::after { content: ""; position: absolute; right: 1pt; top: 1pt; width: 5pt; height: 5pt; border-radius: 50%; background: #4a515b }
.button { gap: 3pt; padding: 1.5pt 7pt; border: .75pt solid #8c8f96; border-radius: 2pt; white-space: nowrap }
.main { border: 1.25pt solid #24272c; font-weight: 600 } .off { border-style: dotted; color: #575d66 } .button.link { border-color: transparent; padding: 1.5pt 3pt }
.round { justify-content: center; width: 14pt; height: 14pt; padding: 0; border-radius: 50%; border-color: #24272c; font-size: 11pt; line-height: 1 }
.is-pending .line, .is-failed .line { text-decoration: underline; text-underline-offset: 1.5pt }
.grid { border: .5pt solid #cfd4da } .at > .grid { flex: 1 }
.tr { display: grid; gap: 6pt; align-items: center; min-height: 16pt; padding: 1.5pt 7pt } .tr + .tr { border-top: .5pt solid #cfd4da }
.cell { display: flex; align-items: center; gap: 6pt } .cell:has(.round) { justify-content: flex-end } .cell .stack { flex: none; max-width: 100% }
.tile { display: grid; justify-items: center; align-content: center; gap: 3pt; width: 84pt; min-height: 38pt; padding: 3pt; border: .5pt solid #8c8f96; border-radius: 2pt; text-align: center }
.picture { width: 60pt; height: 20pt; border: .5pt solid #8c8f96; background: repeating-conic-gradient(#d3d8de 0 25%, #fff 0 50%) 0 0 / 8pt 8pt }
.dark { background: #e4e6e9; border-radius: 3pt } .dark .head { border: 0; color: #575d66 }
.in-front { padding: 0 12pt 10pt } .dialog { width: 100%; max-width: 320pt; margin: 0 auto; border: .75pt solid #575d66; border-radius: 2pt; background: #fff }
.dialog > .title { padding: 5pt 9pt; font-size: 9.5pt } .inside { gap: 5pt; padding: 6pt 9pt 8pt; border: solid #cfd4da; border-width: .5pt 0 }
.dialog > .actions { justify-content: flex-end; padding: 5pt 9pt }
.labelled.unsure > .box { border-style: dashed }
.unsure:not(.labelled) { outline: .75pt dashed #575d66; outline-offset: 1pt } .menu-entry.unsure { outline-offset: -1pt }
.target, .target.unsure:not(.labelled) { outline: 1.75pt solid #1d4ed0; outline-offset: 2pt; border-radius: 2pt }
.tab.target, .menu-entry.target, .tr.target { outline-offset: -1pt } .top .target { outline-color: #7fa3ff } .top.target { outline-offset: 0 }
.word { flex: none; padding: 0 5pt; border-radius: 6pt; background: #1d4ed0; box-shadow: 0 0 0 1pt #fff; color: #fff; font-weight: 600; line-height: 11pt; white-space: nowrap }
}
`;
