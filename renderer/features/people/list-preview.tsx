import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { ListPreview } from '../../../shared/domain/rollout/preview.ts';
import { giveListMessages as words } from '../../../shared/messages/window/give-list.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { chooseColumn } from '../../state/give-list.ts';
import { Choice } from '../../ui/choice.tsx';
import { Foreign } from '../../ui/foreign.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { OddEntries } from './odd-entries.tsx';
import './give-list.css';

interface ListPreviewProps {
  preview: ListPreview;
  problem: Problem | null;
  onTried: (choose: Promise<Problem | null>) => void;
}

/** What was read of a list, before it is used: which column, who, how many, and what looks odd. */
export function ListPreviewView({ preview, problem, onTried }: ListPreviewProps) {
  const { column, columns, header, odd, oddCount, samples } = preview;
  const aside = words.setAside(preview);
  const choose = (index: number | null, first: boolean) => onTried(chooseColumn(index, first));
  return (
    <div className="stack">
      <div role="alert">{problem !== null && <ProblemView problem={problem} tone="fail" />}</div>
      <p className="small quiet">
        {words.source(preview)} · {words.readAs(preview)}
      </p>
      {column !== null && aside !== null && <p>{aside}</p>}
      {columns.length > 1 || column === null ? (
        <ColumnChoice preview={preview} onChoose={(index) => choose(index, header)} />
      ) : (
        samples.length > 0 && (
          <section>
            <h2 className="item-title">{words.samples}</h2>
            <ul className="samples">
              {samples.map((name, index) => (
                <li key={index}>
                  <Foreign text={name} />
                </li>
              ))}
            </ul>
          </section>
        )
      )}
      {preview.source !== 'app' && preview.source !== 'role' && (
        <Choice
          kind="checkbox"
          label={words.header}
          checked={header}
          onChange={(event) => choose(column, event.target.checked)}
        />
      )}
      {column !== null && oddCount > 0 && <OddEntries entries={odd} count={oddCount} />}
    </div>
  );
}
