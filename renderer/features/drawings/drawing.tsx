import { screens } from '../../../shared/drawings/screens/index.ts';
import type { Screen } from '../../../shared/drawings/screens/parts.ts';
import type { DrawnValues } from '../../../shared/drawings/screens/values.ts';
import { type Spot, spotSentence } from '../../../shared/drawings/callouts/callout.ts';
import { drawingWords } from '../../../shared/messages/drawings.ts';
import { ScreenView } from './screen-view.tsx';
import { TargetMark } from './target-mark.tsx';
import { ValuesContext } from './values.ts';
import './palette.css';
import './page.css';
import './parts.css';
import './controls.css';
import './table.css';
import './dialog.css';
import './mark.css';

/**
 * A screen of OneLogin with one spot marked: one picture to assistive technology, named by the
 * sentence that says what to do.
 */
export function Drawing({ spot, values }: { spot: Spot; values: DrawnValues }) {
  const screen: Screen = screens[spot.screen];
  return (
    <ValuesContext value={values}>
      <div
        className="drawing"
        role="img"
        aria-label={spotSentence(spot, values['display-name'])}
        lang="en"
      >
        <span className="drawing-ground" aria-hidden="true">
          <ScreenView screen={screen} />
          {/* Another screen is another mark; on the same one it moves. */}
          <TargetMark key={spot.screen} spot={spot.mark} word={drawingWords.deeds[spot.deed]} />
        </span>
      </div>
    </ValuesContext>
  );
}
