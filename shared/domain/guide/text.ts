import type { Label } from './labels.ts';

/** A value of the setup inside a sentence. */
export type ValueName = 'display-name';

/** A piece of a sentence: plain text, a OneLogin label, or a value of this setup. */
export type Span = string | { readonly label: Label } | { readonly value: ValueName };
export type Text = readonly Span[];

/** Stands for the Display Name the admin chose. */
export const displayNameValue = { value: 'display-name' } as const;

type Insert = Label | typeof displayNameValue;

/**
 * A sentence in which everything inserted is a OneLogin label (or a value of the setup).
 * In: a template literal. Out: its spans, labels told apart from plain text.
 */
export function guideText(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Text {
  return strings.flatMap((text, index) => {
    const insert = inserts[index];
    const spans: Span[] = text === '' ? [] : [text];
    if (insert !== undefined) spans.push(toSpan(insert));
    return spans;
  });
}

/** A click path: each part a label or the setup's Display Name. */
export function path(...parts: readonly Insert[]): readonly Span[] {
  return parts.map(toSpan);
}

function toSpan(insert: Insert): Span {
  return typeof insert === 'string' ? { label: insert } : insert;
}

/** The sentence as plain characters, for reports, tests and screen readers. */
export function plain(text: Text, values: Readonly<Record<ValueName, string>>): string {
  return text
    .map((span) => {
      if (typeof span === 'string') return span;
      return 'label' in span ? span.label : values[span.value];
    })
    .join('');
}
