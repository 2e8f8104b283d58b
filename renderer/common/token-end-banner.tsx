import { tokenEnd } from '../../shared/domain/setup/token-end.ts';
import { tokenMessages as words } from '../../shared/messages/window/token.ts';
import { useView, useWindowState } from '../state/hooks.ts';
import { Foreign } from '../ui/foreign.tsx';
import { nearEnd } from './token-end.tsx';
import { useNow } from './use-now.ts';

/** In a setup: that its token ends soon, or has ended. Amber only where it is urgent. */
export function TokenEndBanner() {
  const { state } = useView();
  const now = useNow();
  const near = nearEnd(tokenEnd(state), now);
  if (near === null) return null;
  return (
    <p className={`notice small ${near.urgent ? 'notice-note' : ''}`}>
      {words.here(near.end, now)} {words.askWisq}
    </p>
  );
}

/** On the start page: the same of every setup there. */
export function TokenEndBanners() {
  const setups = useWindowState((store) => store.setups);
  const now = useNow();
  const near = setups.flatMap(({ setupId, name, tokenEnd: end }) => {
    const found = nearEnd(end ?? null, now);
    return found === null ? [] : [{ setupId, name, ...found }];
  });
  if (near.length === 0) return null;
  return (
    <ul className="stack-s token-banners">
      {near.map(({ setupId, name, end, urgent }) => (
        <li key={setupId} className={`notice small ${urgent ? 'notice-note' : ''}`}>
          <Foreign text={words.banner(name, end, now)} /> {words.askWisq}
        </li>
      ))}
    </ul>
  );
}
