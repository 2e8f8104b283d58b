import { screens } from '../../drawings/screens/index.ts';
import type { Screen } from '../../drawings/screens/parts.ts';
import type { ScreenValues } from '../../drawings/screens/values.ts';
import { type Callout, calloutSentence } from '../../drawings/callouts/callout.ts';
import type { Text } from '../../domain/guide/text.ts';
import { drawingMessages } from '../../messages/drawings.ts';
import { escaped, text } from '../escape.ts';
import { screenHtml } from './screen.ts';

/**
 * One place in OneLogin for a printed page: what is done there, the screen with that spot outlined,
 * and how much of it is known. One picture to assistive technology, named by the sentence.
 */
export function figureHtml(spot: Callout, values: ScreenValues): string {
  const screen: Screen = screens[spot.screen];
  const context = { values, target: spot.mark, word: drawingMessages.deeds[spot.action] };
  const caption = [
    screen.unseen === true ? text(drawingMessages.unseen) : '',
    screen.note === undefined ? '' : sentence(screen.note, values),
    text(drawingMessages.drawn),
  ].filter((line) => line !== '');
  return `<figure><p>${sentence(spot.sentence, values)}</p><div class="drawn" role="img" aria-label="${text(calloutSentence(spot, values['display-name']))}" lang="en">${screenHtml(context, screen)}</div><figcaption>${caption.join(' ')}</figcaption></figure>`;
}

/** As in the window: OneLogin's labels and the setup's values stand out from the words. */
function sentence(spans: Text, values: ScreenValues): string {
  return spans
    .map((span) => {
      if (typeof span === 'string') return escaped(span);
      return `<strong>${text('label' in span ? span.label : (values[span.value] ?? ''))}</strong>`;
    })
    .join('');
}
