/** A user as OneLogin's directory holds it. */
export interface OneLoginUser {
  readonly userName: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  readonly department: string;
}

export type Connector = 'enterprise' | 'core';

/** What the Parameters tab sends, and from which field SCIM Username comes. */
export interface Mapping {
  readonly title: boolean;
  readonly department: boolean;
  readonly userName: 'username' | 'email';
}

export const defaultMapping: Mapping = { title: true, department: true, userName: 'username' };

/** The short names are those in the connector's default template, as vendors' pictures show it. */
const coreSchema = 'urn:scim:schemas:core:2.0';
const enterpriseSchema = 'urn:scim:schemas:extension:enterprise:2.0';

/** The name a user has at Wisq. */
export function scimUserName(user: OneLoginUser, mapping: Mapping): string {
  return mapping.userName === 'email' ? user.email : user.userName;
}

/**
 * The body OneLogin sends for a user. The Core connector knows no enterprise extension, so no
 * department; a blank field is not sent (`skip_if_blank`).
 */
export function scimBody(
  user: OneLoginUser,
  connector: Connector,
  mapping: Mapping,
  active: boolean,
): Readonly<Record<string, unknown>> {
  const enterprise = connector === 'enterprise';
  const department = enterprise && mapping.department && user.department !== '';
  return {
    schemas: enterprise ? [coreSchema, enterpriseSchema] : [coreSchema],
    userName: scimUserName(user, mapping),
    externalId: null,
    name: {
      familyName: user.lastName,
      givenName: user.firstName,
      formatted: `${user.firstName} ${user.lastName}`,
    },
    emails: [{ value: user.email, type: 'work', primary: true }],
    ...(mapping.title && user.title !== '' ? { title: user.title } : {}),
    ...(department ? { [enterpriseSchema]: { department: user.department } } : {}),
    active,
  };
}
