import { describe, expect, test } from 'vitest';
import { connectors } from '../../../shared/domain/guide/connectors.ts';
import type { TaskId } from '../../../shared/domain/guide/ids.ts';
import { labels } from '../../../shared/domain/guide/labels.ts';
import { credentialLabels } from '../../../shared/domain/guide/credential-labels.ts';
import { screenLabels } from '../../../shared/domain/guide/screen-labels.ts';
import type { ScreenValues } from '../../../shared/drawings/screens/values.ts';
import { callouts } from '../../../shared/drawings/callouts/index.ts';
import { figureHtml } from '../../../shared/documents/drawing/figure.ts';
import { toHtml } from '../../../shared/documents/html.ts';
import { toMarkdown } from '../../../shared/documents/markdown.ts';
import { recordDoc } from '../../../shared/documents/record-doc.ts';
import { maskEntries } from '../../../shared/domain/handover/mask/mask-entries.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { drawingMessages } from '../../../shared/messages/drawings.ts';
import { placeholders as values } from '../../support/drawn-values.ts';
import { addMaya, dated, stored } from '../../support/setup-state.ts';

const places = Object.entries(callouts).flatMap(([task, all]) =>
  (all ?? []).map((spot, index) => [`${task} ${index + 1}`, spot] as const),
);

/** The texts between the tags of a drawing, without the sentence and the caption around it. */
function textsIn(figure: string): readonly string[] {
  const drawing = figure.slice(figure.indexOf('<div'), figure.indexOf('</div>'));
  return drawing
    .replaceAll(/<span class="drawn-word">[^<]*<\/span>/g, '')
    .split(/<[^>]*>/)
    .map((text) => text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

const known = [
  ...Object.values(labels),
  ...Object.values(credentialLabels),
  ...Object.values(screenLabels),
  ...connectors.flatMap(({ name }) => name ?? []),
  ...Object.values(values).flatMap((value) => value ?? []),
].toSorted((a, b) => b.length - a.length);

/** What of a text is no label of OneLogin and no value; a title is several of them in one. */
function unknownIn(text: string): string {
  if (known.some((one) => one === text)) return '';
  return known
    .reduce<string>((rest, one) => rest.split(one).join(' '), text)
    .replace('/', '')
    .trim();
}

describe('a place as it is printed', () => {
  test.each(places)('%s: one target with its word, its sentence, and how sure it is', (_, spot) => {
    const figure = figureHtml(spot, values);
    expect(figure.match(/class="[^"]*drawn-target/g)).toHaveLength(1);
    expect(figure.match(/class="drawn-word"/g)).toHaveLength(1);
    expect(figure).toContain(
      `<span class="drawn-word">${drawingMessages.deeds[spot.action]}</span>`,
    );
    expect(figure).toMatch(/role="img" aria-label="[^"]{20,}\."/);
    expect(figure).toContain(drawingMessages.drawn);
    expect(figure.split('<span').length).toBe(figure.split('</span>').length);
  });

  test.each(places)('%s: OneLogin’s labels and this setup’s values, nothing else', (_, spot) => {
    const said = textsIn(figureHtml(spot, values));
    expect(said.length).toBeGreaterThan(8);
    expect(said.map((text) => [text, unknownIn(text)])).toEqual(said.map((text) => [text, '']));
  });

  test('what a value holds stays text', () => {
    const acting = '<b>&"\'';
    const hostile: ScreenValues = {
      ...values,
      'display-name': acting,
      connector: acting,
      user: acting,
    };
    for (const [name, spot] of places) {
      const figure = figureHtml(spot, hostile);
      expect([name, /<b>|&"|''/.test(figure)]).toEqual([name, false]);
      expect(figure.match(/<[^>]*>/g)).toHaveLength(
        figureHtml(spot, values).match(/<[^>]*>/g)?.length ?? 0,
      );
    }
    const approve = figureHtml(
      places.find(([name]) => name === 'assign.approve 4')?.[1] ?? fail(),
      hostile,
    );
    expect(approve).toContain('Create &lt;b&gt;&amp;&quot;&#39; in &lt;b&gt;&amp;&quot;&#39;');
  });

  test('what a value holds stands on one line and turns nothing around', () => {
    const spot = places.find(([name]) => name === 'assign.approve 4')?.[1] ?? fail();
    const figure = figureHtml(spot, { ...values, user: ' Maya\n\u202EOkafor\u0007 ' });
    expect(figure).toContain('>Create Maya Okafor in (the display name)<');
  });

  test('what is not known is a bar; nothing is loaded and nothing runs', () => {
    const nothing = { ...values, 'base-url': null, token: null, user: null };
    const all = places.map(([, spot]) => figureHtml(spot, nothing)).join('');
    expect(all).not.toMatch(/null|undefined|https?:|•/);
    expect(all).not.toMatch(/<script|src=|href=|url\(| on\w+=/i);
  });
});

describe('a change record with drawings', () => {
  const ticked = (...ids: readonly TaskId[]): readonly NewEntry[] =>
    ids.map((taskId) => ({ type: 'task.ticked', taskId }));
  const entries = dated([
    { type: 'setup.created', name: 'Northwind' },
    stored,
    addMaya,
    // In another order than the guide's, and one that does not happen in OneLogin.
    ...ticked('assign.approve', 'configure.token', 'before.message', 'configure.enable'),
    ...ticked('add-app.save'),
    { type: 'task.unticked', taskId: 'add-app.save' },
  ]);
  const record = (of = entries, drawings?: boolean) =>
    recordDoc(
      { entries: of, at: '2026-11-23T12:00:00.000Z', facts: [] },
      { drawings: drawings === true },
    );

  test('draws the last place of each ticked task in OneLogin, step by step', () => {
    const section = record(entries, true).sections.at(-1);
    expect(section?.heading).toBe('Where it was done in OneLogin');
    const told = section?.blocks.map((block) => {
      if (block.kind === 'place') return `${block.callout.screen} ${block.callout.mark}`;
      return block.kind === 'heading' ? block.text : block.kind;
    });
    expect(told).toEqual([
      'text',
      '2. Configure connection',
      'configuration-disabled token',
      'configuration-enabled api-status',
      '5. Assign test users',
      'approve approve',
    ]);
    const page = toHtml(record(entries, true));
    expect(page.match(/<figure>/g)).toHaveLength(3);
    expect(page).toContain('Maya Okafor');
    expect(page).toContain('•'.repeat(12));
    expect(page).not.toContain('k9Qz');
  });

  test('has none when not asked, and none when nothing is ticked', () => {
    expect(toHtml(record())).not.toContain('<figure>');
    expect(toHtml(record())).not.toContain(drawingMessages.inRecord);
    expect(record(dated([{ type: 'setup.created', name: 'Northwind' }]), true)).toEqual(
      record(dated([{ type: 'setup.created', name: 'Northwind' }])),
    );
  });

  test('names nobody when names are hidden', () => {
    const page = toHtml(record(maskEntries(entries), true));
    expect(page.match(/<figure>/g)).toHaveLength(3);
    expect(page).not.toMatch(/Maya|Okafor|northwind\.example/i);
    expect(page).toContain('User A');
  });

  test('as Markdown says the place in words', () => {
    expect(toMarkdown(record(entries, true))).toContain(
      'In the dialog, click Approve at the bottom right.',
    );
  });
});

function fail(): never {
  throw new Error('no such place');
}
