import { type Callout, calloutSentence } from '../../drawings/callouts/callout.ts';
import { captionOf, renderSentence } from '../../drawings/render/caption.ts';
import { renderScreen } from '../../drawings/render/screen.ts';
import { screens } from '../../drawings/screens/index.ts';
import type { Screen } from '../../drawings/screens/parts.ts';
import type { ScreenValues } from '../../drawings/screens/values.ts';
import { tidy } from '../../domain/text/sanitize.ts';
import type { Text } from '../../domain/guide/text.ts';
import { drawingMessages } from '../../messages/drawings.ts';
import { text } from '../escape.ts';
import { nodeHtml, nodesHtml } from './node-html.ts';

/**
 * One place in OneLogin for a printed page: what is done there, the screen with that spot outlined,
 * and how much of it is known. One picture to assistive technology, named by the sentence.
 */
export function figureHtml(callout: Callout, given: ScreenValues): string {
  const screen: Screen = screens[callout.screen];
  const values = tidied(given);
  const target = { mark: callout.mark, word: drawingMessages.deeds[callout.action] };
  const sentence = (of: Text) => nodesHtml(renderSentence(of, values));
  const picture = nodeHtml(renderScreen({ values, target }, screen));
  const name = text(calloutSentence(callout, values['display-name']));
  return `<figure><p>${sentence(callout.sentence)}</p><div class="drawing" role="img" aria-label="${name}" lang="en">${picture}</div><figcaption>${captionOf(screen, drawingMessages).map(sentence).join(' ')}</figcaption></figure>`;
}

/** What a setup's values hold is shown on one line and acts on nothing, as everything on paper. */
function tidied(values: ScreenValues): ScreenValues {
  const tidiedOne = (value: string | null) => (value === null ? null : tidy(value));
  return {
    'display-name': tidiedOne(values['display-name']),
    connector: tidiedOne(values.connector),
    'search-text': tidiedOne(values['search-text']),
    'base-url': tidiedOne(values['base-url']),
    token: tidiedOne(values.token),
    user: tidiedOne(values.user),
  };
}
