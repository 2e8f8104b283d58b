import type { ScreenId } from '../screens/index.ts';
import { plain, type Text } from '../../domain/guide/text.ts';

/** What is done at a spot: the one word that stands at the mark. */
export type Deed = 'press' | 'fill' | 'choose' | 'tick' | 'look';

/** One place on one screen, and what to do there. */
export interface Spot {
  readonly screen: ScreenId;
  /** The part of the screen that is marked. */
  readonly mark: string;
  readonly deed: Deed;
  /** The whole of it in a sentence that can be acted on without seeing the drawing. */
  readonly say: Text;
}

/** A spot, in the order in which it is told. */
export function spot(screen: ScreenId, mark: string, deed: Deed, sentence: Text): Spot {
  return { screen, mark, deed, say: sentence };
}

/** What is done at a spot, as plain characters. In: the app's name in OneLogin, null while unknown. */
export function spotSentence({ say }: Spot, displayName: string | null): string {
  return plain(say, { 'display-name': displayName ?? '' });
}
