import type { AttributeId } from '../domain/users/attributes.ts';
import type { Lacking } from '../domain/users/lacking.ts';
import { foreign } from '../domain/text/foreign.ts';
import { attributeNames } from './attributes.ts';
import { list } from './format.ts';

/** What a test user lacks, in the words of page, rail, list and call view alike. */

/** Why Department is missing where the picked row has none: the card says the same. */
export const connectorHasNone = 'Connector has no Department';

/** The attributes inside a sentence. */
export function attributesInText(attributes: readonly AttributeId[]): string {
  return list(attributes.map((id) => (id === 'email' ? 'Email' : attributeNames[id])));
}

const short: Readonly<Record<Lacking['how'], (names: string) => string>> = {
  missing: (names) => `${names} missing`,
  differs: (names) => `${names} not as expected`,
  doubtful: (names) => `${names} in doubt`,
};

/** In a few words, without the user's name. */
export function lackingShort({ how, attributes }: Lacking): string {
  return short[how](attributesInText(attributes));
}

const sentences: Readonly<Record<Lacking['how'], (who: string, names: string) => string>> = {
  missing: (who, names) => `${who} arrived without ${names}.`,
  differs: (who, names) => `${who} arrived with a different value for ${names}.`,
  doubtful: (who, names) => `${who} arrived, with ${names} in doubt.`,
};

/** As a sentence. In: how the user is called on screen. */
export function lackingSentence(userName: string, { how, attributes }: Lacking): string {
  return sentences[how](foreign(userName), attributesInText(attributes));
}

/** The picked row has no Department. In: who arrived without it; null: nobody has arrived yet. */
export function wrongConnectorSentence(userName: string | null): string {
  return userName === null
    ? 'The connector you picked has no Department.'
    : `${foreign(userName)} arrived without Department: the connector has none.`;
}
