import type { ListPreview } from '../../../shared/domain/rollout/preview.ts';
import { giveListMessages as words } from '../../../shared/messages/window/give-list.ts';
import { Choice } from '../../ui/choice.tsx';
import { Foreign } from '../../ui/foreign.tsx';

interface ColumnChoiceProps {
  preview: ListPreview;
  onChoose: (column: number) => void;
}

/** The columns with samples of each, those that may be meant first: which one has the names? */
export function ColumnChoice({ preview, onChoose }: ColumnChoiceProps) {
  const { candidates, column, columns } = preview;
  const rank = (index: number) => {
    const place = candidates.indexOf(index);
    return place === -1 ? candidates.length : place;
  };
  const ordered = columns.toSorted((a, b) => rank(a.index) - rank(b.index));
  return (
    <fieldset className="columns">
      <legend className="item-title">{words.column}</legend>
      <div className="columns-list">
        {ordered.map((one) => (
          <Choice
            key={one.index}
            kind="radio"
            name="list-column"
            className="column-choice"
            checked={one.index === column}
            onChange={() => onChoose(one.index)}
            label={<span className="label">{words.columnName(one)}</span>}
            hint={
              <>
                {words.columnKind(one)}
                {one.samples.slice(0, 3).map((sample, index) => (
                  <span key={index} className="column-sample">
                    <Foreign text={sample} />
                  </span>
                ))}
              </>
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
