import { labels } from '../labels.ts';
import type { Step } from '../step.ts';
import { displayNameValue, path, say } from '../text.ts';

export const attributes: Step = {
  id: 'attributes',
  number: 4,
  title: 'Map attributes',
  heading: 'Define the attribute mappings',
  lead: say`Wisq expects five attributes. Three come by themselves; look at the other two.`,
  places: ['onelogin', 'wisq'],
  caution: {
    title: 'An empty field may not be sent',
    text: say`If a test user has no Title or no Department in OneLogin, nothing may arrive. Fill both in for your test users.`,
  },
  tasks: [
    {
      id: 'attributes.open-tab',
      where: 'onelogin',
      path: path(labels.applications, displayNameValue, labels.parameters),
      text: say`Open`,
      link: 'apps',
    },
    {
      id: 'attributes.own-fields',
      where: 'onelogin',
      text: say`Leave ${labels.firstName}, ${labels.lastName} and ${labels.email} as they are`,
      hint: say`They have no row here: by OneLogin’s documentation they come from its own fields through the ${labels.scimJsonTemplate}.`,
    },
    {
      id: 'attributes.title',
      where: 'onelogin',
      text: say`Open the row ${labels.title}: its value is ${labels.title}; tick ${labels.includeInProvisioning}`,
      hint: say`A row has to be opened to show its flags. We know no picture of this dialog: tick it if the dialog offers it.`,
    },
    {
      id: 'attributes.department',
      where: 'onelogin',
      text: say`Open the row ${labels.department}: its value is ${labels.department}; tick ${labels.includeInProvisioning}`,
      hint: say`No such row? Then the app was probably made from the Core connector, which does not carry it.`,
    },
    {
      id: 'attributes.missing-row',
      where: 'onelogin',
      ifNeeded: true,
      text: say`If a row is missing, add it with ${labels.plus}`,
      hint: say`A new row probably changes nothing unless the ${labels.scimJsonTemplate} refers to it. If attributes do not appear by themselves, let Wisq know.`,
    },
    {
      id: 'attributes.username',
      where: 'wisq',
      text: say`Ask Wisq what ${labels.scimUsername} should hold`,
      hint: say`It becomes the user’s name at Wisq and starts as ${labels.username}; several vendors ask for ${labels.email}. Some connectors write it scimusername. Only Wisq can say.`,
    },
    {
      id: 'attributes.save',
      where: 'onelogin',
      text: say`Press ${labels.save}`,
      hint: say`In the dialog, and then on the page.`,
    },
    {
      id: 'attributes.reapply',
      where: 'onelogin',
      ifNeeded: true,
      path: path(labels.moreActions, labels.reapplyMappings),
      text: say`After changing a mapping later, press`,
      hint: say`Other vendors report that users who were already assigned keep the old mapping until then.`,
    },
  ],
};
