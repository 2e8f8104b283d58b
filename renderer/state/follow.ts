import type { AppEvent } from '../../shared/contract/contract.ts';
import { copyMessages } from '../../shared/messages/window/copy.ts';
import { withWatching } from './compare-views.ts';
import { followView } from './follow-view.ts';
import { openFile, refreshHandover, refuseFile, showFile, showHandover } from './handover.ts';
import { openSetup, showSaveReport } from './navigation.ts';
import { followPeople } from './follow-people.ts';
import { announce, receive, store } from './store.ts';

/** Carries out an event from main. */
export function follow(event: AppEvent): void {
  const { view } = store.getState();
  switch (event.type) {
    case 'setup.changed':
      void refreshHandover(event.view.setupId);
      followView(event.view);
      return;
    case 'watch.changed':
      if (view?.setupId === event.setupId)
        receive({ view: withWatching(view, event.userId, event.watching) });
      return;
    case 'check.progress':
      if (view?.setupId === event.setupId) receive({ view: { ...view, check: event.check } });
      return;
    case 'rollout.progress':
      followPeople(event);
      return;
    case 'clipboard.cleared':
      announce(copyMessages.cleared);
      return;
    case 'setup.open':
      void openSetup(event.setupId);
      return;
    case 'file.opened':
      void showFile(event.file);
      return;
    case 'file.refused':
      refuseFile(event.problem);
      return;
    case 'menu':
      void followMenu(event.item);
  }
}

type MenuItem = Extract<AppEvent, { type: 'menu' }>['item'];

/** Carries out an item of the app's menu; without an open setup two of them have nothing to do. */
async function followMenu(item: MenuItem): Promise<void> {
  const { view } = store.getState();
  if (item === 'open-file') return openFile();
  if (view === null) return;
  if (item === 'show-handover') return showHandover(view.setupId);
  showSaveReport();
}
