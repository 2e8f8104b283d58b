import type { Part } from '../../drawings/screens/parts.ts';
import { element, lineHtml, type Pen, span } from './render-context.ts';
import { caretSvg, lensSvg, stateSvg } from './state-svg.ts';
import { tableHtml } from './table.ts';

/** One part of a drawn screen, as HTML. */
function partHtml(pen: Pen, part: Part): string {
  switch (part.part) {
    case 'heading':
      return element(pen, part, 'heading', lineHtml(pen, part.text));
    case 'words':
      return element(pen, part, part.look ?? 'words', lineHtml(pen, part.text), 'before');
    case 'field': {
      const { value, lines = value === undefined ? [] : [value] } = part;
      const inside = lines.map((line) => lineHtml(pen, line)).join('');
      const box = part.lines === undefined ? 'box' : 'box area';
      const lens = part.search === true ? lensSvg : '';
      return element(pen, part, 'labelled', label(pen, part) + span(box, lens + inside));
    }
    case 'select': {
      const box = span('box select', lineHtml(pen, part.value) + caretSvg);
      return element(pen, part, 'labelled', label(pen, part) + box);
    }
    case 'tick': {
      const box = span(`${part.look ?? 'tick-box'}${part.on ? ' on' : ''}`, '');
      return element(pen, part, 'choice', box + lineHtml(pen, part.text));
    }
    case 'button': {
      const caret = part.opens === true ? caretSvg : '';
      const content = lineHtml(pen, part.text) + caret;
      return element(pen, part, `button ${part.look}`, content, 'before');
    }
    case 'state': {
      const content = stateSvg(part.state) + lineHtml(pen, part.text);
      return element(pen, part, `choice is-${part.state}`, content);
    }
    case 'table':
      return tableHtml(pen, part, partHtml);
    case 'tile': {
      const tick = part.chosen ? stateSvg('provisioned') : '';
      return element(pen, part, 'tile', tick + lineHtml(pen, part.text), 'inside');
    }
    case 'box':
      return element(pen, part, 'labelled', label(pen, part) + span('picture', ''));
    case 'row':
    case 'stack':
    case 'columns':
      return element(pen, part, groupClass(part), partsHtml(pen, part.parts));
  }
}

/** Several parts, one after the other. */
export function partsHtml(pen: Pen, parts: readonly Part[]): string {
  return parts.map((part) => partHtml(pen, part)).join('');
}

function label(pen: Pen, part: Extract<Part, { part: 'field' | 'select' | 'box' }>): string {
  return part.label === undefined ? '' : lineHtml(pen, part.label);
}

function groupClass(part: Extract<Part, { part: 'row' | 'stack' | 'columns' }>): string {
  if (part.part === 'row') return part.apart === true ? 'row apart' : 'row';
  if (part.part === 'stack') return part.card === true ? 'stack card' : 'stack';
  return 'columns';
}
