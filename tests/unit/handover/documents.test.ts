import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName } from '../../../main/handover/file-name.ts';
import { isWindowsName } from '../../../main/storage/windows-name.ts';
import { text } from '../../../shared/documents/escape.ts';
import { toHtml } from '../../../shared/documents/html.ts';
import { safe, toMarkdown } from '../../../shared/documents/markdown.ts';
import type { Doc } from '../../../shared/documents/doc.ts';
import { anyString } from '../../support/any-string.ts';

const docWith = (value: string): Doc => ({
  title: value,
  subtitle: value,
  lead: { over: value, sentence: value },
  sections: [
    {
      heading: value,
      blocks: [
        { kind: 'text', text: value },
        { kind: 'heading', text: value },
        { kind: 'table', head: ['A', 'B'], rows: [{ mark: 'said', cells: [value, value] }] },
      ],
    },
  ],
});

const nasty = fc.oneof(
  anyString({ maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '=cmd|',
        '+1',
        '-2',
        '@SUM',
        '|',
        '\\',
        '`',
        '<img src=x onerror=1>',
        '](javascript:x)',
        '![',
        'https://e.example',
        'www.e.example',
        '\n# ',
        '\r\n',
        '\u202e',
        '\u0000',
        '&lt;',
        'file://x',
        '1. ',
        '---',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

describe('Markdown', () => {
  test('keeps its shape whatever the values are', () => {
    const lines = toMarkdown(docWith('x')).split('\n').length;
    fc.assert(
      fc.property(nasty, (value) => {
        const markdown = toMarkdown(docWith(`x${value}`));
        expect(markdown.split('\n').length).toBe(lines);
        for (const row of markdown.split('\n').filter((line) => line.startsWith('|'))) {
          const bars = row.replace(/\\[\s\S]/g, '').split('|').length - 1;
          expect(bars).toBe(3);
        }
      }),
    );
  });

  test('has no cell, line or value that a spreadsheet would compute', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        for (const line of toMarkdown(docWith(value)).split('\n')) {
          for (const cell of line.split(/(?<!\\)\|/))
            expect(cell.trim()).not.toMatch(/^[=+@]|^-(?!--)/);
        }
      }),
    );
  });

  test('makes no link, image, HTML or emphasis of a value', () => {
    for (const [value, shown] of [
      ['[a](https://e.example)', '\\[a\\](https\\://e.example)'],
      ['![x](y)', '\\!\\[x\\](y)'],
      ['<b>', '\\<b\\>'],
      ['www.e.example', 'www\\.e.example'],
      ['javascript:alert(1)', 'javascript\\:alert(1)'],
      ['\\\\server\\share', '\\\\\\\\server\\\\share'],
      ['=1+1', '\\=1+1'],
      ['1. Add the app', '1\\. Add the app'],
      ['0.1.0', '0.1.0'],
      ['a\u0000b\nc', 'aU+0000b c'],
      ['a\u202Eb', 'aU+202Eb'],
      ['maya.okafor@northwind.example', 'maya.okafor@northwind.example'],
    ]) {
      expect.soft(safe(value ?? '')).toBe(shown);
    }
  });
});

describe('the page for a PDF', () => {
  test('has no element that a value brought', () => {
    const plain = toHtml(docWith('x')).match(/<[a-z/!][^>]*>/gi)?.length;
    fc.assert(
      fc.property(nasty, (value) => {
        const html = toHtml(docWith(value));
        expect(html.match(/<[a-z/!][^>]*>/gi)?.length).toBe(plain);
        expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
        expect(html).not.toContain('\u0000');
      }),
    );
  });

  test('forbids scripts and everything that would be loaded', () => {
    const html = toHtml(docWith('x'));
    expect(html).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
    expect(html).not.toMatch(/<script|src=|href=|url\(/i);
    expect(text(`<a title='"'>&`)).toBe('&lt;a title=&#39;&quot;&#39;&gt;&amp;');
  });
});

test('a file name is one on every system', () => {
  fc.assert(
    fc.property(nasty, (name) => {
      const made = fileName('Wisq report', name, new Date('2026-11-24T10:00:00Z'), 'wisq-setup');
      expect(isWindowsName(made)).toBe(true);
      expect(made).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      expect(made).toMatch(/^Wisq report .*2026-11-24\.wisq-setup$/);
      expect(made.length).toBeLessThan(110);
    }),
  );
});

test('a file name is cut between characters', () => {
  const at = new Date('2026-11-24T10:00:00Z');
  const made = fileName('Wisq report', `${'a'.repeat(59)}𠮷${'b'.repeat(20)}`, at, 'pdf');
  expect(made).toBe(`Wisq report ${'a'.repeat(59)} 2026-11-24.pdf`);
});
