import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { giveListMessages as giving } from '../../shared/messages/window/give-list.ts';
import { peopleMessages as words } from '../../shared/messages/window/people.ts';
import { ProblemView } from '../common/problem-view.tsx';
import { GiveList } from '../features/people/give-list.tsx';
import { ListPreviewView } from '../features/people/list-preview.tsx';
import { takeOtherFiles } from '../state/drop.ts';
import { showPeople } from '../state/follow-people.ts';
import { applyList, discardList, dropList, giveAnother, pasteList } from '../state/give-list.ts';
import { goTo } from '../state/navigation.ts';
import { forgetList } from '../state/people.ts';
import { usePeople } from '../state/people-store.ts';
import { Button } from '../ui/button.tsx';
import { SteadyLabel } from '../ui/steady-label.tsx';
import { PageFrame } from './page-frame.tsx';
import { PeopleListPage } from './people-list-page.tsx';
import { SetupFrame } from './shell.tsx';

/** The roll-out list: given, looked at before it is used, and then followed to Wisq. */
export function PeoplePage() {
  const listed = usePeople(({ view }) => view !== null && view.list !== null);
  const known = usePeople(({ view }) => view !== null);
  const unread = usePeople(({ problem, view }) => (view === null ? problem : null));
  const preview = usePeople((state) => state.preview);
  const another = usePeople((state) => state.giving);
  const { busy, problem, tried } = useGiving();

  if (unread !== null) return <Unread problem={unread} />;
  if (!known) return <Framed>{null}</Framed>;
  // Another content is another page: its heading takes the focus.
  if (preview !== null) return <Previewing problem={problem} busy={busy} tried={tried} />;
  if (listed && !another) return <PeopleListPage />;
  return <Giving problem={problem} busy={busy} tried={tried} />;
}

/** A way of giving the list at a time, and why the last one failed. */
function useGiving() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState<'giving' | 'using' | null>(null);
  const tried: Tried = useCallback(async (give, what = 'giving') => {
    setBusy(what);
    setProblem(await give);
    setBusy(null);
  }, []);
  useEffect(() => {
    void showPeople();
    takeOtherFiles((file) => void tried(dropList(file)));
    return () => takeOtherFiles(null);
  }, [tried]);
  return { busy, problem, tried };
}

function Framed({ children }: { children: React.ReactNode }) {
  return (
    <SetupFrame at="people" beside={null} turn={yours}>
      {children ?? (
        <main className="step" id="step" aria-busy="true">
          <h1 className="visually-hidden">{words.loading}</h1>
        </main>
      )}
    </SetupFrame>
  );
}

/** Waits for what a way of giving comes to. */
type Tried = (give: Promise<Problem | null>, what?: 'giving' | 'using') => Promise<void>;

/** Whoever gives a list has the next move, whatever else is done. */
const yours = { owner: 'admin' } as const;

interface GivingProps {
  problem: Problem | null;
  /** What is under way; null: nothing. */
  busy: 'giving' | 'using' | null;
  tried: Tried;
}

function Giving({ busy, problem, tried }: GivingProps) {
  const another = usePeople((state) => state.giving);
  const { paste, pasting } = giving;
  return (
    <Framed>
      <PageFrame
        key="giving"
        step="rollout"
        place={giving.place}
        turn={yours}
        heading={giving.heading}
        lead={giving.lead}
        back={another ? () => giveAnother(false) : () => goTo('rollout')}
        move={{
          label: <SteadyLabel shown={busy === 'giving' ? pasting : paste} all={[paste, pasting]} />,
          busy: busy === 'giving',
          onPress: () => void tried(pasteList()),
        }}
      >
        <GiveList problem={problem} onTried={(give) => void tried(give)} />
      </PageFrame>
    </Framed>
  );
}

function Previewing({ busy, problem, tried }: GivingProps) {
  const preview = usePeople((state) => state.preview);
  if (preview === null) return null;
  const open = preview.column === null;
  return (
    <Framed>
      <PageFrame
        key="preview"
        step="rollout"
        place={giving.place}
        turn={yours}
        heading={open ? giving.chooseHeading : giving.previewHeading(preview.people)}
        lead={open ? giving.chooseLead : giving.previewLead}
        back={discardList}
        beside={
          <Button kind="text" onClick={discardList}>
            {giving.discard}
          </Button>
        }
        move={{
          label: open ? giving.apply : giving.applyTo(preview.people),
          busy: busy === 'using',
          onPress: () => void tried(applyList(), 'using'),
        }}
      >
        <ListPreviewView preview={preview} problem={problem} onTried={(give) => void tried(give)} />
      </PageFrame>
    </Framed>
  );
}

/** The list on this computer could not be read: why, and the way out. */
function Unread({ problem }: { problem: Problem }) {
  return (
    <Framed>
      <PageFrame
        step="rollout"
        place={giving.place}
        turn={yours}
        heading={giving.title}
        lead={null}
        back={() => goTo('rollout')}
        beside={
          problem.code === 'LIST_DAMAGED' && (
            <Button kind="text" onClick={() => void forgetList()}>
              {words.forgetNow}
            </Button>
          )
        }
        move={{ label: words.tryAgain, onPress: () => void showPeople() }}
      >
        <div role="alert">
          <ProblemView problem={problem} tone="fail" />
        </div>
      </PageFrame>
    </Framed>
  );
}
