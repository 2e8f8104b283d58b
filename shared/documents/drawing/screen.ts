import { labels } from '../../domain/guide/labels.ts';
import { barEntries } from '../../drawings/screens/frame.ts';
import { screenLabels } from '../../domain/guide/screen-labels.ts';
import type { Entry, Screen } from '../../drawings/screens/parts.ts';
import { text } from '../escape.ts';
import { partsHtml } from './part.ts';
import { element, lineHtml, type Pen, span } from './render-context.ts';
import { stateSvg } from './state-svg.ts';

/** A screen of OneLogin's console, as HTML: the black bar, the page, and a dialog if one is open. */
export function screenHtml(pen: Pen, screen: Screen): string {
  const { dialog } = screen;
  if (dialog === undefined) {
    return span('screen', topBar(pen, screen) + head(pen, screen) + body(pen, screen));
  }
  const open = span(
    'dialog',
    span('title', lineHtml(pen, dialog.title)) +
      span('inside', partsHtml(pen, dialog.body)) +
      span('actions', partsHtml(pen, dialog.buttons)),
  );
  // What lies under a dialog cannot be pressed: its buttons are not drawn, and no spot is there.
  const page = { ...screen, actions: [] };
  return span('screen dark', topBar(pen, page) + head(pen, page) + span('in-front', open));
}

function topBar(pen: Pen, { section, menu }: Screen): string {
  const entries = barEntries.map((entry) => {
    const current = section !== undefined && entry === labels[section];
    const open = current && menu !== undefined ? menuHtml(pen, menu) : '';
    return span(current ? 'entry current' : 'entry', text(entry) + open);
  });
  const all = span('word-mark', text(screenLabels.wordMark)) + entries.join('');
  return element(pen, { mark: 'bar' }, 'top', all, 'inside');
}

function head(pen: Pen, screen: Screen): string {
  const { actions = [], actionsMenu, crumb, title, titleIsField } = screen;
  if (title === undefined) return '';
  const line = lineHtml(pen, title);
  const named =
    titleIsField === true
      ? span('row', span('box title', line) + stateSvg('provisioned') + stateSvg('no'))
      : span('title', line);
  const over = crumb === undefined ? '' : span('crumb', `${text(crumb)} /`);
  const menu = actionsMenu === undefined ? '' : menuHtml(pen, actionsMenu);
  return span(
    'head',
    span('stack', over + named) + span('actions', partsHtml(pen, actions) + menu),
  );
}

function body(pen: Pen, { body: parts, tab, tabs }: Screen): string {
  const page = span('page', partsHtml(pen, parts));
  if (tabs === undefined) return page;
  const entries = tabs.map((entry) =>
    entryHtml(pen, entry, entry.text === tab ? 'tab current' : 'tab'),
  );
  return span('with-tabs', span('tabs', entries.join('')) + page);
}

function menuHtml(pen: Pen, entries: readonly Entry[]): string {
  const lines = entries.map((entry) => entryHtml(pen, entry, 'menu-entry'));
  return span('menu', lines.join(''));
}

function entryHtml(pen: Pen, entry: Entry, name: string): string {
  return element(pen, entry, name, lineHtml(pen, entry.text));
}
