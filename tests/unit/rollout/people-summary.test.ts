import { expect, test } from 'vitest';
import { chartDays, peopleChart } from '../../../shared/documents/people-chart.ts';
import { toHtml } from '../../../shared/documents/html.ts';
import { toMarkdown } from '../../../shared/documents/markdown.ts';
import { recordDoc } from '../../../shared/documents/record-doc.ts';
import { reportDoc } from '../../../shared/documents/report-doc.ts';
import { countPeople } from '../../../shared/domain/rollout/counts.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import { peopleSummaryMessages } from '../../../shared/messages/people-summary.ts';
import { company, comparedEntry, emailAt } from '../../../tools/fixtures/company.ts';
import { Past } from '../../../tools/fixtures/past.ts';
import { screenPasts } from '../../../tools/fixtures/screen-pasts.ts';

const past = screenPasts
  .agreed(new Past())
  .tell(
    ...[120, 268, 420].map((compared, index) =>
      comparedEntry(company(420, { compared }), { endedAt: `2026-02-0${3 + index}T11:58:00.000Z` }),
    ),
  );
const input = { entries: past.entries, at: '2026-02-06T09:00:00.000Z', facts: [] };

test('what a comparison came to is one sentence of numbers', () => {
  const said = peopleSummaryMessages.sentence(countPeople(company(420)), 'today');
  expect(said).toBe(
    '389 of 420 arrived; 2 lack Job title; 3 lack Department; 1 is inactive; 1 is there more than once; 1 can’t be told; 19 wait for approval; 2 failed in OneLogin; 9 aren’t assigned. Compared today.',
  );
  const few = countPeople(company(40).slice(39));
  expect(peopleSummaryMessages.sentence(few, 'today')).toBe('1 of 1 arrived. Compared today.');
});

test.each([
  ['report', reportDoc(input)],
  ['change record', recordDoc(input)],
])('the %s has the numbers, the days and the drawing, and nobody’s name', (_what, doc) => {
  const markdown = toMarkdown(doc);
  expect(markdown).toContain('389 of 420 arrived; 2 lack Job title');
  expect(markdown).toContain('| February 4, 2026 | 237 | 420 |');
  const html = toHtml(doc);
  expect(html).toContain('class="people-chart"');
  expect(html).toContain('aria-label="People at Wisq by day, Feb 3 to Feb 5"');
  for (const text of [markdown, html]) {
    expect(text).not.toContain(emailAt(0));
    expect(text).not.toMatch(/<script/i);
  }
});

test('a bar for each day, as high as people are there, under the line of the list', () => {
  const days = chartDays(fold(past.entries).people?.days ?? []);
  const { children } = peopleChart(days, peopleSummaryMessages.chart);
  const shapes = children.flatMap((one) => (typeof one === 'string' ? [] : [one]));
  const bars = shapes.filter(({ name }) => name === 'chart-bar');
  const tops = bars.map(({ attributes }) =>
    Number(/V([\d.]+)h/.exec(attributes?.['d'] ?? '')?.[1]),
  );
  expect(bars).toHaveLength(3);
  expect(tops).toEqual(tops.toSorted((a, b) => b - a));
  const plan = shapes.find(({ name }) => name === 'chart-plan');
  expect(Number(/^M[\d.]+ ([\d.]+)/.exec(plan?.attributes?.['d'] ?? '')?.[1])).toBeLessThan(
    Math.min(...tops),
  );
});

test('one comparison is a sentence and no drawing, and without one there is nothing', () => {
  const one = screenPasts.agreed(new Past()).tell(comparedEntry(company(420)));
  const html = toHtml(recordDoc({ ...input, entries: one.entries }));
  expect(html).toContain('389 of 420 arrived');
  expect(html).not.toContain('people-chart"');
  const none = screenPasts.agreed(new Past());
  expect(toMarkdown(reportDoc({ ...input, entries: none.entries }))).not.toContain(
    'People at Wisq',
  );
});
