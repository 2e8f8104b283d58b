/** The five attributes Wisq expects (source guide, step 4), in the guide's order. */
export const attributeIds = ['firstName', 'lastName', 'email', 'jobTitle', 'department'] as const;
export type AttributeId = (typeof attributeIds)[number];

/** A value for each attribute; null: nothing typed, or nothing received. */
export type AttributeValues = Readonly<Record<AttributeId, string | null>>;

/** No value for any attribute. */
export const noValues: AttributeValues = {
  firstName: null,
  lastName: null,
  email: null,
  jobTitle: null,
  department: null,
};

/** The enterprise extension's name in RFC 7643 §4.3. */
export const enterpriseUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** The shorter spelling in OneLogin's default template, as two vendors' pictures show it. */
export const shortEnterpriseUrn = 'urn:scim:schemas:extension:enterprise:2.0';
