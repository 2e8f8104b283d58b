import { findCredentials } from '../../main/credentials/paste/find-credentials.ts';

/** What a message holds, in short: values and choices as texts, and what is said. */
export function foundIn(message: string) {
  const { url, token } = findCredentials(message);
  const problems = [url.problem, token.problem].filter((one) => one !== null);
  return {
    url: url.value && { value: url.value.value, cleaned: url.value.cleaned },
    token: token.value && { value: token.value.value, cleaned: token.value.cleaned },
    urlChoices: url.choices.map(({ value }) => value),
    tokenChoices: token.choices.map(({ value }) => value),
    problems,
    codes: problems.map(({ code }) => code),
  };
}
