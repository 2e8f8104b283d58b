import { useState } from 'react';
import type { PeopleView } from '../../../shared/contract/contract.ts';
import { peopleDialogMessages as dialogs } from '../../../shared/messages/window/people-dialogs.ts';
import { peopleMessages as words } from '../../../shared/messages/window/people.ts';
import { giveAnother } from '../../state/give-list.ts';
import { compare, forgetList } from '../../state/people.ts';
import { usePeople } from '../../state/people-store.ts';
import { announce } from '../../state/store.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { MoreMenu } from '../../ui/more-menu.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { OddPanel } from './odd-panel.tsx';
import { OthersPanel } from './others-panel.tsx';

type Opened = 'export' | 'others' | 'odd';

/** What else can be done with the list: behind three dots, and over the page. */
export function PeopleMenu({ view, onSaid }: { view: PeopleView; onSaid: (text: string) => void }) {
  const total = usePeople((state) => state.total);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { counts, list, notListed, progress } = view;
  if (list === null || counts === null) return null;
  return (
    <>
      <MoreMenu label={words.more}>
        {(item) => (
          <>
            {progress === null && item(words.everybody, () => void compare('everybody'))}
            {item(words.export, () => setOpened('export'))}
            {item(words.others, () => setOpened('others'))}
            {list.odd > 0 && item(words.odd, () => setOpened('odd'))}
            {progress === null && item(words.another, () => giveAnother(true))}
            <ConfirmButton
              kind="plain"
              label={words.forget}
              title={dialogs.forgetAsk}
              text={dialogs.forgetWhat}
              yes={dialogs.forget}
              no={dialogs.keep}
              onConfirm={async () => {
                await forgetList();
              }}
            />
          </>
        )}
      </MoreMenu>
      {opened === 'export' && (
        <ExportDialog
          listed={counts.listed}
          shown={total}
          onClose={(saved) => {
            setOpened(null);
            if (saved === null) return;
            onSaid(dialogs.exported(saved));
            announce(dialogs.exported(saved));
          }}
        />
      )}
      {opened === 'others' && <OthersPanel count={notListed} onClose={() => setOpened(null)} />}
      {opened === 'odd' && <OddPanel onClose={() => setOpened(null)} />}
    </>
  );
}
