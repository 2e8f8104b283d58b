import { labels } from '../../domain/guide/labels.ts';
import { displayNameValue, guideText } from '../../domain/guide/text.ts';
import type { StepMessages } from './step-messages.ts';

export const addApp: StepMessages<'add-app'> = {
  title: 'Add the app',
  heading: 'Add the SCIM Provisioner app',
  lead: null,
  caution: {
    title: 'Match the whole name',
    text: guideText`About ten rows look alike. Only an Enterprise row sends Department.`,
  },
  tasks: {
    'add-app.sign-in': { text: guideText`Sign in to OneLogin’s admin console` },
    'add-app.open-apps': { text: guideText`Open ${labels.applications}` },
    'add-app.add-app': { text: guideText`Click ${labels.addApp}, top right` },
    'add-app.connector': { text: guideText`Search for the connector and select this row` },
    'add-app.display-name': {
      text: guideText`Replace ${labels.displayName} with ${displayNameValue}`,
    },
    'add-app.save': {
      text: guideText`Click ${labels.save}, top right`,
      hint: guideText`If OneLogin says “SCIM Base URL cannot be blank”, as other vendors report, fill it in as described in step 2 and save again.`,
    },
  },
};
