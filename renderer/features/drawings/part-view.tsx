import type { Part } from '../../../shared/drawings/screens/parts.ts';
import { LineView } from './line-view.tsx';
import { useMarked } from './marked.ts';
import { StateMark } from './state-mark.tsx';
import { TableView } from './table-view.tsx';

type PartOf<K extends Part['part']> = Extract<Part, { part: K }>;

/** One part of a drawn screen. */
export function PartView({ part }: { part: Part }) {
  const marked = useMarked(part);
  switch (part.part) {
    case 'heading':
      return (
        <span className="drawn-heading" {...marked}>
          <LineView line={part.text} />
        </span>
      );
    case 'words':
      return (
        <span className={`drawn-words drawn-${part.look ?? 'plain-words'}`} {...marked}>
          <LineView line={part.text} />
        </span>
      );
    case 'field':
      return <Field part={part} />;
    case 'select':
      return (
        <span className="drawn-labelled" {...marked}>
          {part.label !== undefined && <LineView line={part.label} />}
          <span className="drawn-box drawn-select">
            <LineView line={part.value} />
            <Caret />
          </span>
        </span>
      );
    case 'tick':
      return (
        <span className="drawn-tick-row" {...marked}>
          <span className={`drawn-${part.look ?? 'tick'} ${part.on ? 'drawn-on' : ''}`} />
          <LineView line={part.text} />
        </span>
      );
    case 'button':
      return (
        <span className={`drawn-button drawn-button-${part.look}`} {...marked}>
          <LineView line={part.text} />
          {part.opens === true && <Caret />}
        </span>
      );
    case 'state':
      return (
        <span className={`drawn-state-row drawn-is-${part.state}`} {...marked}>
          <StateMark state={part.state} />
          <LineView line={part.text} />
        </span>
      );
    case 'table':
      return <TableView table={part} draw={drawPart} />;
    case 'tile':
      return (
        <span className={`drawn-tile ${part.chosen ? 'drawn-chosen' : ''}`} {...marked}>
          {part.chosen && <StateMark state="provisioned" />}
          <LineView line={part.text} />
        </span>
      );
    case 'box':
      return (
        <span className="drawn-labelled" {...marked}>
          <LineView line={part.label} />
          <span className="drawn-picture" />
        </span>
      );
    case 'row':
    case 'stack':
    case 'columns':
      return (
        <span className={groupClass(part)} {...marked}>
          {part.parts.map((inner, index) => (
            <PartView key={index} part={inner} />
          ))}
        </span>
      );
  }
}

/** For a table, which draws parts in its cells and must not import this file. */
const drawPart = (part: Part) => <PartView part={part} />;

function groupClass(part: PartOf<'row'> | PartOf<'stack'> | PartOf<'columns'>): string {
  if (part.part === 'row') return `drawn-row ${part.apart === true ? 'drawn-apart' : ''}`;
  if (part.part === 'stack') return `drawn-stack ${part.card === true ? 'drawn-card' : ''}`;
  return 'drawn-columns';
}

function Field({ part }: { part: PartOf<'field'> }) {
  const marked = useMarked(part);
  return (
    <span className="drawn-labelled" {...marked}>
      {part.label !== undefined && <LineView line={part.label} />}
      <span className={`drawn-box ${part.lines === undefined ? '' : 'drawn-area'}`}>
        {part.search === true && <Lens />}
        {part.value !== undefined && <LineView line={part.value} />}
        {part.lines?.map((line, index) => (
          <LineView key={index} line={line} />
        ))}
      </span>
    </span>
  );
}

function Caret() {
  return (
    <svg className="drawn-caret" width="8" height="6" viewBox="0 0 8 6" aria-hidden="true">
      <path d="M0 .5h8L4 5.5z" />
    </svg>
  );
}

function Lens() {
  return (
    <svg className="drawn-lens" width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M8 8l3.5 3.5M9 5A4 4 0 1 1 1 5a4 4 0 0 1 8 0z" />
    </svg>
  );
}
