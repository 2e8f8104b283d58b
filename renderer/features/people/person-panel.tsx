import { useCallback, useEffect, useState } from 'react';
import type { PersonDetail } from '../../../shared/contract/contract.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { Result } from '../../../shared/domain/problems/result.ts';
import type { Person } from '../../../shared/domain/rollout/person.ts';
import { personAtBoth } from '../../../shared/domain/setup/person-at-both.ts';
import { peoplePersonMessages as words } from '../../../shared/messages/window/people-person.ts';
import { AttributeTable } from '../../common/attribute-table.tsx';
import { PersonChain } from '../../common/person-chain.tsx';
import { ProblemView } from '../../common/problem-view.tsx';
import { act, ask } from '../../state/bridge.ts';
import { useSetup } from '../../state/hooks.ts';
import { takeOffList } from '../../state/people.ts';
import { usePeople } from '../../state/people-store.ts';
import { personAt } from '../../state/people-rows.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Foreign } from '../../ui/foreign.tsx';
import { OutIcon } from '../../ui/icons.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { SteadyLabel } from '../../ui/steady-label.tsx';
import { PersonMark } from './person-mark.tsx';
import './person-panel.css';

interface PersonPanelProps {
  /** The place on the list. */
  index: number;
  onClose: () => void;
}

/** Why one person is where they are: both sides are asked anew when it opens, and again on request. */
export function PersonPanel({ index, onClose }: PersonPanelProps) {
  const row = usePeople(({ pages }) => personAt(pages, index));
  const { asking, detail, look, problem } = usePersonDetail(index);
  const setupId = useSetup((view) => view.setupId);
  const connected = useSetup(({ state }) => state.oneLogin.connection !== null);
  const comparing = usePeople(({ view }) => view?.progress != null);
  const { looking, lookAgain } = words;
  return (
    <SidePanel
      title={<Foreign text={row?.name ?? detail?.person.name ?? ''} />}
      onClose={onClose}
      foot={
        <>
          <Button aria-disabled={asking} onClick={() => !asking && void look()}>
            <SteadyLabel shown={asking ? looking : lookAgain} all={[lookAgain, looking]} />
          </Button>
          <Button
            kind="main"
            onClick={() => void act('guide.openLink', { setupId, link: 'users' })}
          >
            {words.openOneLogin}
            <OutIcon />
          </Button>
        </>
      }
    >
      <div role="status">
        {asking && <p className="quiet">{connected ? words.askingBoth : words.asking}</p>}
      </div>
      <div role="alert">{problem !== null && <ProblemView problem={problem} tone="fail" />}</div>
      {detail === null && row !== null && <Verdict person={row} />}
      {detail !== null && <Detail detail={detail} />}
      {/* While a comparison is under way, the list is what it was begun with. */}
      {!comparing && (detail !== null || problem !== null) && (
        <div className="person-off">
          <ConfirmButton
            label={words.takeOff.button}
            title={words.takeOff.ask(row?.name ?? detail?.person.name ?? '')}
            text={words.takeOff.text}
            yes={words.takeOff.yes}
            no={words.takeOff.no}
            onConfirm={async () => {
              onClose();
              await takeOffList(index);
            }}
          />
        </div>
      )}
    </SidePanel>
  );
}

function Detail({ detail: { lookUp, oneLogin, person } }: { detail: PersonDetail }) {
  const { chain, comparison, problems, side } = personAtBoth(person.name, lookUp, oneLogin);
  const complete = person.atWisq?.state === 'complete';
  return (
    <>
      <Verdict person={person} />
      {!complete && chain !== null && side !== null && (
        <section>
          <h3>{words.why}</h3>
          <PersonChain
            app={oneLogin}
            links={chain}
            look={side.look}
            lookedUpAt={lookUp?.at ?? null}
          />
        </section>
      )}
      {problems.length > 0 && (
        <section className="stack-s person-problems">
          {problems.map((one, index) => (
            <ProblemView key={`${one.code} ${index}`} problem={one} tone="plain" />
          ))}
        </section>
      )}
      {comparison !== null && (
        <section>
          <h3>{words.attributes}</h3>
          <AttributeTable rows={comparison} />
        </section>
      )}
      {oneLogin === null && <p className="small quiet">{words.notConnected}</p>}
      {side === null && lookUp !== null && <p className="small quiet">{words.read(lookUp.at)}</p>}
    </>
  );
}

function Verdict({ person }: { person: Person }) {
  return (
    <p className="person-verdict">
      <PersonMark person={person} />
      <span>{words.verdict(person)}</span>
    </p>
  );
}

/** Asks about a person at once, and whenever `look` is called. What was known stays meanwhile. */
function usePersonDetail(index: number) {
  const setupId = useSetup((view) => view.setupId);
  const [detail, setDetail] = useState<PersonDetail | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asking, setAsking] = useState(true);
  const take = useCallback((given: Result<PersonDetail>) => {
    setAsking(false);
    setProblem(given.ok ? null : given.problem);
    if (given.ok) setDetail(given.value);
  }, []);
  useEffect(() => {
    let here = true;
    void ask('rollout.person', { setupId, index }).then((given) => here && take(given));
    return () => {
      here = false;
    };
  }, [index, setupId, take]);
  async function look(): Promise<void> {
    setAsking(true);
    take(await ask('rollout.person', { setupId, index }));
  }
  return { asking, detail, look, problem };
}
