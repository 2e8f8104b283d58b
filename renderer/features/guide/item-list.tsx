import type { ReactNode } from 'react';
import type { StepId, TaskId } from '../../../shared/domain/guide/ids.ts';
import { isMarked, itemsOf } from '../../../shared/domain/setup/items.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { PathView } from '../../common/text-view.tsx';
import { act } from '../../state/bridge.ts';
import { useView } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { OutIcon } from '../../ui/icons.tsx';
import { ItemRow } from './item-row.tsx';
import { ShowWhere } from './show-where.tsx';
import './guide.css';

interface ItemListProps {
  step: StepId;
  /** What belongs under an item, such as the catalogue's rows. */
  under?: Partial<Record<TaskId, ReactNode>>;
}

/** A step's checklist in OneLogin: where it is done, and its items, each with its number as its control. */
export function ItemList({ step, under = {} }: ItemListProps) {
  const { setupId, state } = useView();
  const items = itemsOf(state, step).filter(({ task }) => task.ifNeeded === undefined);
  const next = items.find((item) => !isMarked(state, item)) ?? null;
  const place = items.find(({ task }) => task.path !== undefined)?.task;
  const { link } = place ?? {};
  return (
    <section aria-label={messages.step.inOneLogin}>
      <div className="place-line">
        <p>{place?.path !== undefined && <PathView path={place.path} />}</p>
        <ShowWhere task={(next ?? items.at(-1))?.task.id ?? null} />
        {link !== undefined && state.oneLoginHost !== null && (
          <Button kind="link" onClick={() => void act('guide.openLink', { setupId, link })}>
            {messages.step.openPage}
            <OutIcon />
          </Button>
        )}
      </div>
      <ol className="items">
        {items.map((item, index) => (
          <ItemRow
            key={item.task.id}
            item={item}
            number={index + 1}
            isNext={item === next}
            under={under[item.task.id]}
          />
        ))}
      </ol>
    </section>
  );
}
