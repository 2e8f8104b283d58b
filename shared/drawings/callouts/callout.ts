import type { ScreenId } from '../screens/index.ts';
import type { CalloutAction } from '../../domain/guide/callout-action.ts';
import { plain, type Text } from '../../domain/guide/text.ts';

/** One place on one screen, and what to do there. */
export interface Callout {
  readonly screen: ScreenId;
  /** The part of the screen that is marked. */
  readonly mark: string;
  readonly action: CalloutAction;
  /** The whole of it in a sentence that can be acted on without seeing the drawing. */
  readonly sentence: Text;
}

/** A callout, in the order in which a task goes on. */
export function callout(
  screen: ScreenId,
  mark: string,
  action: CalloutAction,
  sentence: Text,
): Callout {
  return { screen, mark, action, sentence };
}

/** What is done at a spot, as plain characters. In: the app's name in OneLogin, null while unknown. */
export function calloutSentence({ sentence }: Callout, displayName: string | null): string {
  return plain(sentence, { 'display-name': displayName ?? '' });
}
