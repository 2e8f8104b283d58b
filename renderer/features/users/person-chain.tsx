import type { ChainLink } from '../../../shared/domain/setup/onelogin-chain.ts';
import type { UserSide } from '../../../shared/domain/setup/onelogin-side.ts';
import type { Mark as MarkKind } from '../../../shared/domain/setup/step-status.ts';
import { failedCalls } from '../../../shared/domain/onelogin/failed-calls.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { apiCredentialMessages } from '../../../shared/messages/window/api-credential.ts';
import { personMessages as words } from '../../../shared/messages/window/person.ts';
import { useSetup } from '../../state/hooks.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Foreign } from '../../ui/foreign.tsx';
import { Mark } from '../../ui/mark.tsx';
import './person-chain.css';

const marks: Readonly<Record<ChainLink['standing'], MarkKind>> = {
  holds: 'measured',
  stops: 'failed',
  waits: 'under-way',
  'not-reached': 'none',
  unknown: 'none',
};

interface PersonChainProps {
  user: TestUser;
  side: UserSide;
  links: readonly ChainLink[];
}

/** The way from OneLogin to Wisq, link by link, up to where it stops; each with what is known of it. */
export function PersonChain({ user, side, links }: PersonChainProps) {
  const app = useSetup(({ state }) => state.oneLogin.app);
  const ids = failedCalls(app, side.look).flatMap(({ problem, requestId }) =>
    requestId === null ? [] : [{ code: problem.code, requestId }],
  );
  return (
    <Disclosure summary={words.why} className="chain-fold">
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
      <p className="small quiet">{words.read(side.look.at, user.lastLookUp?.at ?? null)}</p>
      {ids.map(({ code, requestId }) => (
        <p key={requestId} className="code">
          {code} · <Foreign text={apiCredentialMessages.requestId(requestId)} />
        </p>
      ))}
    </Disclosure>
  );
}
