import { calloutSentence } from '../drawings/callouts/callout.ts';
import { foreign, isolatedParts, markedPart } from '../domain/text/foreign.ts';
import type { Block, Doc, Row } from './doc.ts';

/**
 * A document as Markdown that is safe to paste: nothing in a value becomes a link, an image, HTML, a
 * heading, another column or, in a spreadsheet, a formula. Bullets are not used for the same reason:
 * a cell that begins with a hyphen is a formula to a spreadsheet.
 */
export function toMarkdown(doc: Doc): string {
  const lead =
    doc.lead === null ? [] : [`**${safe(doc.lead.over)}**`, `**${safe(doc.lead.sentence)}**`];
  const parts = [
    `# ${safe(doc.title)}`,
    safe(doc.subtitle),
    ...lead,
    ...doc.sections.flatMap(({ heading, blocks }) => [`## ${safe(heading)}`, ...blocks.map(block)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'text':
      return safe(one.text);
    case 'heading':
      return `### ${safe(one.text)}`;
    case 'table':
      return [line(one.head), line(one.head.map(() => '---')), ...one.rows.map(rowLine)].join('\n');
    case 'chart':
      return '';
    case 'place':
      return safe(calloutSentence(one.callout, one.values['display-name']));
  }
}

const rowLine = ({ cells }: Row) => line(cells.map(safe));
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** Signs that mean something in Markdown, GitHub's and mail programs' included. */
const acting = /[\\`*_[\]<>|~#&!$]/g;

/** A text that is shown as it is. */
export function safe(text: string): string {
  return isolatedParts(text.trim())
    .map((part) => (part.isolated ? foreign(part.text) : markedPart(part.text)))
    .join('')
    .replace(acting, (sign) => `\\${sign}`)
    .replace(/:(?=\/\/)|(?<=\b(?:javascript|data|file|vbscript|mailto)):/gi, '\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^[=+@-]/, (start) => `\\${start}`);
}
