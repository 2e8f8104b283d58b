import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftView } from '../../../main/credentials/draft-view.ts';
import { Drafts } from '../../../main/credentials/drafts.ts';
import { takeMessage } from '../../../main/credentials/take-paste.ts';
import { root } from '../../../tools/setup/paths.mjs';

/** Texts after public reports of pastes that went wrong. A list: any of them; null: asked or refused. */
interface Case {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly want: Readonly<Record<'url' | 'token', string | null | readonly (string | null)[]>>;
}
const cases: readonly Case[] = JSON.parse(
  readFileSync(join(root, 'tests/cases/messages.json'), 'utf8'),
);

describe('a pasted text', () => {
  it.each(cases.map((one) => [`${one.id}: ${one.kind}`, one] as const))('%s', (_name, one) => {
    const drafts = new Drafts();
    const draft = takeMessage(drafts, 'a-setup', one.text);
    const view = draftView(draft, new Date('2026-11-27T12:00:00Z'));
    for (const kind of ['url', 'token'] as const) {
      const want = [one.want[kind]].flat();
      expect(want).toContain(draft[kind]?.value ?? null);
      // What is asked about holds the right value.
      const right = want.filter((value) => value !== null);
      const choices = draft[`${kind}Choices`].map(({ value }) => value);
      if (choices.length > 0) expect(choices.some((value) => right.includes(value))).toBe(true);
    }
    expect(view.canSave).toBe(draft.url !== null && draft.token !== null);
  });
});
