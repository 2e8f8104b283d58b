import type { Block, Doc, Row } from './doc.ts';
import { figureHtml } from './drawing/figure.ts';
import { nodeHtml } from './drawing/node-html.ts';
import { peopleSummaryMessages } from '../messages/documents.ts';
import { drawingCss } from './drawing/style.ts';
import { text } from './escape.ts';
import { markSvg } from './mark-svg.ts';
import { peopleChart } from './people-chart.ts';
import { documentCss } from './style.ts';

/**
 * A document as one page for a PDF: no script, nothing loaded, every text escaped. The page forbids
 * both itself, whatever shows it.
 */
export function toHtml(doc: Doc): string {
  const lead =
    doc.lead === null
      ? ''
      : `<p class="over">${text(doc.lead.over)}</p><p class="sentence">${text(doc.lead.sentence)}</p>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${documentPolicy}">
<title>${text(doc.title)}</title><style>${documentCss}${drawingCss}</style></head>
<body><header><h1>${text(doc.title)}</h1><p>${text(doc.subtitle)}</p></header>${lead}
${doc.sections.map(({ heading, blocks }) => `<section><h2>${text(heading)}</h2>${blocks.map(block).join('')}</section>`).join('\n')}
</body></html>
`;
}

/** What the page may do: show itself with its own style. Main sends it as a header too. */
export const documentPolicy = "default-src 'none'; style-src 'unsafe-inline'";

function block(one: Block): string {
  switch (one.kind) {
    case 'text':
      return `<p>${text(one.text)}</p>`;
    case 'heading':
      return `<h3>${text(one.text)}</h3>`;
    case 'table': {
      const head = one.head.map((cell) => `<th>${text(cell)}</th>`).join('');
      return `<table><thead><tr>${head}</tr></thead><tbody>${one.rows.map(row).join('')}</tbody></table>`;
    }
    case 'chart':
      return nodeHtml(peopleChart(one.days, peopleSummaryMessages.chart));
    case 'place':
      return figureHtml(one.callout, one.values);
  }
}

function row({ mark, cells }: Row): string {
  const drawn = mark === undefined ? '' : markSvg(mark);
  return `<tr>${cells.map((cell, index) => `<td>${index === 0 ? drawn : ''}${text(cell)}</td>`).join('')}</tr>`;
}
