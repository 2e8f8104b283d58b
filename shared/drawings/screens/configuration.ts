import { labels } from '../../domain/guide/labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import { appPage, bar } from './frame.ts';
import { screenLabels as more } from '../../domain/guide/screen-labels.ts';
import type { Part, Screen } from './parts.ts';

/** The Configuration tab: Enable is above the fields it needs. */

const details: Part = {
  part: 'stack',
  parts: [
    { part: 'heading', text: more.applicationDetails, unsure: true },
    { part: 'field', label: more.samlAudienceUrl, unsure: true },
    { part: 'field', label: more.samlConsumerUrl, unsure: true },
  ],
};

const fields: readonly Part[] = [
  {
    part: 'field',
    label: labels.scimBaseUrl,
    value: { value: 'base-url' },
    mark: 'base-url',
  },
  {
    part: 'field',
    label: labels.scimJsonTemplate,
    lines: [bar(22), bar(28), bar(18)],
    mark: 'template',
  },
  { part: 'field', label: more.customHeaders, lines: [] },
  { part: 'field', label: labels.scimBearerToken, value: { value: 'token' }, mark: 'token' },
];

function configuration(api: readonly Part[]): Screen {
  return appPage({
    tab: labels.configuration,
    body: [
      details,
      { part: 'heading', text: labels.apiConnection },
      { part: 'words', text: labels.apiStatus },
      { part: 'row', parts: api, mark: 'api-status' },
      ...fields,
    ],
    note: guideText`The section on top is dashed because it is pictured for another row of the catalogue only. With another row than the recommended one the fields may stand in another order.`,
  });
}

export const configurationDisabled: Screen = configuration([
  { part: 'state', state: 'disabled', text: more.disabled },
  { part: 'button', text: labels.enable, look: 'plain', mark: 'enable' },
]);

export const configurationEnabled: Screen = configuration([
  { part: 'state', state: 'enabled', text: labels.enabled },
  { part: 'button', text: more.disable, look: 'plain' },
]);
