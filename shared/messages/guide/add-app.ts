import { labels } from '../../domain/guide/labels.ts';
import { displayNameValue, guideText } from '../../domain/guide/text.ts';
import type { StepMessages } from './step-messages.ts';

export const addApp: StepMessages<'add-app'> = {
  title: 'Add the app',
  heading: 'Add the SCIM Provisioner application in OneLogin',
  lead: guideText`OneLogin’s catalogue has about ten rows with nearly the same name. One of them is right.`,
  caution: {
    title: 'Pick the row by its full name',
    text: guideText`Department arrives only with an Enterprise connector. A row that begins with KONG belongs to another product.`,
  },
  tasks: {
    'add-app.sign-in': { text: guideText`Sign in to your OneLogin admin console` },
    'add-app.open-apps': { text: guideText`Open` },
    'add-app.add-app': {
      text: guideText`Press ${labels.addApp}`,
      hint: guideText`It stands at the top right.`,
    },
    'add-app.connector': {
      text: guideText`Search, then select the Enterprise row`,
      hint: guideText`The results narrow while you type. Say below which row you picked.`,
    },
    'add-app.display-name': {
      text: guideText`Replace ${labels.displayName} with ${displayNameValue}`,
      hint: guideText`OneLogin fills it with the connector’s name. Lists and dialogs show the name you give here; the page’s own title stays the connector’s.`,
    },
    'add-app.save': {
      text: guideText`Press ${labels.save}`,
      hint: guideText`Top right, as on every page. The tabs on the left appear only after this. If OneLogin refuses with “SCIM Base URL cannot be blank” (other vendors report it), fill that field as in step 2 and save again.`,
    },
  },
};
