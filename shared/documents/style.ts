/** The printed page: the window's light tokens (renderer/styles/tokens.css) on white. */
export const documentCss = `
@page { size: A4; margin: 18mm 18mm 20mm }
* { box-sizing: border-box }
body { margin: 0; color: #16181c; font: 10pt/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: anywhere }
header { display: flex; justify-content: space-between; gap: 12mm; align-items: baseline; color: #575d66; border-bottom: .75pt solid #e3e0da; padding-bottom: 3mm }
h1 { font-size: 10pt; font-weight: 600; margin: 0; color: #16181c }
header p { margin: 0; font-size: 9pt }
.over { margin: 9mm 0 1mm; color: #575d66; font-size: 10pt }
.sentence { margin: 0 0 4mm; font-size: 20pt; line-height: 1.2; font-weight: 600; letter-spacing: -.02em; max-width: 140mm }
section { margin-top: 7mm }
h2 { font-size: 12pt; font-weight: 600; margin: 0 0 2mm; break-after: avoid }
h3 { font-size: 10pt; font-weight: 600; margin: 4mm 0 1mm; break-after: avoid }
p { margin: 0 0 2mm; max-width: 150mm }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
th { text-align: left; font-weight: 400; color: #575d66; font-size: 8.5pt }
th, td { padding: 1.4mm 3mm 1.4mm 0; vertical-align: top; border-bottom: .5pt solid #e3e0da }
tr { break-inside: avoid }
td:first-child { white-space: nowrap }
section p, h2, h3 { orphans: 3; widows: 3 }
svg { vertical-align: -2.5pt; margin-right: 2mm }
.ring { fill: none; stroke: #8c8f96; stroke-width: 1.5 }
.tick { fill: none; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round }
.ink { stroke: #16181c } .light { stroke: #fff } .red { stroke: #b42318 }
.people-chart { display: block; width: 120mm; height: auto; margin: 2mm 0 3mm }
.chart-bar { fill: #1d4ed0 } .chart-base { stroke: #8c8f96; stroke-width: 1; fill: none }
.chart-plan { stroke: #16181c; stroke-width: 1.25; stroke-dasharray: 3 3; fill: none }
.chart-label { font: 11px system-ui, sans-serif; fill: #575d66 } .chart-end { text-anchor: end }
.accent { fill: #1d4ed0 } .wisq { fill: #14734a } .dot { fill: #8c8f96 }
`;
