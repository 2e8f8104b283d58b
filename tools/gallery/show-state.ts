import { fakeWindow } from './fake-window.ts';
import type { GalleryState } from './gallery-state.ts';
import { appears, userActions } from './user-actions.ts';

/**
 * Starts the window itself on a state's answers and brings it there. What came of it stands at the
 * page, for whoever waits: `data-gallery` is `ready`, or why the state was not reached.
 */
export async function showState(state: GalleryState): Promise<void> {
  const { wisq, send } = fakeWindow(state);
  Object.defineProperty(window, 'wisq', { value: wisq });
  const page = document.documentElement;
  try {
    await import('../../renderer/app/main.tsx');
    await appears('main:not([aria-busy]) h1');
    for (const event of state.events) send(event);
    await state.act(userActions);
    await userActions.see(state.shows);
    bringToSight(state.shows);
    await settled();
    page.dataset['gallery'] = 'ready';
  } catch (error) {
    page.dataset['gallery'] = error instanceof Error ? error.message : String(error);
    throw error;
  }
}

/**
 * Waits for what React does after a frame, such as giving the focus: a key that is pressed before would
 * be one that somebody pressed on another screen.
 */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done, 0));
}

/** Brings a text to where it is seen: a long page has it further down. */
function bringToSight(text: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const { textContent, parentElement } = walker.currentNode;
    if (textContent?.includes(text) === true && parentElement?.checkVisibility() === true) {
      parentElement.scrollIntoView({ block: 'nearest' });
      return;
    }
  }
}
