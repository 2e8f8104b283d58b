import type { ProblemCode } from '../../shared/domain/problems/codes.ts';
import type { Owner } from '../../shared/domain/problems/problem.ts';
import type { AttributeId, AttributeValues } from '../../shared/domain/users/attributes.ts';
import type { AttributeVerdict } from '../../shared/domain/users/compare.ts';
import type { Reply } from '../../tools/fixtures/scim-answers.ts';

/** What a server answers to the check's requests; what is left out it answers well. */
export interface ServerReplies {
  readonly users?: Reply;
  readonly wrong?: Reply;
  readonly disc?: Readonly<Record<string, Reply>>;
}

/** A way servers answer, after public reports, and what the check has to make of it. */
export interface AnswerCase {
  readonly id: string;
  readonly kind: string;
  readonly reply: ServerReplies;
  readonly expected: {
    /** The decisive code; null: it works. */
    readonly code: ProblemCode | null;
    /** Whose turn it is; left out: nobody's. */
    readonly owner?: Owner;
    /** Notes beside that of plain http, in the order of the stages. */
    readonly notes?: readonly ProblemCode[];
    /** A pattern that has to fit what is told of it, whatever the capitals. */
    readonly says?: string;
    /** One that must not. */
    readonly never?: string;
  };
}

/** A way servers show one user, or none, and what has to be read out of it. */
export interface ReadBackCase {
  readonly id: string;
  readonly kind: string;
  /** The user as the server shows her, or what it answers to a filter and to pages. */
  readonly user?: object;
  readonly toFilter?: Reply;
  readonly toList?: Reply;
  readonly want: {
    readonly outcome: 'found' | 'not-found' | 'failed' | 'several';
    /** All codes, in any order. */
    readonly codes: readonly ProblemCode[];
    readonly received?: Partial<AttributeValues>;
    /** What the comparison with Maya's values says of single attributes. */
    readonly verdicts?: Partial<Record<AttributeId, AttributeVerdict>>;
    readonly active?: boolean | null;
    readonly createdAt?: string | null;
    /** Left out: all five are as they should be. */
    readonly good?: number;
  };
}
