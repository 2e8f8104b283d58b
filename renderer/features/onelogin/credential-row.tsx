import { oneLoginRow as words } from '../../../shared/messages/window/onelogin-row.ts';
import { useSetup } from '../../state/hooks.ts';
import { showApiCredential } from '../../state/navigation.ts';
import { Button } from '../../ui/button.tsx';
import './onelogin.css';

/** The optional row in Before you start: what an API credential is for, or that there is one. */
export function CredentialRow() {
  const { app, connection, credentialDeletedAt, disconnected } = useSetup(
    ({ state }) => state.oneLogin,
  );
  const toDelete = connection === null && credentialDeletedAt === null ? disconnected : null;
  const known = connection !== null || toDelete !== null;
  return (
    <section className="credential-row panel">
      <div>
        <h2 className="item-title">
          {words.heading} {!known && <span className="quiet">{words.optional}</span>}
        </h2>
        <p className="small quiet">
          {connection !== null
            ? words.stored(app?.at ?? null)
            : toDelete !== null
              ? words.removed(toDelete.at)
              : words.hint}
        </p>
      </div>
      <Button onClick={showApiCredential}>{known ? words.menu : words.add}</Button>
    </section>
  );
}
