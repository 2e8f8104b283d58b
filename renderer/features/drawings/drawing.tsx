import { renderScreen } from '../../../shared/drawings/render/screen.ts';
import { screens } from '../../../shared/drawings/screens/index.ts';
import type { Screen } from '../../../shared/drawings/screens/parts.ts';
import type { ScreenValues } from '../../../shared/drawings/screens/values.ts';
import { type Callout, calloutSentence } from '../../../shared/drawings/callouts/callout.ts';
import { drawingMessages } from '../../../shared/messages/drawings.ts';
import { nodeView } from '../../common/node-view.ts';
import { useScreenStyle } from './screen-style.ts';
import { TargetMark } from './target-mark.tsx';
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
export function Drawing({ callout, values }: { callout: Callout; values: ScreenValues }) {
  const screen: Screen = screens[callout.screen];
  useScreenStyle();
  return (
    <div
      className="drawing"
      role="img"
      aria-label={calloutSentence(callout, values['display-name'])}
      lang="en"
    >
      <span className="drawing-ground" aria-hidden="true">
        {nodeView(renderScreen({ values }, screen))}
        {/* Another screen is another mark; on the same one it moves. */}
        <TargetMark
          key={callout.screen}
          callout={callout.mark}
          word={drawingMessages.deeds[callout.action]}
        />
      </span>
    </div>
  );
}
