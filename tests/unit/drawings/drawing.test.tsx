import { existsSync, readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Drawing } from '../../../renderer/features/drawings/drawing.tsx';
import { nodeView } from '../../../renderer/common/node-view.ts';
import { connectors } from '../../../shared/domain/guide/connectors.ts';
import { labels } from '../../../shared/domain/guide/labels.ts';
import { renderScreen } from '../../../shared/drawings/render/screen.ts';
import { type ScreenId, screens } from '../../../shared/drawings/screens/index.ts';
import { credentialLabels } from '../../../shared/domain/guide/credential-labels.ts';
import { screenLabels } from '../../../shared/domain/guide/screen-labels.ts';
import { type ScreenValues, screenValues } from '../../../shared/drawings/screens/values.ts';
import { places } from '../../../shared/drawings/callouts/index.ts';
import { placeholders as values } from '../../support/drawn-values.ts';
import { stateOf, stored } from '../../support/setup-state.ts';
import { needs } from '../../support/needs.ts';

const known = new Set<string>([
  // Entries of the bar that are left out.
  '…',
  ...Object.values(labels),
  ...Object.values(credentialLabels),
  ...Object.values(screenLabels),
  ...connectors.flatMap(({ name }) => name ?? []),
  ...Object.values(values).flatMap((value) => value ?? []),
]);

/** The pieces of text in a piece of markup, as they stand between its tags. */
function texts(markup: string): readonly string[] {
  return markup
    .split(/<[^>]*>/)
    .map((text) =>
      text.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&').trim(),
    )
    .filter((text) => text !== '');
}

const screenNames = Object.keys(screens).filter((name): name is ScreenId => name in screens);

function drawn(screen: ScreenId, with_: ScreenValues = values): string {
  return renderToStaticMarkup(nodeView(renderScreen({ values: with_ }, screens[screen])));
}

/** A line of several pieces, such as a dialog’s title, is one text: taken apart at what is known. */
function unknownParts(text: string): string {
  if (known.has(text)) return '';
  return [...known]
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, piece) => rest.split(piece).join(' '), text)
    .replace(/ \/$/, '')
    .trim();
}

describe('a drawn screen', () => {
  test.each(screenNames)(
    '%s shows OneLogin’s labels and this setup’s values, nothing else',
    (name) => {
      const said = texts(drawn(name));
      expect(said.length).toBeGreaterThan(1);
      for (const text of said) expect([text, unknownParts(text)]).toEqual([text, '']);
    },
  );

  // The description lies beside the project where it is built; a clone alone does not have it.
  const folder = new URL('../../../../shared/', import.meta.url);
  test(
    'every label stands letter for letter in the description of the screens',
    needs(
      existsSync(new URL('onelogin-screens.md', folder)),
      'the description of OneLogin’s screens beside the project',
    ),
    () => {
      const description = ['onelogin-screens.md', 'onelogin.md', 'onelogin-api.md']
        .map((name) => readFileSync(new URL(name, folder), 'utf8'))
        .join('\n');
      const missing = screenNames
        .flatMap((name) => texts(drawn(name)))
        .filter((text) => known.has(text) && !text.startsWith('(the '))
        .filter((text) => !description.includes(text));
      expect([...new Set(missing)]).toEqual([]);
    },
  );

  test('what is not known yet is a bar, not a made-up value', () => {
    const nothing = { ...values, 'base-url': null, token: null, user: null };
    const said = texts(drawn('configuration-disabled', nothing)).join(' ');
    expect(said).not.toMatch(/https|•|null/);
    expect(texts(drawn('approve', nothing)).join(' ')).toContain('Create in (the display name)');
  });
});

test.each(
  Object.entries(places).flatMap(([task, spots]) =>
    (spots ?? []).map((place, index) => [`${task} ${index + 1}`, place] as const),
  ),
)('%s: one picture with a sentence for a name, and exactly one target', (_name, place) => {
  const markup = renderToStaticMarkup(<Drawing callout={place} values={values} />);
  expect(markup.match(/role="img"/g)).toHaveLength(1);
  expect(markup).toMatch(/role="img" aria-label="[^"]{20,}\."/);
  expect(markup.split(`data-spot="${place.mark}"`)).toHaveLength(2);
  expect(markup).not.toMatch(/<(button|a|input|select|textarea)\b|tabindex/);
});

describe('the values of a setup', () => {
  test('the token is dots, and of the base URL only the host is there', () => {
    const state = stateOf(stored);
    const taken = screenValues(state);
    expect(taken['base-url']).toBe('https://scim.wisq.example/…');
    expect(taken.token).toMatch(/^•+$/);
    expect(JSON.stringify(taken)).not.toContain('k9Qz');
  });

  test('the connector that was picked stands in the title; else the recommended one', () => {
    const picked = (id: 'core' | 'unsure') =>
      screenValues(stateOf({ type: 'connector.chosen', connector: id })).connector;
    expect(picked('core')).toBe('SCIM Provisioner with SAML (SCIM v2 Core)');
    expect(picked('unsure')).toBe('SCIM Provisioner with SAML (SCIM v2 Enterprise)');
  });
});
