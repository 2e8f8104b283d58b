import type { Cell, Entry, Line, Part, Row, Screen } from '../../shared/drawings/screens/parts.ts';

/** Something on a drawn screen that a spot can point at, with the text it carries. */
interface Markable {
  readonly mark?: string;
  readonly unsure?: true;
  readonly text: Line | null;
}

/** All that can be pointed at on a screen: under a dialog nothing can. */
export function markables(screen: Screen): readonly Markable[] {
  const { dialog } = screen;
  if (dialog !== undefined) return [...dialog.body, ...dialog.buttons].flatMap(ofPart);
  return [
    { mark: 'bar', text: null },
    ...[...(screen.menu ?? []), ...(screen.actionsMenu ?? []), ...(screen.tabs ?? [])].map(ofEntry),
    ...[...(screen.actions ?? []), ...screen.body].flatMap(ofPart),
  ];
}

function ofEntry({ mark, unsure, text }: Entry): Markable {
  return { ...(mark !== undefined && { mark }), ...(unsure && { unsure }), text };
}

function ofPart(part: Part): readonly Markable[] {
  const text = 'text' in part ? part.text : 'label' in part ? (part.label ?? null) : null;
  const inner =
    'parts' in part
      ? part.parts.flatMap(ofPart)
      : part.part === 'table'
        ? [...part.heads.flatMap(ofCell), ...part.rows.flatMap(ofRow)]
        : [];
  const { mark, unsure } = part;
  return [{ ...(mark !== undefined && { mark }), ...(unsure && { unsure }), text }, ...inner];
}

function ofRow(row: Row): readonly Markable[] {
  const [first] = row.cells;
  const text = first === undefined || first === null || isPart(first) ? null : first;
  return [
    { ...(row.mark !== undefined && { mark: row.mark }), text },
    ...row.cells.flatMap(ofCell),
  ];
}

function ofCell(cell: Cell): readonly Markable[] {
  return isPart(cell) ? ofPart(cell) : [];
}

function isPart(cell: Cell): cell is Part {
  return typeof cell === 'object' && cell !== null && 'part' in cell;
}
