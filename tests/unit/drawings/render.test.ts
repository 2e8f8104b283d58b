import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { nodeView } from '../../../renderer/common/node-view.ts';
import { nodeHtml } from '../../../shared/documents/drawing/node-html.ts';
import { places as allPlaces } from '../../../shared/drawings/callouts/index.ts';
import type { DrawingNode } from '../../../shared/drawings/render/node.ts';
import { renderScreen } from '../../../shared/drawings/render/screen.ts';
import { screenCss } from '../../../shared/drawings/render/style.ts';
import { screens } from '../../../shared/drawings/screens/index.ts';
import type { Screen } from '../../../shared/drawings/screens/parts.ts';
import { placeholders as values } from '../../support/drawn-values.ts';

const places = Object.entries(allPlaces).flatMap(([task, all]) =>
  (all ?? []).map((callout, index) => [`${task} ${index + 1}`, callout] as const),
);
const names: readonly (readonly [string, Screen])[] = Object.entries(screens);

/** All elements of a drawing, from the outside in. */
function elements(node: DrawingNode): readonly DrawingNode[] {
  return [
    node,
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : elements(child))),
  ];
}

const has = (node: DrawingNode | string, name: string) =>
  typeof node !== 'string' && node.name.split(' ').includes(name);

/** A drawing with its target taken out again. */
function withoutTarget(node: DrawingNode): DrawingNode {
  const children = node.children
    .filter((child) => !has(child, 'drawn-word'))
    .flatMap((child) =>
      typeof child !== 'string' && has(child, 'drawn-at') ? child.children : [child],
    )
    .filter((child) => !has(child, 'drawn-word'))
    .map((child) => (typeof child === 'string' ? child : withoutTarget(child)));
  return { ...node, name: node.name.replace(/ drawn-target$/, ''), children };
}

/** Markup without what the two outputs may write differently: quotes, and blanks in styles. */
function alike(markup: string): string {
  return markup
    .replaceAll('&#x27;', '&#39;')
    .replaceAll(/style="[^"]*"/g, (style) => style.replaceAll(/([:;]) /g, '$1'));
}

describe('one drawing for the window and for paper', () => {
  test.each(names)('%s: both outputs write the same elements', (_name, screen) => {
    const tree = renderScreen({ values: { ...values, user: '<b>&"\'', token: null } }, screen);
    expect(alike(nodeHtml(tree))).toBe(alike(renderToStaticMarkup(nodeView(tree))));
  });

  test.each(places)(
    '%s: the target on paper adds its word and takes nothing away',
    (_, callout) => {
      const screen = screens[callout.screen];
      const target = { mark: callout.mark, word: 'Press' };
      const onPaper = renderScreen({ values, target }, screen);
      expect(withoutTarget(onPaper)).toEqual(renderScreen({ values }, screen));
      // What is outlined is what the window's mark is laid over.
      const [outlined, ...others] = elements(onPaper).filter((node) => has(node, 'drawn-target'));
      expect(others).toEqual([]);
      expect(outlined?.attributes?.['data-spot']).toBe(callout.mark);
      expect(elements(onPaper).filter((node) => has(node, 'drawn-word'))).toHaveLength(1);
    },
  );

  test('under an open dialog nothing is marked', () => {
    const page = screens['app-users'];
    const open: Screen = { ...page, dialog: { title: { bar: 3 }, body: [], buttons: [] } };
    const marks = (screen: Screen, mark: string) =>
      elements(renderScreen({ values, target: { mark, word: 'Press' } }, screen)).filter(
        (node) => has(node, 'drawn-target') || node.attributes?.['data-spot'] !== undefined,
      );
    expect(marks(page, 'bar').length).toBeGreaterThan(1);
    expect(marks(open, 'bar')).toEqual([]);
  });

  test('every class with a shared style is drawn somewhere', () => {
    const drawn = new Set(
      names.flatMap(([, screen]) =>
        elements(renderScreen({ values }, screen)).flatMap(({ name }) => name.split(' ')),
      ),
    );
    const styled = [...screenCss.matchAll(/\.(drawn-[a-z-]+)/g)].map(([, name]) => name ?? '');
    expect(styled.length).toBeGreaterThan(40);
    expect([...new Set(styled)].filter((name) => !drawn.has(name))).toEqual([]);
  });
});
