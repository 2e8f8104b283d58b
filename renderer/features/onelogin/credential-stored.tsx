import { failedCalls } from '../../../shared/domain/onelogin/failed-calls.ts';
import type { AppLook } from '../../../shared/domain/onelogin/reading.ts';
import type { Mark as MarkKind } from '../../../shared/domain/setup/step-status.ts';
import { apiCredentialMessages as words } from '../../../shared/messages/window/api-credential.ts';
import { useSetup } from '../../state/hooks.ts';
import { removeApiCredential } from '../../state/onelogin.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { LockIcon } from '../../ui/icons.tsx';
import { Mark } from '../../ui/mark.tsx';
import { FailedCalls } from './failed-calls.tsx';
import './onelogin.css';

/** The stored credential: what it reads, when it last did, and the way to be rid of it. */
export function CredentialStored({ onRemoved }: { onRemoved: () => void }) {
  const { app, connection } = useSetup(({ state }) => state.oneLogin);
  if (connection === null) return null;
  const { at, clientIdEnd, where } = connection;
  const facts = [
    words.where[where],
    ...(clientIdEnd === '' ? [] : [words.ends(clientIdEnd)]),
    words.added(at),
  ];
  // That it reads users alone is what the rows say.
  const failed = failedCalls(app).filter(({ problem }) => problem.code !== 'ONELOGIN_READ_USERS');
  return (
    <div className="stack">
      <section aria-label={words.reads}>
        <h2 className="group-title">{words.reads}</h2>
        <ul className="items items-ready">
          {readRows(app).map(({ mark, title, what }) => (
            <li key={title} className="item">
              <Mark kind={mark} />
              <div className="item-words">
                <p className="label">{title}</p>
                <p className="small quiet">{what}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <div className="stack-s" role="status">
        <FailedCalls calls={failed} />
      </div>
      {app !== null && <p className="small quiet">{words.lastRead(app)}</p>}
      <div className="stored-credential">
        <LockIcon />
        <p className="small quiet">{facts.join(' · ')}</p>
        <ConfirmButton
          kind="plain"
          label={words.remove}
          title={words.removeAsk}
          text={words.removeWhat}
          yes={words.remove}
          no={words.keep}
          onConfirm={async () => {
            if (await removeApiCredential()) onRemoved();
          }}
        />
      </div>
    </div>
  );
}

interface ReadRow {
  readonly mark: MarkKind;
  readonly title: string;
  readonly what: string;
}

/** What the credential reads, by what the newest look could. */
function readRows(app: AppLook | null): readonly ReadRow[] {
  const usersOnly = app?.credential === 'read-users';
  const reads = usersOnly || app?.credential === 'read-all';
  const known = (read: boolean, what: string): Pick<ReadRow, 'mark' | 'what'> =>
    read
      ? { mark: 'measured', what }
      : { mark: 'none', what: app === null ? words.notAsked : words.notRead };
  return [
    {
      title: words.app,
      ...(usersOnly
        ? { mark: 'none', what: words.appNot }
        : known(app?.app.ok === true, words.appWhat)),
    },
    { title: words.users, ...known(reads, words.usersWhat) },
    // Without an app there is nothing to look for in the log.
    ...(app?.events == null ? [] : [{ title: words.log, ...known(app.events.ok, words.logWhat) }]),
  ];
}
