import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { peopleMessages as words } from '../../../shared/messages/window/people.ts';
import { rowsAPage, showRows } from '../../state/people-rows.ts';
import { usePeople } from '../../state/people-store.ts';
import { PeopleRow } from './people-row.tsx';
import { rowRange, stepTo } from './row-keys.ts';
import { useNarrow, useRowHeight } from './use-narrow.ts';
import './people.css';

interface PeopleTableProps {
  /** OneLogin has a column. */
  withOneLogin: boolean;
  onOpen: (index: number) => void;
}

/**
 * The people that the filter and the search leave, as a grid of which only what is in sight is drawn.
 * Up, Down, Page Up, Page Down, Home and End go from person to person, Enter opens one. Every row has
 * the same height whatever it says, so that what changes while it is looked at moves nothing.
 */
export function PeopleTable({ withOneLogin, onOpen }: PeopleTableProps) {
  const total = usePeople((state) => state.total) ?? 0;
  const pages = usePeople((state) => state.pages);
  const order = usePeople((state) => state.order);
  const grid = useRef<HTMLDivElement>(null);
  const [scroller, setScroller] = useState<Element | null>(null);
  const [margin, setMargin] = useState(0);
  const [active, setActive] = useState(0);
  const height = useRowHeight(withOneLogin);
  const narrow = useNarrow();

  useLayoutEffect(() => {
    const body = grid.current?.querySelector('.people-body');
    const within = grid.current?.closest('.step-scroll') ?? null;
    setScroller(within);
    if (body == null || within === null) return;
    const measure = () =>
      setMargin(
        body.getBoundingClientRect().top - within.getBoundingClientRect().top + within.scrollTop,
      );
    measure();
    // What stands above the rows is higher or lower in another width.
    const observer = new ResizeObserver(measure);
    observer.observe(within);
    if (grid.current?.parentElement != null) observer.observe(grid.current.parentElement);
    return () => observer.disconnect();
  }, []);

  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller,
    estimateSize: () => height,
    scrollMargin: margin,
    overscan: 12,
    // Where the focus is stays drawn, wherever it is scrolled to.
    rangeExtractor: (range) => rowRange(range, active),
  });
  useLayoutEffect(() => rows.measure(), [rows, height]);

  const [first, last] = [rows.range?.startIndex ?? 0, rows.range?.endIndex ?? 0];
  useEffect(() => {
    showRows(Math.max(0, first - 12), Math.min(Math.max(0, total - 1), last + 12));
  }, [first, last, total, order]);

  // A new order begins at its beginning, if the table's own was scrolled out of sight.
  useLayoutEffect(() => {
    setActive(0);
    if (scroller !== null && scroller.scrollTop > margin) scroller.scrollTop = margin;
    // oxlint-disable-next-line react/exhaustive-deps -- only a new order scrolls
  }, [order]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const visible = Math.max(1, Math.floor((scroller?.clientHeight ?? height) / height) - 1);
    const to = stepTo(event.key, { at: active, total, visible });
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setActive(to);
    rows.scrollToIndex(to, { align: 'auto' });
    requestAnimationFrame(() => focusRow(grid.current, to));
  }

  const columns = withOneLogin ? 3 : 2;
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={words.table}
      aria-rowcount={total + 1}
      aria-colcount={columns}
      className={withOneLogin ? 'people' : 'people people-two'}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={narrow ? 'visually-hidden' : 'people-head small quiet'}>
        <div role="row" aria-rowindex={1} className="people-cells">
          <span role="columnheader">{words.columns.person}</span>
          {withOneLogin && <span role="columnheader">{words.columns.oneLogin}</span>}
          <span role="columnheader">{words.columns.wisq}</span>
        </div>
      </div>
      <div role="rowgroup" className="people-body" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <PeopleRow
            key={index}
            place={index}
            person={pages.get(Math.floor(index / rowsAPage))?.[index % rowsAPage] ?? null}
            top={start - margin}
            height={height}
            active={index === active}
            withOneLogin={withOneLogin}
            onFocus={setActive}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}

/** Takes the focus to a row, once it is drawn. */
function focusRow(grid: HTMLElement | null, place: number): void {
  grid
    ?.querySelector<HTMLElement>(`[data-place="${place}"] .person-open`)
    ?.focus({ preventScroll: true });
}
