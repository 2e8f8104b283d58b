import type { Owner, ProblemCode } from '../../shared/domain/problems/codes.ts';
import type { Reply } from '../../tools/fixtures/scim-answers.ts';

/** What a server answers to the check's requests; what is left out it answers well. */
export interface ServerReplies {
  readonly users?: Reply;
  readonly wrong?: Reply;
  readonly disc?: Readonly<Record<string, Reply>>;
}

/** A way servers answer, after public reports, and what the check has to make of it. */
export interface ServerCase {
  readonly id: string;
  readonly kind: string;
  readonly reply: ServerReplies;
  readonly expected: {
    /** The decisive code; null: it works. */
    readonly code: ProblemCode | null;
    /** Whose turn it is; left out: nobody's. */
    readonly owner?: Owner;
    /** Notes beside those of plain http, in the order of the stages. */
    readonly notes?: readonly ProblemCode[];
    /** Has to stand in what is told of it. */
    readonly says?: RegExp;
    /** Must not. */
    readonly never?: RegExp;
  };
}
