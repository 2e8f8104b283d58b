import { useState } from 'react';
import type { PeopleView } from '../../shared/contract/contract.ts';
import { arrivedOf, type PeopleCounts } from '../../shared/domain/rollout/counts.ts';
import { peopleMessages as words } from '../../shared/messages/window/people.ts';
import { ProblemView } from '../common/problem-view.tsx';
import { AgreementLine } from '../features/people/agreement-line.tsx';
import { ComparingLine } from '../features/people/comparing-line.tsx';
import { Filters } from '../features/people/filters.tsx';
import { ComparedNotes, HowCompared } from '../features/people/how-compared.tsx';
import { NobodyMatches } from '../features/people/nobody-matches.tsx';
import { PeopleMenu } from '../features/people/people-menu.tsx';
import { PeopleTable } from '../features/people/people-table.tsx';
import { PeopleTools } from '../features/people/people-tools.tsx';
import { PersonPanel } from '../features/people/person-panel.tsx';
import { useOver } from '../features/people/use-over.ts';
import { act } from '../state/bridge.ts';
import { useSetup, useView } from '../state/hooks.ts';
import { goTo } from '../state/navigation.ts';
import { compare, steerComparison } from '../state/people.ts';
import { usePeople } from '../state/people-store.ts';
import { OutIcon } from '../ui/icons.tsx';
import type { TurnOf } from '../common/turn.tsx';
import { type Move, PageFrame } from './page-frame.tsx';
import { SetupFrame } from './shell.tsx';

/** The list in use: who is at Wisq, who is missing and why, and the next move. */
export function PeopleListPage() {
  const view = usePeople((state) => state.view);
  if (view === null || view.list === null || view.counts === null) return null;
  return <Listed view={view} counts={view.counts} />;
}

function Listed({ view, counts }: { view: PeopleView; counts: PeopleCounts }) {
  const connected = useSetup(({ state }) => state.oneLogin.connection !== null);
  const hidden = useSetup(({ namesHidden }) => namesHidden);
  const unkept = usePeople((state) => state.problem);
  const order = usePeople((state) => state.order);
  const total = usePeople((state) => state.total);
  const [person, setPerson] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const { move, turn } = useNextMove(view, counts);
  useOver(view);
  const { progress } = view;
  const withOneLogin = connected || counts.oneLogin !== null;
  const failure = unkept ?? (progress?.phase === 'failed' ? progress.problem : null);
  const never = counts.unchecked === counts.listed;
  return (
    <SetupFrame at="people" beside={null} turn={turn}>
      <PageFrame
        wide
        step="rollout"
        turn={turn}
        place={words.place}
        heading={
          never ? words.neverHeading(counts.listed) : words.heading(counts, arrivedOf(counts))
        }
        lead={null}
        before={<AgreementLine />}
        back={() => goTo('rollout')}
        notice={
          <>
            {failure !== null && <ProblemView problem={failure} tone="fail" />}
            {progress === null && <ComparedNotes />}
            {said !== '' && <p className="small">{said}</p>}
          </>
        }
        move={move}
      >
        <div className="people-page">
          <ComparingLine progress={progress} complete={counts.states.complete === counts.listed} />
          <HowCompared notListed={view.notListed} />
          <Filters counts={counts} />
          <PeopleTools
            view={view}
            menu={<PeopleMenu key={String(hidden)} view={view} onSaid={setSaid} />}
          />
          <PeopleTable key={withOneLogin ? 3 : 2} withOneLogin={withOneLogin} onOpen={setPerson} />
          {total === 0 && <NobodyMatches key={order} />}
        </div>
      </PageFrame>
      {person !== null && (
        // What was asked with names shown goes when they are hidden.
        <PersonPanel key={String(hidden)} index={person} onClose={() => setPerson(null)} />
      )}
    </SetupFrame>
  );
}

/** What the blue button does, and whose turn that makes it. */
function useNextMove({ progress }: PeopleView, counts: PeopleCounts): { move: Move; turn: TurnOf } {
  const { setupId } = useView();
  const waiting = counts.oneLogin?.waiting ?? 0;
  const you = (label: Move['label'], onPress: () => void) =>
    ({ move: { label, onPress }, turn: { owner: 'admin' } }) as const;
  if (progress !== null) {
    if (progress.phase === 'paused' || progress.phase === 'failed') {
      return you(words.goOn, () => void steerComparison('rollout.goOn'));
    }
    const onPress = () => void steerComparison('rollout.pause');
    return {
      move: { label: words.pause, onPress },
      turn: { owner: 'wait', words: words.comparing },
    };
  }
  if (counts.unchecked === counts.listed) {
    return you(words.compare, () => void compare('everybody'));
  }
  if (waiting > 0) {
    const label = (
      <>
        {words.approve(waiting)}
        <OutIcon />
      </>
    );
    return you(label, () => void act('guide.openLink', { setupId, link: 'apps' }));
  }
  if (counts.states.complete < counts.listed) {
    return you(words.checkAgain, () => void compare('not-complete'));
  }
  return { move: { label: words.done, onPress: () => goTo('rollout') }, turn: { owner: 'nobody' } };
}
