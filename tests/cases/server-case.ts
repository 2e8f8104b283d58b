import type { IncomingMessage, ServerResponse } from 'node:http';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * One server's habit and what the connection check may say of it.
 * `reply`: `users` to OneLogin's question with the right token, `wrong` to the same with another,
 * `disc` to a discovery endpoint by its name, `every` to whatever is asked; what is missing is
 * answered well.
 */
export interface ServerCase {
  readonly id: string;
  readonly kind: string;
  /** The product or text that is known for it. */
  readonly source: string;
  readonly reply: {
    readonly users?: Reply;
    readonly wrong?: Reply;
    readonly every?: Reply;
    readonly disc?: Readonly<Record<string, Reply>>;
  };
  readonly want: {
    readonly verdict?: readonly string[];
    readonly notVerdict?: readonly string[];
    /** At least one of these codes … */
    readonly oneOf?: readonly string[];
    /** … none of these, … */
    readonly not?: readonly string[];
    /** … and no words that match one of these. */
    readonly sayNot?: readonly string[];
    readonly owner?: readonly string[];
  };
}

/** What the check came to, and what a person reads of it. */
interface CheckOutcome {
  readonly verdict: string;
  readonly owner: string | null;
  readonly codes: readonly string[];
  readonly said: readonly string[];
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of that habit. `usual` answers what the case says nothing about. */
export function serverOf(reply: ServerCase['reply'], token: string, usual: Handler): Handler {
  return (request, response) => {
    const name = (request.url ?? '').split('?')[0]?.split('/').at(-1) ?? '';
    const isRight = request.headers.authorization === `Bearer ${token}`;
    const own = reply.every ?? reply.disc?.[name] ?? (isRight ? undefined : reply.wrong);
    const answer = own ?? (isRight && name === 'Users' ? reply.users : undefined);
    if (answer === undefined) usual(request, response);
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  };
}

/** What is not as wanted, in words; nothing if all is. */
export function judgeServer(want: ServerCase['want'], outcome: CheckOutcome): readonly string[] {
  const { verdict, owner, codes, said } = outcome;
  return [
    ...(want.verdict?.includes(verdict) === false ? [`verdict ${verdict}`] : []),
    ...(want.notVerdict?.includes(verdict) ? [`verdict ${verdict}`] : []),
    ...(want.oneOf?.some((code) => codes.includes(code)) === false
      ? [`none of ${want.oneOf.join(', ')}`]
      : []),
    ...(want.not ?? []).filter((code) => codes.includes(code)),
    ...(want.owner?.includes(owner ?? '') === false ? [`owner ${owner ?? 'nobody'}`] : []),
    ...(want.sayNot ?? []).flatMap((pattern) =>
      said.filter((words) => new RegExp(pattern).test(words)).map((words) => `words: ${words}`),
    ),
  ];
}
