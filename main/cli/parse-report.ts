import { cleanings } from '../../shared/domain/credentials/cleaning.ts';
import { cleanedMessage, parseLabels, tokenLine } from '../../shared/messages/terminal.ts';
import { type Draft, draftView } from '../credentials/draft-view.ts';
import { blocks, problemLines } from './report.ts';

/** What `--parse-only` says of a mail, as one line of JSON. The token is told by length and end. */
export function jsonParseReport(draft: Draft, now: Date): string {
  const { url, token, urlChoices, tokenChoices, problems, canSave } = draftView(draft, now);
  const outline = ({ length, end }: { length: number; end: string }) => ({ length, end });
  return JSON.stringify({
    baseUrl: url?.value ?? null,
    token: token === null ? null : outline(token),
    choices: { urls: urlChoices, tokens: tokenChoices.map(outline) },
    cleaned: cleanedOf(draft),
    codes: problems.map(({ code }) => code),
    canSave,
  });
}

/** The same in words. */
export function textParseReport(draft: Draft, now: Date): string {
  const { url, token, urlChoices, tokenChoices, problems } = draftView(draft, now);
  const cleaned = cleanedOf(draft);
  return blocks([
    [
      parseLabels.url(url?.value ?? parseLabels.open),
      ...urlChoices.map((choice) => parseLabels.choice(choice)),
      parseLabels.token(token === null ? parseLabels.open : tokenLine(token.length, token.end)),
      ...tokenChoices.map(({ length, end }) => parseLabels.choice(tokenLine(length, end))),
    ],
    cleaned.length === 0 ? [] : [cleanedMessage(cleaned)],
    ...problems.map(problemLines),
  ]);
}

/** What was taken out of both values. */
export function cleanedOf({ url, token }: Draft): readonly (typeof cleanings)[number][] {
  const done = new Set([...(url?.cleaned ?? []), ...(token?.cleaned ?? [])]);
  return cleanings.filter((one) => done.has(one));
}
