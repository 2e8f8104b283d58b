import { hostileState } from './hostile-state.ts';
import { gallery } from './states/index.ts';

// One page for everything (renderer/gallery.html): its index, the drawings, the parts, or one state
// of a screen, by what the address asks for. The dev server has it, and no build does.
const asked = new URLSearchParams(location.search);
const show = asked.get('show') ?? 'index';
if (show === 'index') await import('./contents.tsx');
else if (show === 'drawings') await import('./drawings.tsx');
else if (show === 'parts') await import('./parts.tsx');
else {
  const state = gallery.find(({ id }) => id === show);
  if (state === undefined) throw new Error(`the gallery has no state ${show}`);
  const { showState } = await import('./show-state.ts');
  await showState(asked.has('hostile') ? hostileState(state) : state);
}
