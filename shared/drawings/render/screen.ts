import { screenLabels } from '../../domain/guide/screen-labels.ts';
import { barEntries, sections } from '../screens/frame.ts';
import type { Entry, Screen } from '../screens/parts.ts';
import { renderLine } from './line.ts';
import { type DrawingNode, type DrawingNodes, span } from './node.ts';
import { renderParts } from './part.ts';
import { markable, type RenderContext } from './render-context.ts';
import { stateMark } from './symbols.ts';

/** A screen of OneLogin's console: the black bar, the page under it, and a dialog if one is open. */
export function renderScreen(context: RenderContext, screen: Screen): DrawingNode {
  const { dialog } = screen;
  if (dialog === undefined) {
    return span('drawn-screen', [...pageTop(context, screen), pageBody(context, screen)]);
  }
  const open = span('drawn-dialog', [
    span('drawn-dialog-title', [renderLine(context, dialog.title)]),
    span('drawn-dialog-body', renderParts(context, dialog.body)),
    span('drawn-dialog-buttons', renderParts(context, dialog.buttons)),
  ]);
  // Of the page under a dialog the head is enough.
  return span('drawn-screen drawn-darkened', [
    ...pageTop({ ...context, under: true }, screen),
    span('drawn-over', [open]),
  ]);
}

/** How many entries of the bar stand before the one that is open, at most. */
const mostBefore = 1;

function pageTop(context: RenderContext, screen: Screen): DrawingNodes {
  return [topBar(context, screen), ...head(context, screen)];
}

function topBar(context: RenderContext, { section, menu }: Screen): DrawingNode {
  const wordMark: DrawingNode = {
    ...span('drawn-word-mark', [screenLabels.wordMark]),
    attributes: { translate: 'no' },
  };
  const open = section === undefined ? null : sections[section];
  // Where one of the last entries is open, the first make room: where it is narrow, the bar is cut off at its right.
  const skipped = Math.max(0, barEntries.findIndex((entry) => entry === open) - mostBefore);
  const entries = barEntries.slice(skipped).map((entry) => {
    const current = entry === open;
    const name = current ? 'drawn-top-entry drawn-current' : 'drawn-top-entry';
    return span(name, [entry, ...(current ? renderMenu(context, menu) : [])]);
  });
  const before = skipped === 0 ? [] : [span('drawn-top-entry', ['…'])];
  return markable(
    context,
    { mark: 'bar' },
    'drawn-top',
    [wordMark, ...before, ...entries],
    'inside',
  );
}

function head(context: RenderContext, screen: Screen): DrawingNodes {
  const { actions, actionsMenu, crumb, title, titleIsField } = screen;
  if (title === undefined) return [];
  const line = renderLine(context, title);
  const over =
    crumb === undefined ? [] : [span('drawn-crumb', [span('drawn-line', [`${crumb} /`])])];
  const named =
    titleIsField === true
      ? span('drawn-row', [
          span('drawn-box drawn-title', [line]),
          stateMark('provisioned'),
          stateMark('no'),
        ])
      : span('drawn-title', [line]);
  const buttons =
    actions === undefined
      ? []
      : [
          span('drawn-actions', [
            ...renderParts(context, actions),
            ...renderMenu(context, actionsMenu),
          ]),
        ];
  return [span('drawn-head', [span('drawn-stack', [...over, named]), ...buttons])];
}

function pageBody(context: RenderContext, { body, tab, tabs }: Screen): DrawingNode {
  const page = span('drawn-body', renderParts(context, body));
  if (tabs === undefined) return span('drawn-page', [page]);
  const entries = tabs.map((entry) =>
    renderEntry(context, entry, entry.text === tab ? 'drawn-tab drawn-current' : 'drawn-tab'),
  );
  return span('drawn-page drawn-with-tabs', [span('drawn-tabs', entries), page]);
}

function renderMenu(context: RenderContext, entries: readonly Entry[] | undefined): DrawingNodes {
  if (entries === undefined) return [];
  const lines = entries.map((entry) => renderEntry(context, entry, 'drawn-menu-entry'));
  return [span('drawn-menu', lines)];
}

function renderEntry(context: RenderContext, entry: Entry, name: string): DrawingNode {
  return markable(context, entry, name, [renderLine(context, entry.text)]);
}
