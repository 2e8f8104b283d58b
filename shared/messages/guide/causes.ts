import type { AttributeId } from '../../domain/users/attributes.ts';
import { type CauseCode, hasRow } from '../../domain/users/causes.ts';
import { type Label, labels } from '../../domain/guide/labels.ts';
import { displayNameValue, guideText, type Text } from '../../domain/guide/text.ts';

/** What a person reads of a cause: what is likely the case, and the place in OneLogin to mend it. */
interface CauseMessage {
  readonly why: Text;
  readonly fix: Text;
}

/** The field of a user's page in OneLogin that fills each attribute, by its label there. */
const fieldLabels: Readonly<Record<AttributeId, Label>> = {
  firstName: labels.firstName,
  lastName: labels.lastName,
  email: labels.email,
  jobTitle: labels.title,
  department: labels.department,
};

const reapply = guideText` Then ${labels.moreActions} › ${labels.reapplyMappings}.`;
const addEnterprise = guideText`Add the recommended Enterprise row instead (step 1).`;

/** Causes that concern one attribute; the others concern a user as a whole. */
const ofAttribute = {
  'field-empty': (attribute: AttributeId): CauseMessage => {
    const field = fieldLabels[attribute];
    const why = guideText`The field is empty in OneLogin. Empty fields often aren’t sent.`;
    if (attribute === 'email') {
      return {
        why,
        fix: guideText`Open the user and check ${field}. If you have to change it, ask Wisq first: other vendors report that a changed email breaks later removal.`,
      };
    }
    return {
      why,
      fix: hasRow(attribute)
        ? guideText`Open the user and fill in ${field}.`
        : guideText`Open the user and fill in ${field}. It has no row in ${labels.parameters}; it’s sent from the user’s own field.`,
    };
  },
  'row-not-included': (attribute: AttributeId): CauseMessage => {
    const field = fieldLabels[attribute];
    return {
      why: guideText`The row isn’t sent.`,
      fix: [
        ...guideText`In ${labels.parameters}, open the row ${field}, set its value to ${field}, check ${labels.includeInProvisioning} if the dialog offers it, and click ${labels.save}.`,
        ...reapply,
      ],
    };
  },
  'field-differs': (attribute: AttributeId): CauseMessage => ({
    why: guideText`OneLogin has a different value than you typed.`,
    fix:
      attribute === 'email'
        ? guideText`Compare it with ${labels.email} on the user’s page. Ask Wisq before you change the email of a user who has arrived: other vendors report that it breaks later removal.`
        : guideText`Compare it with ${fieldLabels[attribute]} on the user’s page in OneLogin.`,
  }),
  'hidden-character': (attribute: AttributeId): CauseMessage => ({
    why: guideText`Such characters get in when text is copied.`,
    fix: guideText`Retype it where it is: in ${fieldLabels[attribute]} on the user’s page in OneLogin, or here.`,
  }),
  entity: (attribute: AttributeId): CauseMessage => ({
    why: guideText`Something on the way to Wisq encoded characters as HTML.`,
    fix: guideText`Check whether ${fieldLabels[attribute]} on the user’s page in OneLogin shows the character itself. If it does, tell Wisq.`,
  }),
  'template-unfilled': (attribute: AttributeId): CauseMessage => ({
    why: guideText`OneLogin left this placeholder of ${labels.scimJsonTemplate} unfilled.`,
    fix: hasRow(attribute)
      ? guideText`In ${labels.parameters}, open the row ${fieldLabels[attribute]} and check its value. The template is on the ${labels.configuration} tab.`
      : guideText`Compare ${labels.scimJsonTemplate} on the ${labels.configuration} tab with the one your connector came with.`,
  }),
  placeholder: (attribute: AttributeId): CauseMessage => ({
    why: guideText`OneLogin has it, or Wisq fills it in where nothing arrives.`,
    fix: guideText`Check ${fieldLabels[attribute]} on the user’s page in OneLogin. If it’s there and right, type it here as what should arrive.`,
  }),
  'other-form': (): CauseMessage => ({
    why: guideText`Wisq has it, but not where SCIM puts it.`,
    fix: guideText`There’s nothing to change in OneLogin. Ask Wisq whether it reads it from there.`,
  }),
  'row-differs': (attribute: AttributeId): CauseMessage => ({
    why: guideText`The row uses another field.`,
    fix: [
      ...guideText`In ${labels.parameters}, open the row ${fieldLabels[attribute]} and check its value.`,
      ...reapply,
    ],
  }),
} as const;

const ofUser: Readonly<Record<Exclude<CauseCode, keyof typeof ofAttribute>, CauseMessage>> = {
  'core-connector': {
    why: guideText`The connector you picked has no ${labels.department}.`,
    fix: addEnterprise,
  },
  'maybe-core-connector': {
    why: guideText`If there’s no row ${labels.department} at all, the app was probably made from the Core connector.`,
    fix: addEnterprise,
  },
  'short-urn': {
    why: guideText`The extension that contains ${labels.department} arrived under a shorter name than the standard’s.`,
    fix: guideText`Ask Wisq whether it reads that name. It’s in ${labels.scimJsonTemplate} on the ${labels.configuration} tab.`,
  },
  'user-name-not-email': {
    why: guideText`${labels.scimUsername} (scimusername in some connectors) doesn’t send the email.`,
    fix: guideText`Ask Wisq which one it wants. It’s set in ${labels.parameters}, row ${labels.scimUsername}: ${labels.username} or ${labels.email}.`,
  },
  inactive: {
    why: guideText`The user is suspended or inactive in OneLogin.`,
    fix: guideText`Check the user’s page under ${labels.users}.`,
  },
  several: {
    why: guideText`The user was at Wisq before, or was sent twice under two usernames.`,
    fix: guideText`Don’t un-assign the app to try again. In ${labels.applications} › ${displayNameValue} › ${labels.users}, check whether the user is listed once, and tell Wisq.`,
  },
  'was-there': {
    why: guideText`This user was probably at Wisq before you assigned them. OneLogin then links the two and sends only changes.`,
    fix: guideText`Attributes may be old. Tell Wisq, or test with a user who is new to Wisq.`,
  },
};

/** What a person reads of a cause. In: the cause, and the attribute it concerns (null: the user as a whole). */
export function causeMessage(cause: CauseCode, attribute: AttributeId | null = null): CauseMessage {
  if (!isOfAttribute(cause)) return ofUser[cause];
  if (attribute === null) throw new Error(`${cause} concerns an attribute`);
  return ofAttribute[cause](attribute);
}

/** What to try while a test user has not arrived, the likeliest first. */
export const whileWaiting: readonly Text[] = [
  guideText`In ${labels.applications} › ${displayNameValue} › ${labels.users}, click ${labels.pending}, then ${labels.approve}.`,
  guideText`Does ${labels.provisioningState} show ${labels.failed}? The reason is under ${labels.notes}.`,
  guideText`Compare ${labels.username} and ${labels.email} on the user’s page with what you typed here.`,
  guideText`After changing mappings: ${labels.moreActions} › ${labels.reapplyMappings}.`,
];

function isOfAttribute(cause: CauseCode): cause is keyof typeof ofAttribute {
  return Object.hasOwn(ofAttribute, cause);
}
