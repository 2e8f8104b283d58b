import { apiCredentialMessages } from '../../../shared/messages/window/api-credential.ts';
import { useSetup } from '../../state/hooks.ts';
import { Foreign } from '../../ui/foreign.tsx';
import { LockIcon, TickIcon } from '../../ui/icons.tsx';
import './onelogin.css';

/** What a credential lets this app see, what stays unseen, and what leaves this computer. */
export function WhatItSees() {
  const host = useSetup(({ state }) => state.oneLoginHost);
  const { sees: words } = apiCredentialMessages;
  return (
    <section className="sees stack" aria-label={words.heading}>
      <div>
        <h2 className="label">{words.heading}</h2>
        <List items={words.items} />
      </div>
      <div>
        <h2 className="label">{words.cannotHeading}</h2>
        <List items={words.cannot} />
        <p className="small quiet">{words.cannotNext}</p>
      </div>
      <ul className="stack">
        <li className="sees-fact">
          <TickIcon />
          <div>
            <p className="label">{words.safe}</p>
            <p className="small quiet">
              <Foreign text={words.safeWhat(host)} />
            </p>
          </div>
        </li>
        <li className="sees-fact">
          <LockIcon />
          <div>
            <p className="label">{words.secret}</p>
            <p className="small quiet">{words.secretWhat}</p>
          </div>
        </li>
      </ul>
    </section>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="open-list small quiet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
