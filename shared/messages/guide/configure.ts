import { labels } from '../../domain/guide/labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import type { StepMessages } from './step-messages.ts';

export const configure: StepMessages<'configure'> = {
  title: 'Configure the connection',
  heading: 'Configure the SCIM connection',
  lead: guideText`Paste what Wisq sent here, copy it into OneLogin’s Configuration tab, then test it.`,
  caution: {
    title: 'This test leaves from your computer',
    text: guideText`OneLogin connects from its own cloud. A pass here is strong evidence, not proof; and your network can fail it while OneLogin gets through.`,
  },
  tasks: {
    'configure.open-tab': { text: guideText`Open` },
    'configure.base-url': { text: guideText`Paste the URL into ${labels.scimBaseUrl}` },
    'configure.token': {
      text: guideText`Paste the token into ${labels.scimBearerToken}`,
      hint: guideText`Further down the page. It may show as asterisks later. Your clipboard is cleared after a minute.`,
    },
    'configure.enable': {
      text: guideText`Scroll up. Under ${labels.apiConnection}, press ${labels.enable}`,
      hint: guideText`${labels.apiStatus} should show ${labels.enabled}. By OneLogin’s documentation it shows that for a wrong path too, so test the connection below.`,
    },
    'configure.save': {
      text: guideText`Press ${labels.save}`,
      hint: guideText`${labels.enable} probably does not save the page by itself.`,
    },
  },
};
