import { setupsMessages } from '../../../shared/messages/window/setups.ts';
import { useWindowState } from '../../state/hooks.ts';
import { LockIcon } from '../../ui/icons.tsx';

/** Where setups and tokens are kept, on this system. */
export function KeptHere() {
  const platform = useWindowState((store) => store.facts?.platform);
  return (
    <p className="small quiet local">
      <LockIcon />
      {platform === 'win32' ? setupsMessages.localOnWindows : setupsMessages.local}
    </p>
  );
}
