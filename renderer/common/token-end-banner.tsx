import { isFinished } from '../../shared/domain/setup/rollout-gate.ts';
import { tokenEnd } from '../../shared/domain/setup/token-end.ts';
import { replaceMessages } from '../../shared/messages/window/replace.ts';
import { tokenMessages as words } from '../../shared/messages/window/token.ts';
import { useView, useWindowState } from '../state/hooks.ts';
import { openReplacement, showReplacement } from '../state/navigation.ts';
import { Button } from '../ui/button.tsx';
import { Foreign } from '../ui/foreign.tsx';
import { nearEnd } from './token-end.tsx';
import { useNow } from './use-now.ts';

/** In a setup: that its token is being replaced, ends soon, or has ended. Amber only where it is urgent. */
export function TokenEndBanner() {
  const { state } = useView();
  const page = useWindowState((store) => store.page);
  const now = useNow();
  if (page === 'replace-token') return null;
  if (state.replacement !== null) {
    return (
      <div className="notice notice-line small">
        <p>{replaceMessages.underWay}</p>
        <Button kind="link" onClick={showReplacement}>
          {replaceMessages.continue}
        </Button>
      </div>
    );
  }
  const near = nearEnd(tokenEnd(state), now);
  if (near === null) return null;
  return (
    <div className={`notice notice-line small ${near.urgent ? 'notice-note' : ''}`}>
      <p>
        {words.here(near.end, now)} {words.askWisq}
      </p>
      {isFinished(state) && (
        <Button kind="link" onClick={showReplacement}>
          {replaceMessages.open}
        </Button>
      )}
    </div>
  );
}

/** On the start page: the same of every setup there. */
export function TokenEndBanners() {
  const setups = useWindowState((store) => store.setups);
  const now = useNow();
  const near = setups.flatMap(({ setupId, name, next, tokenEnd: end }) => {
    const found = nearEnd(end ?? null, now);
    const finished = next?.action.code === 'done';
    return found === null ? [] : [{ setupId, name, finished, ...found }];
  });
  if (near.length === 0) return null;
  return (
    <ul className="stack-s token-banners">
      {near.map(({ setupId, name, end, finished, urgent }) => (
        <li key={setupId} className={`notice notice-line small ${urgent ? 'notice-note' : ''}`}>
          <p>
            <Foreign text={words.banner(name, end, now)} /> {words.askWisq}
          </p>
          {finished && (
            <Button
              kind="link"
              aria-label={replaceMessages.openFor(name)}
              onClick={() => void openReplacement(setupId)}
            >
              {replaceMessages.open}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
