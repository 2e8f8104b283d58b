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
    const why = guideText`The field is empty in OneLogin: empty fields are often not sent.`;
    if (attribute === 'email') {
      return {
        why,
        fix: guideText`Open the user and look at ${field}. If you have to change it, ask Wisq first: after a change of e-mail later removal fails, other vendors report.`,
      };
    }
    return {
      why,
      fix: hasRow(attribute)
        ? guideText`Open the user and fill in ${field}.`
        : guideText`Open the user and fill in ${field}. It has no row in ${labels.parameters}; it comes from the user’s own field.`,
    };
  },
  'row-not-included': (attribute: AttributeId): CauseMessage => {
    const field = fieldLabels[attribute];
    return {
      why: guideText`The row is not sent.`,
      fix: [
        ...guideText`In ${labels.parameters} open the row ${field}, set its value to ${field}, tick ${labels.includeInProvisioning} if it is offered, press ${labels.save}.`,
        ...reapply,
      ],
    };
  },
  'field-differs': (attribute: AttributeId): CauseMessage => ({
    why: guideText`OneLogin holds another value than you typed.`,
    fix:
      attribute === 'email'
        ? guideText`Compare it with ${labels.email} on the user’s page. Do not change the e-mail of a user who has arrived before you asked Wisq: later removal then fails, other vendors report.`
        : guideText`Compare it with ${fieldLabels[attribute]} on the user’s page in OneLogin.`,
  }),
  'hidden-character': (attribute: AttributeId): CauseMessage => ({
    why: guideText`Such a character comes along when text is copied.`,
    fix: guideText`Type it anew where it stands: in ${fieldLabels[attribute]} on the user’s page in OneLogin, or here.`,
  }),
  entity: (attribute: AttributeId): CauseMessage => ({
    why: guideText`Something on the way to Wisq wrote codes for signs.`,
    fix: guideText`Look whether ${fieldLabels[attribute]} on the user’s page in OneLogin shows the sign itself. If it does, tell Wisq.`,
  }),
  'template-unfilled': (attribute: AttributeId): CauseMessage => ({
    why: guideText`OneLogin filled nothing into this place of ${labels.scimJsonTemplate}.`,
    fix: hasRow(attribute)
      ? guideText`In ${labels.parameters} open the row ${fieldLabels[attribute]} and look at its value. The template stands on the ${labels.configuration} tab.`
      : guideText`Compare ${labels.scimJsonTemplate} on the ${labels.configuration} tab with the one your connector came with.`,
  }),
  placeholder: (attribute: AttributeId): CauseMessage => ({
    why: guideText`OneLogin holds it, or Wisq writes it where nothing came.`,
    fix: guideText`Look at ${fieldLabels[attribute]} on the user’s page in OneLogin. If it stands there and is right, type it here as what should arrive.`,
  }),
  'other-form': (): CauseMessage => ({
    why: guideText`Wisq holds it, but not where SCIM has it.`,
    fix: guideText`Nothing to change in OneLogin for that. Ask Wisq whether it reads it from there.`,
  }),
  'row-differs': (attribute: AttributeId): CauseMessage => ({
    why: guideText`The row takes another field.`,
    fix: [
      ...guideText`In ${labels.parameters} open the row ${fieldLabels[attribute]} and look at its value.`,
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
    why: guideText`If there is no row ${labels.department} at all, the app was probably made from the Core connector.`,
    fix: addEnterprise,
  },
  'short-urn': {
    why: guideText`The extension that holds ${labels.department} came under a shorter name than the standard’s.`,
    fix: guideText`Ask Wisq whether it reads that name. It stands in ${labels.scimJsonTemplate} on the ${labels.configuration} tab.`,
  },
  'user-name-not-email': {
    why: guideText`${labels.scimUsername} (in some connectors scimusername) does not send the e-mail.`,
    fix: guideText`Ask Wisq which one it wants. It is set in ${labels.parameters}, row ${labels.scimUsername}: ${labels.username} or ${labels.email}.`,
  },
  inactive: {
    why: guideText`The user is suspended or not active in OneLogin.`,
    fix: guideText`Look at the user’s page under ${labels.users}.`,
  },
  several: {
    why: guideText`The user was at Wisq before, or was sent twice under two usernames.`,
    fix: guideText`Do not take the app away to try again. In ${labels.applications} › ${displayNameValue} › ${labels.users} look whether the user is listed once, and tell Wisq.`,
  },
  'was-there': {
    why: guideText`This user was likely at Wisq before you assigned them: OneLogin then links the two and sends changes only.`,
    fix: guideText`Attributes may be from earlier. Tell Wisq, or test with a user who is new to Wisq.`,
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
  guideText`In ${labels.applications} › ${displayNameValue} › ${labels.users}, press ${labels.pending} and ${labels.approve}.`,
  guideText`Does ${labels.provisioningState} show ${labels.failed}? The reason stands under ${labels.notes}.`,
  guideText`Compare ${labels.username} and ${labels.email} on the user’s page with what you typed here.`,
  guideText`After a change of mappings: ${labels.moreActions} › ${labels.reapplyMappings}.`,
];

function isOfAttribute(cause: CauseCode): cause is keyof typeof ofAttribute {
  return Object.hasOwn(ofAttribute, cause);
}
