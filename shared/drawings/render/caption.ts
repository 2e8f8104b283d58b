import type { Text } from '../../domain/guide/text.ts';
import type { Screen } from '../screens/parts.ts';
import type { ScreenValues } from '../screens/values.ts';
import type { DrawingNodes } from './node.ts';

/** The sentences about a drawing's worth; handed in, because messages may speak of drawings. */
interface CaptionMessages {
  /** Under every drawing: what it was drawn from. */
  readonly drawn: string;
  /** Where nobody has seen the screen. */
  readonly unseen: string;
}

/** The caption of a drawing, sentence by sentence: what may look different, how much is known. */
export function captionOf(screen: Screen, { drawn, unseen }: CaptionMessages): readonly Text[] {
  return [
    ...(screen.unseen === true ? [[unseen]] : []),
    ...(screen.note === undefined ? [] : [screen.note]),
    [drawn],
  ];
}

/** A sentence of the guide with the drawing's values; OneLogin's labels are set apart from the text. */
export function renderSentence(text: Text, values: ScreenValues): DrawingNodes {
  return text.map((piece) => {
    if (typeof piece === 'string') return piece;
    return {
      tag: 'strong',
      name: 'label',
      attributes: { lang: 'en', translate: 'no' },
      children: ['label' in piece ? piece.label : (values[piece.value] ?? '')],
    };
  });
}
