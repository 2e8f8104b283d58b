import { labels } from '../labels.ts';
import type { Step } from '../step.ts';
import { displayNameValue, path, say } from '../text.ts';

export const configure: Step = {
  id: 'configure',
  number: 2,
  title: 'Configure the connection',
  heading: 'Configure the SCIM connection',
  lead: say`Paste what Wisq sent here, copy it into OneLogin’s Configuration tab, then test it.`,
  places: ['here', 'onelogin'],
  caution: {
    title: 'This test leaves from your computer',
    text: say`OneLogin connects from its own cloud. A pass here is strong evidence, not proof; and your network can fail it while OneLogin gets through.`,
  },
  tasks: [
    {
      id: 'configure.open-tab',
      where: 'onelogin',
      path: path(labels.applications, displayNameValue, labels.configuration),
      text: say`Open`,
      link: 'apps',
    },
    {
      id: 'configure.base-url',
      where: 'onelogin',
      text: say`Paste the URL into ${labels.scimBaseUrl}`,
      copy: 'base-url',
    },
    {
      id: 'configure.token',
      where: 'onelogin',
      text: say`Paste the token into ${labels.scimBearerToken}`,
      hint: say`Further down the page. It may show as asterisks later. Your clipboard is cleared after a minute.`,
      copy: 'token',
    },
    {
      id: 'configure.enable',
      where: 'onelogin',
      text: say`Scroll up. Under ${labels.apiConnection}, press ${labels.enable}`,
      hint: say`${labels.apiStatus} should show ${labels.enabled}. By OneLogin’s documentation it shows that for a wrong path too, so test the connection below.`,
    },
    {
      id: 'configure.save',
      where: 'onelogin',
      text: say`Press ${labels.save}`,
      hint: say`${labels.enable} probably does not save the page by itself.`,
    },
  ],
};
