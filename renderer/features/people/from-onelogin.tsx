import { useEffect, useState } from 'react';
import type { ResultOf } from '../../../shared/contract/contract.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { Result } from '../../../shared/domain/problems/result.ts';
import { giveListMessages as words } from '../../../shared/messages/window/give-list.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { ask } from '../../state/bridge.ts';
import { listFromOneLogin } from '../../state/give-list.ts';
import { useSetup, useTyped } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { SteadyLabel } from '../../ui/steady-label.tsx';

type Roles = Result<ResultOf<'rollout.roles'>>;

/** Everybody who has the app, or who is in a role that gives it; only where OneLogin's API is connected. */
export function FromOneLogin({ onTried }: { onTried: (give: Promise<Problem | null>) => void }) {
  const setupId = useSetup((view) => view.setupId);
  const connected = useSetup(({ state }) => state.oneLogin.connection !== null);
  const [roles, setRoles] = useState<Roles | null>(null);
  const [chosen, setChosen] = useTyped('list-role', '');
  const [reading, setReading] = useState(false);
  useEffect(() => {
    if (!connected) return;
    let here = true;
    void ask('rollout.roles', { setupId }).then((given) => here && setRoles(given));
    return () => {
      here = false;
    };
  }, [connected, setupId]);
  if (!connected) return null;
  async function read(): Promise<Problem | null> {
    setReading(true);
    const why = await listFromOneLogin(chosen === '' ? null : Number(chosen));
    setReading(false);
    return why;
  }
  const { read: label, reading: busy } = words;
  return (
    <section className="stack-s from-onelogin">
      <div>
        <h2 className="item-title">{words.fromOneLogin}</h2>
        <p className="quiet small">{words.fromOneLoginWhat}</p>
      </div>
      <div className="row from-row">
        <div className="field">
          <label htmlFor="list-role">{words.who}</label>
          <select id="list-role" value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{words.everyone}</option>
            {roles?.ok === true &&
              roles.value.map(({ id, name }) => (
                <option key={id} value={id}>
                  {words.role(name)}
                </option>
              ))}
          </select>
        </div>
        <Button aria-disabled={reading} onClick={() => !reading && onTried(read())}>
          <SteadyLabel shown={reading ? busy : label} all={[label, busy]} />
        </Button>
      </div>
      {roles?.ok === false && <ProblemView problem={roles.problem} tone="note" />}
    </section>
  );
}
