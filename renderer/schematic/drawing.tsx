import { screens } from '../../shared/guide/screens/index.ts';
import type { Screen } from '../../shared/guide/screens/parts.ts';
import type { Spot } from '../../shared/guide/spots/spot.ts';
import { plain } from '../../shared/guide/text.ts';
import { schematicWords } from '../words/schematic.ts';
import { ScreenView } from './screen-view.tsx';
import { TargetMark } from './target-mark.tsx';
import { type DrawnValues, ValuesContext } from './values.ts';
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
      <div className="drawing" role="img" aria-label={sentence(spot, values)} lang="en">
        <span className="drawing-ground" aria-hidden="true">
          <ScreenView screen={screen} />
          {/* Another screen is another mark; on the same one it moves. */}
          <TargetMark key={spot.screen} spot={spot.mark} word={schematicWords.deeds[spot.deed]} />
        </span>
      </div>
    </ValuesContext>
  );
}

/** What to do at a spot, as plain characters. */
export function sentence(spot: Spot, values: DrawnValues): string {
  return plain(spot.say, { 'display-name': values['display-name'] ?? '' });
}
