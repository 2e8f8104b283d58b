import type { Cell, Entry, Line, Part, Row, Screen } from '../../shared/drawings/screens/parts.ts';

/** Something on a drawn screen that a spot can point at, with the text it carries. */
interface Markable {
  readonly mark?: string;
  readonly unsure?: true;
  readonly text: Line | null;
  /** What it is: a part by its name, words and buttons with their look, or another piece of a page. */
  readonly kind: string;
}

/** All that can be pointed at on a screen: under a dialog nothing can. */
export function markables(screen: Screen): readonly Markable[] {
  const { dialog } = screen;
  if (dialog !== undefined) return [...dialog.body, ...dialog.buttons].flatMap(ofPart);
  return [
    { mark: 'bar', text: null, kind: 'bar' },
    ...[...(screen.menu ?? []), ...(screen.actionsMenu ?? []), ...(screen.tabs ?? [])].map(ofEntry),
    ...[...(screen.actions ?? []), ...screen.body].flatMap(ofPart),
  ];
}

function ofEntry({ mark, unsure, text }: Entry): Markable {
  return { ...(mark !== undefined && { mark }), ...(unsure && { unsure }), text, kind: 'entry' };
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
  const look = part.part === 'words' || part.part === 'button' ? part.look : undefined;
  const kind = look === undefined ? part.part : `${part.part} ${look}`;
  return [{ ...(mark !== undefined && { mark }), ...(unsure && { unsure }), text, kind }, ...inner];
}

function ofRow(row: Row): readonly Markable[] {
  const [first] = row.cells;
  const text = first === undefined || first === null || isPart(first) ? null : first;
  return [
    { ...(row.mark !== undefined && { mark: row.mark }), text, kind: 'row of a table' },
    ...row.cells.flatMap(ofCell),
  ];
}

function ofCell(cell: Cell): readonly Markable[] {
  return isPart(cell) ? ofPart(cell) : [];
}

function isPart(cell: Cell): cell is Part {
  return typeof cell === 'object' && cell !== null && 'part' in cell;
}
