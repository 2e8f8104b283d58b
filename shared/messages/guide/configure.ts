import { labels } from '../../domain/guide/labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import type { StepMessages } from './step-messages.ts';

export const configure: StepMessages<'configure'> = {
  title: 'Configure connection',
  heading: 'Configure the SCIM connection',
  lead: guideText`Test Wisq’s URL and token here before you paste them into OneLogin.`,
  caution: {
    title: 'Enabled is not enough',
    text: guideText`According to its documentation, OneLogin shows ${labels.enabled} for some wrong paths, too. The test here catches those.`,
  },
  tasks: {
    'configure.open-tab': { text: guideText`Open the ${labels.configuration} tab` },
    'configure.base-url': { text: guideText`Paste into ${labels.scimBaseUrl}` },
    'configure.token': {
      text: guideText`Paste into ${labels.scimBearerToken}, further down`,
      hint: guideText`Cleared from the clipboard after one minute.`,
    },
    'configure.enable': {
      text: guideText`Scroll up: under ${labels.apiConnection}, click ${labels.enable}, then ${labels.save}`,
      hint: guideText`${labels.apiStatus} changes to ${labels.enabled}. ${labels.enable} probably doesn’t save the page by itself.`,
    },
    'configure.save': {
      text: guideText`Click ${labels.save}`,
      hint: guideText`${labels.enable} probably doesn’t save the page by itself.`,
    },
  },
};
