import type { ChainLink } from '../../shared/domain/setup/onelogin-chain.ts';
import type { Mark as MarkKind } from '../../shared/domain/setup/step-status.ts';
import { failedCalls } from '../../shared/domain/onelogin/failed-calls.ts';
import type { AppLook, UserLook } from '../../shared/domain/onelogin/reading.ts';
import { apiCredentialMessages } from '../../shared/messages/window/api-credential.ts';
import { personMessages as words } from '../../shared/messages/window/person.ts';
import { Foreign } from '../ui/foreign.tsx';
import { Mark } from '../ui/mark.tsx';
import './person-chain.css';

const marks: Readonly<Record<ChainLink['standing'], MarkKind>> = {
  holds: 'measured',
  stops: 'failed',
  waits: 'under-way',
  'not-reached': 'none',
  unknown: 'none',
};

interface PersonChainProps {
  links: readonly ChainLink[];
  /** The newest look at the app, and at the person. */
  app: AppLook | null;
  look: UserLook;
  /** When Wisq was asked about them, ISO 8601; null: it was not. */
  lookedUpAt: string | null;
}

/** The way from OneLogin to Wisq, link by link, up to where it stops; each with what is known of it. */
export function PersonChain({ app, links, look, lookedUpAt }: PersonChainProps) {
  const ids = failedCalls(app, look).flatMap(({ problem, requestId }) =>
    requestId === null ? [] : [{ code: problem.code, requestId }],
  );
  return (
    <>
      <ol className="chain">
        {links.map((link) => (
          <li key={link.id} className={`chain-link chain-${link.standing}`}>
            <Mark kind={marks[link.standing]} />
            <div>
              <p className="chain-title">
                <span className="chain-name">{words.links[link.id]}</span>
                {link.standing === 'stops' && <span className="chain-stop">{words.stopsHere}</span>}
                {link.standing === 'waits' && <span className="quiet">{words.working}</span>}
              </p>
              <p className="small chain-evidence">{words.evidence(link.evidence)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="small quiet">{words.read(look.at, lookedUpAt)}</p>
      {ids.map(({ code, requestId }) => (
        <p key={requestId} className="code">
          {code} · <Foreign text={apiCredentialMessages.requestId(requestId)} />
        </p>
      ))}
    </>
  );
}
