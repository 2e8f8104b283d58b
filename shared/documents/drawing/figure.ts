import { screens } from '../../drawings/screens/index.ts';
import type { Screen } from '../../drawings/screens/parts.ts';
import type { DrawnValues } from '../../drawings/screens/values.ts';
import { type Spot, spotSentence } from '../../drawings/callouts/callout.ts';
import type { Text } from '../../domain/guide/text.ts';
import { drawingWords } from '../../messages/drawings.ts';
import { escaped, text } from '../escape.ts';
import { screenHtml } from './screen.ts';

/**
 * One place in OneLogin for a printed page: what is done there, the screen with that spot outlined,
 * and how much of it is known. One picture to assistive technology, named by the sentence.
 */
export function figureHtml(spot: Spot, values: DrawnValues): string {
  const screen: Screen = screens[spot.screen];
  const pen = { values, target: spot.mark, word: drawingWords.deeds[spot.deed] };
  const caption = [
    screen.unseen === true ? text(drawingWords.unseen) : '',
    screen.note === undefined ? '' : sentence(screen.note, values),
    text(drawingWords.drawn),
  ].filter((line) => line !== '');
  return `<figure><p>${sentence(spot.say, values)}</p><div class="drawn" role="img" aria-label="${text(spotSentence(spot, values['display-name']))}" lang="en">${screenHtml(pen, screen)}</div><figcaption>${caption.join(' ')}</figcaption></figure>`;
}

/** As in the window: OneLogin's labels and the set-up's values stand out from the words. */
function sentence(spans: Text, values: DrawnValues): string {
  return spans
    .map((span) => {
      if (typeof span === 'string') return escaped(span);
      return `<strong>${text('label' in span ? span.label : (values[span.value] ?? ''))}</strong>`;
    })
    .join('');
}
