import type { AtOneLogin } from './onelogin-state.ts';
import type { AtWisq } from './wisq-state.ts';

/** One person on the list, with what was measured. */
export interface Person {
  /** The place on the list, from 0: it stays as long as the list. */
  readonly index: number;
  /** As the list calls them; a pseudonym while names are hidden. */
  readonly name: string;
  /** Null: not compared yet. */
  readonly atWisq: AtWisq | null;
  /** Null: OneLogin was not asked about them. */
  readonly atOneLogin: AtOneLogin | null;
}
