import { labels } from '../labels.ts';
import type { Step } from '../step.ts';
import { displayNameValue, path, say } from '../text.ts';

export const addApp: Step = {
  id: 'add-app',
  number: 1,
  title: 'Add the app',
  heading: 'Add the SCIM Provisioner application in OneLogin',
  lead: say`OneLogin’s catalogue has about ten rows with nearly the same name. One of them is right.`,
  places: ['onelogin'],
  caution: {
    title: 'Pick the row by its full name',
    text: say`Department arrives only with an Enterprise connector. A row that begins with KONG belongs to another product.`,
  },
  tasks: [
    {
      id: 'add-app.sign-in',
      where: 'onelogin',
      text: say`Sign in to your OneLogin admin console`,
      link: 'console',
    },
    {
      id: 'add-app.open-apps',
      where: 'onelogin',
      path: path(labels.applications, labels.applications),
      text: say`Open`,
      link: 'apps',
    },
    {
      id: 'add-app.add-app',
      where: 'onelogin',
      text: say`Press ${labels.addApp}`,
      hint: say`It stands at the top right.`,
    },
    {
      id: 'add-app.connector',
      where: 'onelogin',
      text: say`Search, then select the Enterprise row`,
      hint: say`The results narrow while you type. Say below which row you picked.`,
      copy: 'search-text',
    },
    {
      id: 'add-app.display-name',
      where: 'onelogin',
      text: say`Replace ${labels.displayName} with ${displayNameValue}`,
      hint: say`OneLogin fills it with the connector’s name. Lists and dialogs show the name you give here; the page’s own title stays the connector’s.`,
      copy: 'display-name',
    },
    {
      id: 'add-app.save',
      where: 'onelogin',
      text: say`Press ${labels.save}`,
      hint: say`Top right, as on every page. The tabs on the left appear only after this. If OneLogin refuses with “SCIM Base URL cannot be blank” (other vendors report it), fill that field as in step 2 and save again.`,
    },
  ],
};
