import type { Part } from '../screens/parts.ts';
import { renderLine } from './line.ts';
import { type DrawingNode, type DrawingNodes, span } from './node.ts';
import { markable, type RenderContext } from './render-context.ts';
import { caret, lens, stateMark } from './symbols.ts';
import { renderTable } from './table.ts';

type PartOf<K extends Part['part']> = Extract<Part, { part: K }>;

/** One part of a drawn screen. */
function renderPart(context: RenderContext, part: Part): DrawingNode {
  switch (part.part) {
    case 'heading':
      return markable(context, part, 'drawn-heading', [renderLine(context, part.text)]);
    case 'words': {
      const name = `drawn-words drawn-${part.look ?? 'plain-words'}`;
      return markable(context, part, name, [renderLine(context, part.text)], 'before');
    }
    case 'field':
      return labelled(context, part, fieldBox(context, part));
    case 'select': {
      const chosen = [renderLine(context, part.value), caret];
      return labelled(context, part, span('drawn-box drawn-select', chosen));
    }
    case 'box':
      return labelled(context, part, span('drawn-picture', []));
    case 'tick': {
      const box = span(`drawn-${part.look ?? 'tick'}${part.on ? ' drawn-on' : ''}`, []);
      return markable(context, part, 'drawn-tick-row', [box, renderLine(context, part.text)]);
    }
    case 'button': {
      const content = [renderLine(context, part.text), ...(part.opens === true ? [caret] : [])];
      const name = `drawn-button drawn-button-${part.look}`;
      return markable(context, part, name, content, 'before');
    }
    case 'state': {
      const content = [stateMark(part.state), renderLine(context, part.text)];
      return markable(context, part, `drawn-state-row drawn-is-${part.state}`, content);
    }
    case 'table':
      return renderTable(context, part, renderPart);
    case 'tile': {
      const tick = part.chosen ? [stateMark('provisioned')] : [];
      const name = part.chosen ? 'drawn-tile drawn-chosen' : 'drawn-tile';
      return markable(context, part, name, [...tick, renderLine(context, part.text)], 'inside');
    }
    case 'row':
    case 'stack':
    case 'columns':
      return markable(context, part, groupName(part), renderParts(context, part.parts));
  }
}

/** Several parts, one after the other. */
export function renderParts(context: RenderContext, parts: readonly Part[]): DrawingNodes {
  return parts.map((part) => renderPart(context, part));
}

/** What is shown under its label, if it has one. */
function labelled(
  context: RenderContext,
  part: PartOf<'field'> | PartOf<'select'> | PartOf<'box'>,
  control: DrawingNode,
): DrawingNode {
  const label = part.label === undefined ? [] : [renderLine(context, part.label)];
  return markable(context, part, 'drawn-labelled', [...label, control]);
}

function fieldBox(context: RenderContext, part: PartOf<'field'>): DrawingNode {
  const { value, lines = value === undefined ? [] : [value] } = part;
  return span(part.lines === undefined ? 'drawn-box' : 'drawn-box drawn-area', [
    ...(part.search === true ? [lens] : []),
    ...lines.map((line) => renderLine(context, line)),
  ]);
}

function groupName(part: PartOf<'row'> | PartOf<'stack'> | PartOf<'columns'>): string {
  if (part.part === 'row') return part.apart === true ? 'drawn-row drawn-apart' : 'drawn-row';
  if (part.part === 'stack') return part.card === true ? 'drawn-stack drawn-card' : 'drawn-stack';
  return 'drawn-columns';
}
