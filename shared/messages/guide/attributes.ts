import { labels } from '../../domain/guide/labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import type { StepMessages } from './step-messages.ts';

export const attributes: StepMessages<'attributes'> = {
  title: 'Map attributes',
  heading: 'Define the attribute mappings',
  lead: guideText`Wisq expects five attributes. Three come by themselves; look at the other two.`,
  caution: {
    title: 'An empty field may not be sent',
    text: guideText`If a test user has no Title or no Department in OneLogin, nothing may arrive. Fill both in for your test users.`,
  },
  tasks: {
    'attributes.open-tab': { text: guideText`Open` },
    'attributes.own-fields': {
      text: guideText`Leave ${labels.firstName}, ${labels.lastName} and ${labels.email} as they are`,
      hint: guideText`They have no row here: by OneLogin’s documentation they come from its own fields through the ${labels.scimJsonTemplate}.`,
    },
    'attributes.title': {
      text: guideText`Open the row ${labels.title}: its value is ${labels.title}; tick ${labels.includeInProvisioning}`,
      hint: guideText`A row has to be opened to show its flags. We know no picture of this dialog: tick it if the dialog offers it.`,
    },
    'attributes.department': {
      text: guideText`Open the row ${labels.department}: its value is ${labels.department}; tick ${labels.includeInProvisioning}`,
      hint: guideText`No such row? Then the app was probably made from the Core connector, which does not carry it.`,
    },
    'attributes.missing-row': {
      text: guideText`If a row is missing, add it with ${labels.plus}`,
      hint: guideText`A new row probably changes nothing unless the ${labels.scimJsonTemplate} refers to it. If attributes do not appear by themselves, let Wisq know.`,
    },
    'attributes.username': {
      text: guideText`Ask Wisq what ${labels.scimUsername} should hold`,
      hint: guideText`It becomes the user’s name at Wisq and starts as ${labels.username}; several vendors ask for ${labels.email}. Some connectors write it scimusername. Only Wisq can say.`,
    },
    'attributes.save': {
      text: guideText`Press ${labels.save}`,
      hint: guideText`In the dialog, and then on the page.`,
    },
    'attributes.reapply': {
      text: guideText`After changing a mapping later, press`,
      hint: guideText`Other vendors report that users who were already assigned keep the old mapping until then.`,
    },
  },
};
