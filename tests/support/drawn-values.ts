import type { DrawnValues } from '../../shared/drawings/screens/values.ts';

/** A value for each place of a drawing that takes one, which no label can be mistaken for. */
export const placeholders: DrawnValues = {
  'display-name': '(the display name)',
  connector: '(the connector)',
  'search-text': '(the search text)',
  'base-url': '(the address)',
  token: '(the token)',
  user: '(the user)',
};
