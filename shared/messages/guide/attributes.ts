import { labels } from '../../domain/guide/labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import type { StepMessages } from './step-messages.ts';

export const attributes: StepMessages<'attributes'> = {
  title: 'Map attributes',
  heading: 'Define the attribute mappings',
  lead: guideText`Wisq expects five attributes. Two of them have a row to set.`,
  caution: {
    title: 'An empty field may not be sent',
    text: guideText`Give your test users a Title and a Department in OneLogin.`,
  },
  tasks: {
    'attributes.open-tab': { text: guideText`Open the ${labels.parameters} tab` },
    'attributes.own-fields': {
      text: guideText`Leave ${labels.firstName}, ${labels.lastName} and ${labels.email} as they are`,
    },
    'attributes.title': {
      text: guideText`Open row ${labels.title}: value ${labels.title}, check ${labels.includeInProvisioning} if the dialog offers it`,
    },
    'attributes.department': {
      text: guideText`Open row ${labels.department}: value ${labels.department}, check ${labels.includeInProvisioning} if the dialog offers it`,
      hint: guideText`No such row? Click ${labels.plus}. Step 5 shows what arrives.`,
    },
    'attributes.missing-row': { text: guideText`Add a missing row with ${labels.plus}` },
    'attributes.username': {
      text: guideText`Ask Wisq what ${labels.scimUsername} should contain`,
      hint: guideText`Only Wisq can say.`,
    },
    'attributes.save': { text: guideText`Click ${labels.save}, top right` },
    'attributes.reapply': { text: guideText`After changing a mapping later, choose` },
  },
};
