import { wisqMessages as words } from '../../../shared/messages/window/wisq.ts';
import { showSaveReport } from '../../state/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';

interface ReportItemsProps {
  masked: boolean;
  /** Null: the company decided it. */
  setMasked: ((masked: boolean) => void) | null;
}

/** How Wisq's confirmation comes about, in three items: the first is done here, the others follow. */
export function ReportItems({ masked, setMasked }: ReportItemsProps) {
  return (
    <section aria-labelledby="how-wisq-confirms">
      <h2 id="how-wisq-confirms" className="item-title">
        {words.how}
      </h2>
      <ol className="items">
        <li className="item">
          <span className="item-number item-next" aria-hidden="true">
            1
          </span>
          <div className="item-words">
            <p>{words.saveItem}</p>
            <p className="small quiet">{words.saveHint}</p>
          </div>
          <div className="item-actions">
            <Button onClick={showSaveReport}>{words.readFirst}</Button>
          </div>
        </li>
        {[words.sendItem, words.openItem].map((item, index) => (
          <li key={item} className="item">
            <span className="item-number" aria-hidden="true">
              {index + 2}
            </span>
            <p className="item-words">{item}</p>
          </li>
        ))}
      </ol>
      <Choice
        kind="checkbox"
        checked={masked}
        disabled={setMasked === null}
        label={words.hideNames}
        onChange={(event) => setMasked?.(event.target.checked)}
      />
    </section>
  );
}
