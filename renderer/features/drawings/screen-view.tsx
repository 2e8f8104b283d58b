import { labels } from '../../../shared/domain/guide/labels.ts';
import { barEntries } from '../../../shared/drawings/screens/frame.ts';
import { screenLabels } from '../../../shared/domain/guide/screen-labels.ts';
import type { Entry, Screen } from '../../../shared/drawings/screens/parts.ts';
import { LineView } from './line-view.tsx';
import { FrontContext, useMarked } from './marked.ts';
import { PartView } from './part-view.tsx';
import { StateMark } from './state-mark.tsx';

/** A screen of OneLogin's console: the black bar, the page under it, and a dialog if one is open. */
export function ScreenView({ screen }: { screen: Screen }) {
  const { dialog } = screen;
  return (
    <span className={`drawn-screen ${dialog === undefined ? '' : 'drawn-darkened'}`}>
      <FrontContext value={dialog === undefined}>
        <BlackBar screen={screen} />
        <Head screen={screen} />
        {dialog === undefined && <Body screen={screen} />}
      </FrontContext>
      {dialog !== undefined && (
        <span className="drawn-over">
          <span className="drawn-dialog">
            <span className="drawn-dialog-title">
              <LineView line={dialog.title} />
            </span>
            <span className="drawn-dialog-body">
              {dialog.body.map((part, index) => (
                <PartView key={index} part={part} />
              ))}
            </span>
            <span className="drawn-dialog-buttons">
              {dialog.buttons.map((part, index) => (
                <PartView key={index} part={part} />
              ))}
            </span>
          </span>
        </span>
      )}
    </span>
  );
}

function BlackBar({ screen: { section, menu } }: { screen: Screen }) {
  const marked = useMarked({ mark: 'bar' });
  return (
    <span className="drawn-top" {...marked}>
      <span className="drawn-word-mark" translate="no">
        {screenLabels.wordMark}
      </span>
      {barEntries.map((entry) => {
        const current = section !== undefined && entry === labels[section];
        return (
          <span key={entry} className={`drawn-top-entry ${current ? 'drawn-current' : ''}`}>
            {entry}
            {current && menu !== undefined && <Menu entries={menu} />}
          </span>
        );
      })}
    </span>
  );
}

function Head({ screen }: { screen: Screen }) {
  const { actions, actionsMenu, crumb, title, titleIsField } = screen;
  if (title === undefined) return null;
  return (
    <span className="drawn-head">
      <span className="drawn-stack">
        {crumb !== undefined && (
          <span className="drawn-crumb">
            <LineView line={crumb} /> /
          </span>
        )}
        {titleIsField === true ? (
          <span className="drawn-row">
            <span className="drawn-box drawn-title">
              <LineView line={title} />
            </span>
            <StateMark state="provisioned" />
            <StateMark state="no" />
          </span>
        ) : (
          <span className="drawn-title">
            <LineView line={title} />
          </span>
        )}
      </span>
      {actions !== undefined && (
        <span className="drawn-actions">
          {actions.map((part, index) => (
            <PartView key={index} part={part} />
          ))}
          {actionsMenu !== undefined && <Menu entries={actionsMenu} />}
        </span>
      )}
    </span>
  );
}

function Body({ screen: { body, tab, tabs } }: { screen: Screen }) {
  return (
    <span className={tabs === undefined ? 'drawn-page' : 'drawn-page drawn-with-tabs'}>
      {tabs !== undefined && (
        <span className="drawn-tabs">
          {tabs.map((entry, index) => (
            <EntryView
              key={index}
              entry={entry}
              kind={entry.text === tab ? 'drawn-tab drawn-current' : 'drawn-tab'}
            />
          ))}
        </span>
      )}
      <span className="drawn-body">
        {body.map((part, index) => (
          <PartView key={index} part={part} />
        ))}
      </span>
    </span>
  );
}

function Menu({ entries }: { entries: readonly Entry[] }) {
  return (
    <span className="drawn-menu">
      {entries.map((entry, index) => (
        <EntryView key={index} entry={entry} kind="drawn-menu-entry" />
      ))}
    </span>
  );
}

function EntryView({ entry, kind }: { entry: Entry; kind: string }) {
  const marked = useMarked(entry);
  return (
    <span className={kind} {...marked}>
      <LineView line={entry.text} />
    </span>
  );
}
