import type { ConnectorId } from '../../domain/guide/connectors.ts';
import type { Label } from '../../domain/guide/labels.ts';
import type { Text } from '../../domain/guide/text.ts';

/** What a drawing takes from this setup; a bar is drawn in its place while it is not known. */
export type ScreenValue =
  | 'display-name'
  | 'connector'
  | 'search-text'
  | 'base-url'
  | 'token'
  | 'user';

/**
 * A piece of text in a drawing: a label of OneLogin, a name of its catalogue, a value of this setup,
 * or a grey bar (its length in characters) for what differs from tenant to tenant.
 */
export type Piece =
  | Label
  | { readonly value: ScreenValue }
  | { readonly connector: ConnectorId }
  | { readonly bar: number };

/** One line of text: a piece, or several with a blank between them. */
export type Line = Piece | readonly Piece[];

/** What is shown under its label, on every part that has one. */
interface Base {
  /** The name by which a spot points at this part; unique within a screen. */
  readonly mark?: string;
  /** Nobody has shown a picture of it: drawn dashed. */
  readonly unsure?: true;
}

export type State = 'enabled' | 'disabled' | 'pending' | 'provisioned' | 'failed';

export type Part = Base &
  (
    | { readonly part: 'heading'; readonly text: Line }
    | { readonly part: 'words'; readonly text: Line; readonly look?: 'link' | 'strong' }
    | {
        readonly part: 'field';
        readonly label?: Line;
        readonly value?: Line;
        /** A text area, and its lines. */
        readonly lines?: readonly Line[];
        readonly search?: true;
      }
    | { readonly part: 'select'; readonly label?: Line; readonly value: Line }
    | {
        readonly part: 'tick';
        readonly text: Line;
        readonly on: boolean;
        readonly look?: 'radio' | 'toggle';
      }
    | {
        readonly part: 'button';
        readonly text: Line;
        /** `off`: grey, because nothing has changed yet. */
        readonly look: 'main' | 'plain' | 'off' | 'link' | 'round';
        readonly opens?: true;
      }
    | { readonly part: 'state'; readonly state: State; readonly text: Label }
    | { readonly part: 'row'; readonly parts: readonly Part[]; readonly apart?: true }
    | { readonly part: 'stack'; readonly parts: readonly Part[]; readonly card?: true }
    | { readonly part: 'columns'; readonly parts: readonly Part[] }
    | {
        readonly part: 'table';
        /** The columns' shares of the width. */
        readonly shares: readonly number[];
        /** Where it is narrow, the last column is left out: no task needs it. */
        readonly crop?: true;
        readonly heads: readonly Cell[];
        readonly rows: readonly Row[];
      }
    | { readonly part: 'tile'; readonly text: Line; readonly chosen: boolean }
    | { readonly part: 'box'; readonly label: Line }
  );

/** A cell of a table: a line of text, a part, or nothing. */
export type Cell = Line | Part | null;

export interface Row extends Base {
  readonly cells: readonly Cell[];
}

/** An entry of a menu or a tab of the left column. */
export interface Entry extends Base {
  readonly text: Line;
}

interface Dialog {
  readonly title: Line;
  readonly body: readonly Part[];
  /** From left to right; the blue one is outermost. */
  readonly buttons: readonly Part[];
}

/** One page of OneLogin's console, as far as a task needs it. */
export interface Screen {
  /** The entry of the black bar that is underlined. */
  readonly section?: 'users' | 'applications' | 'developers';
  /** That entry's drop-down, open. */
  readonly menu?: readonly Entry[];
  readonly crumb?: Label;
  readonly title?: Line;
  /** The title is a field, with a round ✓ and ✗ beside it. */
  readonly titleIsField?: true;
  readonly actions?: readonly Part[];
  /** The open menu under the first of the actions. */
  readonly actionsMenu?: readonly Entry[];
  readonly tabs?: readonly Entry[];
  readonly tab?: Label;
  readonly body: readonly Part[];
  /** A dialog over the darkened page. */
  readonly dialog?: Dialog;
  /** No picture of this screen, or of what matters on it, was found. */
  readonly unseen?: true;
  /** What may look different, or must not be mixed up. */
  readonly note?: Text;
}
