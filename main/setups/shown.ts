import { maskEntries } from '../../shared/domain/handover/mask/mask-entries.ts';
import { peopleIn } from '../../shared/domain/handover/mask/people.ts';
import { textMask } from '../../shared/domain/handover/mask/text.ts';
import type { Entry } from '../../shared/domain/setup/entries.ts';
import { fold } from '../../shared/domain/setup/fold.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';

/** What of one setup the screen may show: all of it, or pseudonyms while names are hidden. */
export class Shown {
  readonly #hidden: () => boolean;
  readonly #entries: readonly Entry[];
  /** The masked state of the first `length` entries; null: not needed yet. */
  #masked: { readonly length: number; readonly state: SetupState } | null = null;

  /** In: whether names are hidden, read each time, and the setup's entries, which grow. */
  constructor(hidden: () => boolean, entries: readonly Entry[]) {
    this.#hidden = hidden;
    this.#entries = entries;
  }

  get namesHidden(): boolean {
    return this.#hidden();
  }

  /** In: the state as it is. Out: the same, or masked. */
  state(state: SetupState): SetupState {
    if (!this.#hidden()) return state;
    const { length } = this.#entries;
    // A later entry can name somebody whom earlier ones name too: all are masked again.
    if (this.#masked?.length !== length) {
      this.#masked = { length, state: fold(maskEntries(this.#entries)) };
    }
    return this.#masked.state;
  }

  /** A text that may name people of this setup. */
  text(text: string): string {
    return this.#hidden() ? textMask(peopleIn(this.#entries))(text) : text;
  }
}
