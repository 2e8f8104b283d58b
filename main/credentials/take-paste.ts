import type { Draft } from './draft-view.ts';
import { type Drafts, kindOf } from './drafts.ts';
import { type FoundCredentials, findCredentials, findValue } from './paste/find-credentials.ts';
import type { ValueKind } from './paste/labels.ts';

/** Takes a whole message into a setup's draft: what it lacks stays as the draft had it. */
export function takeMessage(drafts: Drafts, setupId: string, text: string): Draft {
  const before = drafts.get(setupId);
  const found = findCredentials(text);
  const draft = draftOf(found);
  const keepsUrl = before.url !== null && found.url.problem?.code === 'URL_MISSING';
  const keepsToken = before.token !== null && found.token.problem?.code === 'TOKEN_MISSING';
  return drafts.put(setupId, {
    ...draft,
    url: keepsUrl ? before.url : draft.url,
    token: keepsToken ? before.token : draft.token,
    found: draft.found.filter(
      ({ code }) =>
        !(keepsUrl && code === 'URL_MISSING') && !(keepsToken && code === 'TOKEN_MISSING'),
    ),
  });
}

/** Takes one value into a setup's draft. An empty one clears it. */
export function takeValue(drafts: Drafts, setupId: string, kind: ValueKind, text: string): Draft {
  const before = drafts.get(setupId);
  const value = findValue(kind, text);
  const other = kind === 'url' ? 'token' : 'url';
  const rest = before.found.filter(({ code }) => kindOf(code) === other);
  const found = value.problem === null ? rest : [value.problem, ...rest];
  return drafts.put(setupId, {
    ...before,
    [kind]: value.value,
    [`${kind}Choices`]: value.choices,
    found: kind === 'url' ? found : found.toReversed(),
  });
}

/** What a person typed of the two values: undefined leaves what the draft holds, empty clears it. */
export interface Typed {
  readonly url?: string | undefined;
  readonly token?: string | undefined;
}

/** Takes values typed by hand into a setup's draft. */
export function takeTyped(drafts: Drafts, setupId: string, { url, token }: Typed): void {
  if (url !== undefined) takeValue(drafts, setupId, 'url', url);
  if (token !== undefined) takeValue(drafts, setupId, 'token', token);
}

/** A draft of what was found in a message. */
export function draftOf({ url, token }: FoundCredentials): Draft {
  const problems = [url.problem, token.problem].filter((one) => one !== null);
  return {
    url: url.value,
    token: token.value,
    urlChoices: url.choices,
    tokenChoices: token.choices,
    // What is wrong with the text as a whole is said once.
    found: [...new Map(problems.map((one) => [one.code, one])).values()],
  };
}
