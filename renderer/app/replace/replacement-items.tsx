import { useId, useState } from 'react';
import { stepById } from '../../../shared/domain/guide/index.ts';
import { itemsOfReplacement, type Replacement } from '../../../shared/domain/setup/replacement.ts';
import type { ReplacementItem } from '../../../shared/domain/setup/token-entries.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { replaceMessages as words } from '../../../shared/messages/window/replace.ts';
import { PathView, TextView } from '../../common/text-view.tsx';
import { ShowWhere } from '../../features/guide/show-where.tsx';
import '../../features/guide/guide.css';
import { act } from '../../state/bridge.ts';
import { useView } from '../../state/hooks.ts';
import { announce } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { OutIcon } from '../../ui/icons.tsx';
import { Mark } from '../../ui/mark.tsx';
import { SteadyLabel } from '../../ui/steady-label.tsx';

/** The place in step 2 that each item is done at, for its drawing. */
const places = {
  'base-url': 'configure.base-url',
  token: 'configure.token',
  enable: 'configure.enable',
  save: 'configure.save',
} as const;

/** What is done in OneLogin for another token; an item's number marks it, and takes the mark back. */
export function ReplacementItems({ replacement }: { replacement: Replacement }) {
  const { setupId, state } = useView();
  const items = itemsOfReplacement(replacement, state.knownCredentials);
  const next = items.find((item) => replacement.items[item] === undefined) ?? null;
  const path = stepById('configure').tasks.find((task) => task.path !== undefined)?.path;
  return (
    <section aria-label={messages.step.inOneLogin}>
      <div className="place-line">
        <p>{path !== undefined && <PathView path={path} />}</p>
        <ShowWhere task={places[next ?? 'save']} />
        {state.oneLoginHost !== null && (
          <Button kind="link" onClick={() => void act('guide.openLink', { setupId, link: 'apps' })}>
            {messages.step.openPage}
            <OutIcon />
          </Button>
        )}
      </div>
      <ol className="items">
        {items.map((item, index) => (
          <Item
            key={item}
            item={item}
            number={index + 1}
            done={replacement.items[item] !== undefined}
            isNext={item === next}
          />
        ))}
      </ol>
    </section>
  );
}

interface ItemProps {
  item: ReplacementItem;
  number: number;
  done: boolean;
  isNext: boolean;
}

function Item({ item, number, done, isNext }: ItemProps) {
  const setupId = useView().setupId;
  const id = useId();
  return (
    <li className="item" data-replacement={item}>
      <button
        type="button"
        role="checkbox"
        aria-checked={done}
        aria-labelledby={id}
        className={isNext ? 'item-number item-next' : 'item-number'}
        onClick={() => void act('replacement.item', { setupId, item, done: !done })}
      >
        {done ? <Mark kind="said" /> : number}
      </button>
      <div className="item-words">
        <p id={id}>
          <TextView text={words.items[item]} />
        </p>
      </div>
      {(item === 'token' || item === 'base-url') && (
        <div className="item-actions">
          <CopyNew what={item} />
        </div>
      )}
    </li>
  );
}

/** Asks main to copy the new value; the value itself does not come here. */
function CopyNew({ what }: { what: 'base-url' | 'token' }) {
  const setupId = useView().setupId;
  const [copied, setCopied] = useState(false);
  const label = words.copy[what];
  return (
    <Button
      onBlur={() => setCopied(false)}
      onClick={async () => {
        const result = await act('replacement.copy', { setupId, what });
        if (!result.ok) return;
        setCopied(true);
        const seconds = result.value.clearedAfterSeconds;
        announce(seconds === null ? words.copied : messages.copy.clearsIn(seconds));
      }}
    >
      <SteadyLabel shown={copied ? words.copied : label} all={[label, words.copied]} />
    </Button>
  );
}
