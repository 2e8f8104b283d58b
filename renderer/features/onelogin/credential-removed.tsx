import { apiCredentialMessages as words } from '../../../shared/messages/window/api-credential.ts';
import { PathView } from '../../common/text-view.tsx';
import { useSetup } from '../../state/hooks.ts';
import { sayCredentialDeleted } from '../../state/onelogin.ts';
import { Choice } from '../../ui/choice.tsx';
import { TickIcon } from '../../ui/icons.tsx';
import './onelogin.css';

/** After the credential was removed here: what was done, and what is left to do in OneLogin. */
export function CredentialRemoved() {
  const { credentialDeletedAt, disconnected } = useSetup(({ state }) => state.oneLogin);
  if (disconnected === null) return null;
  return (
    <ul className="items items-ready">
      <li className="item">
        <TickIcon />
        <div className="item-words">
          <p className="label">{words.removedAt(disconnected.at)}</p>
          <p className="small quiet">{disconnected.revoked ? words.revoked : words.notRevoked}</p>
        </div>
      </li>
      <li className="item">
        <div className="item-wide">
          <p className="small">
            <PathView path={words.deletePath} />
          </p>
          <Choice
            kind="checkbox"
            label={words.deleted}
            hint={
              credentialDeletedAt === null
                ? words.deletedHint
                : words.deletedAt(credentialDeletedAt)
            }
            checked={credentialDeletedAt !== null}
            onChange={(event) => void sayCredentialDeleted(event.target.checked)}
          />
        </div>
      </li>
    </ul>
  );
}
