import { maskEntries } from '../../shared/domain/handover/mask/mask-entries.ts';
import { peopleIn } from '../../shared/domain/handover/mask/people.ts';
import { textMask } from '../../shared/domain/handover/mask/text.ts';
import type { Entry } from '../../shared/domain/setup/entries.ts';
import { fold } from '../../shared/domain/setup/fold.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';

/** What of one setup the screen may show: all of it, or pseudonyms while names are hidden. */
export class Shown {
  readonly #hidden: () => boolean;
  readonly #entries: () => readonly Entry[];
  /** What was masked last; null: nothing yet. */
  #masked: { readonly of: SetupState; readonly state: SetupState } | null = null;
  /** The mask for texts, and the newest entry it knows; null: not needed yet. */
  #mask: { readonly last: Entry | undefined; readonly text: (text: string) => string } | null =
    null;

  /** In: whether names are hidden, and the setup's entries, both read each time. */
  constructor(hidden: () => boolean, entries: () => readonly Entry[]) {
    this.#hidden = hidden;
    this.#entries = entries;
  }

  get namesHidden(): boolean {
    return this.#hidden();
  }

  /** In: the state as it is. Out: the same, or masked. */
  state(state: SetupState): SetupState {
    if (!this.#hidden()) return state;
    // A later entry can name somebody whom earlier ones name too: all are masked again.
    if (this.#masked?.of !== state) {
      this.#masked = { of: state, state: fold(maskEntries(this.#entries())) };
    }
    return this.#masked.state;
  }

  /** A text that may name people of this setup. */
  text(text: string): string {
    if (!this.#hidden()) return text;
    const entries = this.#entries();
    const last = entries.at(-1);
    if (this.#mask === null || this.#mask.last !== last) {
      this.#mask = { last, text: textMask(peopleIn(entries)) };
    }
    return this.#mask.text(text);
  }
}
