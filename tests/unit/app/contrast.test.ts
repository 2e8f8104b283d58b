import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../tools/setup/paths.mjs';

// Text is measured where it stands, by axe in e2e. Here what axe does not measure: the borders of
// fields and boxes, the focus ring and the marks (WCAG 1.4.11), and placeholders.
const css = readFileSync(join(root, 'renderer/styles/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media');

function colors(block: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{6})/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

/** Relative luminance of `#rrggbb`, 0 to 1, as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['surface', 'raised', 'canvas'];

test.each([
  ['light', colors(light)],
  ['dark', { ...colors(light), ...colors(dark) }],
] as const)('%s: what identifies a control or its state has 3:1 on every ground', (_name, of) => {
  expect(Object.keys(of).length).toBeGreaterThan(15);
  const faint = ['control', 'accent', 'ink', 'wisq', 'amber', 'red'].flatMap((name) =>
    grounds
      .filter((ground) => contrast(of[name] ?? '#000000', of[ground] ?? '#000000') < 3)
      .map((ground) => `${name} on ${ground}`),
  );
  expect(faint).toEqual([]);
  const pale = grounds.filter((ground) => contrast(of['ink-2'] ?? '', of[ground] ?? '') < 4.5);
  expect(pale).toEqual([]);
});

test('a placeholder has the full color of quiet text', () => {
  const rule = /::placeholder \{([^}]*)\}/.exec(
    readFileSync(join(root, 'renderer/ui/ui.css'), 'utf8'),
  );
  expect(rule?.[1]).toContain('color: var(--ink-2)');
  expect(rule?.[1]).not.toContain('opacity: 0');
});
