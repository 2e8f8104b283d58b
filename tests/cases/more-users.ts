import type { ProblemCode } from '../../shared/domain/problems/codes.ts';
import { type AttributeValues, enterpriseUrn } from '../../shared/domain/users/attributes.ts';
import type { AttributeVerdict } from '../../shared/domain/users/compare.ts';
import { type Reply, list, scimError } from '../../tools/fixtures/scim-answers.ts';

/** A way servers show one user, or none, and what has to be read out of it. */
export interface UserCase {
  readonly id: string;
  readonly kind: string;
  /** The user as the server shows her, or what it answers to a filter and to pages. */
  readonly user?: object;
  readonly toFilter?: Reply;
  readonly toList?: Reply;
  readonly want: {
    readonly outcome: 'found' | 'not-found' | 'failed' | 'several';
    /** All codes, in any order. */
    readonly codes: readonly ProblemCode[];
    readonly received?: Partial<AttributeValues>;
    /** What the comparison with Maya's values says of single attributes. */
    readonly verdicts?: Partial<Record<keyof AttributeValues, AttributeVerdict>>;
    readonly active?: boolean | null;
    readonly createdAt?: string | null;
    /** Left out: all five are as they should be. */
    readonly good?: number;
  };
}

const address = 'maya.okafor@northwind.example';
const extension = { department: 'People' };

/** Maya as SCIM has her. */
export const maya = {
  id: '1',
  userName: address,
  name: { givenName: 'Maya', familyName: 'Okafor' },
  emails: [{ value: address, primary: true }],
  title: 'HR Lead',
  active: true,
  [enterpriseUrn]: extension,
};
const { [enterpriseUrn]: _extension, ...withoutDepartment } = maya;
const { emails: _emails, ...withoutEmails } = maya;
const { name: _name, ...withoutName } = maya;
const { title: _title, ...withoutTitle } = maya;

const found = (
  id: string,
  kind: string,
  user: object,
  codes: readonly ProblemCode[] = [],
  want: Partial<UserCase['want']> = {},
): UserCase => ({ id, kind, user, want: { outcome: 'found', codes, ...want } });

const elsewhere: readonly ProblemCode[] = ['ATTRIBUTE_ELSEWHERE'];
const form: readonly ProblemCode[] = ['ATTRIBUTE_FORM'];
const urn: readonly ProblemCode[] = ['ENTERPRISE_URN_SHORT'];

const departments: readonly UserCase[] = [
  found('D01', 'URN in lower case', {
    ...withoutDepartment,
    [enterpriseUrn.toLowerCase()]: extension,
  }),
  found(
    'D02',
    'URN without :User',
    {
      ...withoutDepartment,
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0': extension,
    },
    urn,
  ),
  found(
    'D03',
    'URN of SCIM 1.1 with :User',
    { ...withoutDepartment, 'urn:scim:schemas:extension:enterprise:1.0:User': extension },
    urn,
  ),
  found(
    'D04',
    'URN with another colon',
    {
      ...withoutDepartment,
      'urn:ietf:params:scim:schemas:extension:enterprise:2:0:User': extension,
    },
    urn,
  ),
  found(
    'D05',
    'URN split at its dot',
    {
      ...withoutDepartment,
      'urn:ietf:params:scim:schemas:extension:enterprise:2': { '0:User': extension },
    },
    elsewhere,
  ),
  found('D06', 'flattened with a colon', {
    ...withoutDepartment,
    [`${enterpriseUrn}:department`]: 'People',
  }),
  found('D07', '“enterprise” as key', { ...withoutDepartment, enterprise: extension }, elsewhere),
  found(
    'D08',
    'in an extension of its own',
    {
      ...withoutDepartment,
      'urn:ietf:params:scim:schemas:extension:northwind:2.0:User': extension,
    },
    elsewhere,
  ),
  found(
    'D09',
    'an object with a value',
    { ...maya, [enterpriseUrn]: { department: { value: 'People' } } },
    form,
  ),
  found(
    'D10',
    'an object with an id and a name',
    { ...maya, [enterpriseUrn]: { department: { value: '77', displayName: 'People' } } },
    form,
  ),
  found('D11', 'a list', { ...maya, [enterpriseUrn]: { department: ['People'] } }, form),
  found(
    'D12',
    'an object that holds no text for it',
    { ...maya, [enterpriseUrn]: { department: { id: '7', level: '2' } } },
    form,
    { verdicts: { department: 'elsewhere' }, received: { department: null }, good: 4 },
  ),
  found('D13', 'null', { ...maya, [enterpriseUrn]: { department: null } }, [], {
    verdicts: { department: 'missing' },
    good: 4,
  }),
  found(
    'D14',
    'a macro that was not filled in',
    {
      ...maya,
      [enterpriseUrn]: { department: '{$user.department}' },
    },
    [],
    { verdicts: { department: 'differs' }, good: 4 },
  ),
  found('D15', 'N/A', { ...maya, [enterpriseUrn]: { department: 'N/A' } }, [], {
    verdicts: { department: 'differs' },
    good: 4,
  }),
  found('D16', 'two blanks', { ...maya, [enterpriseUrn]: { department: 'People  ' } }),
  found(
    'D17',
    'a zero-width space',
    {
      ...maya,
      [enterpriseUrn]: { department: 'Peo\u200Bple' },
    },
    [],
    { verdicts: { department: 'differs' }, good: 4 },
  ),
  found(
    'D18',
    'a Cyrillic letter',
    {
      ...maya,
      [enterpriseUrn]: { department: 'Р\u0435ople' },
    },
    [],
    { verdicts: { department: 'differs' }, good: 4 },
  ),
];

const titles: readonly UserCase[] = [
  found('T01', 'under jobTitle', { ...withoutTitle, jobTitle: 'HR Lead' }, elsewhere),
  found('T02', 'an object', { ...maya, title: { value: 'HR Lead' } }, form),
  found('T03', 'a list of objects', { ...maya, title: [{ display: 'HR Lead' }] }, form),
  found('T04', 'a list of two', { ...maya, title: ['HR Lead', 'Buddy'] }, form),
  found('T05', 'a truth value', { ...maya, title: true }, form, {
    verdicts: { jobTitle: 'elsewhere' },
    good: 4,
  }),
  found('T06', '“undefined”', { ...maya, title: 'undefined' }, [], {
    verdicts: { jobTitle: 'differs' },
    good: 4,
  }),
];

const names: readonly UserCase[] = [
  found(
    'N01',
    'only a display name',
    { ...withoutName, displayName: 'Maya Okafor' },
    ['NAME_UNSPLIT'],
    { verdicts: { firstName: 'elsewhere', lastName: 'elsewhere' }, good: 3 },
  ),
  found(
    'N02',
    'only formatted',
    { ...maya, name: { formatted: 'Maya Okafor' } },
    ['NAME_UNSPLIT'],
    { verdicts: { firstName: 'elsewhere', lastName: 'elsewhere' }, good: 3 },
  ),
  found(
    'N03',
    'the last name only in formatted',
    { ...maya, name: { givenName: 'Maya', formatted: 'Maya Okafor' } },
    ['NAME_UNSPLIT'],
    { verdicts: { firstName: 'same', lastName: 'elsewhere' }, good: 4 },
  ),
  found('N04', 'the display name is the address', { ...withoutName, displayName: address }, [], {
    verdicts: { firstName: 'missing', lastName: 'missing' },
    good: 3,
  }),
  found(
    'N05',
    'firstName and lastName at the root',
    {
      ...withoutName,
      firstName: 'Maya',
      lastName: 'Okafor',
    },
    ['ATTRIBUTE_ELSEWHERE', 'ATTRIBUTE_ELSEWHERE'],
  ),
  found(
    'N06',
    'givenName at the root',
    {
      ...maya,
      name: { familyName: 'Okafor' },
      givenName: 'Maya',
    },
    elsewhere,
  ),
  found('N07', 'a list of one', { ...maya, name: [{ givenName: 'Maya', familyName: 'Okafor' }] }),
  found('N08', 'a plain text', { ...maya, name: 'Maya Okafor' }, ['NAME_UNSPLIT'], {
    verdicts: { firstName: 'elsewhere', lastName: 'elsewhere' },
    good: 3,
  }),
  found(
    'N09',
    'one blank as a first name',
    { ...maya, name: { givenName: ' ', familyName: 'Okafor' } },
    [],
    {
      verdicts: { firstName: 'missing' },
      good: 4,
    },
  ),
];

const emails: readonly UserCase[] = [
  found('E01', 'under email', { ...withoutEmails, email: address }, elsewhere),
  found('E02', 'under mail', { ...withoutEmails, mail: address }, elsewhere),
  found('E03', 'under emailAddress', { ...withoutEmails, emailAddress: address }, elsewhere),
  found('E04', 'emails as a text', { ...maya, emails: address }, form),
  found('E05', 'emails as an object', { ...maya, emails: { value: address } }, form),
  found('E06', 'emails by kind', { ...maya, emails: { work: address } }, form),
  found('E07', 'a list of texts', { ...maya, emails: [address] }, form),
  found(
    'E08',
    'several, none primary',
    {
      ...maya,
      emails: [{ value: address, type: 'home' }, { value: 'old@northwind.example' }],
    },
    ['EMAIL_PRIMARY_UNCLEAR'],
  ),
  found('E09', 'the same address twice, both primary', {
    ...maya,
    emails: [
      { value: address, primary: true, type: 'work' },
      { value: address.toUpperCase(), primary: 'true', type: 'home' },
    ],
  }),
  found('E10', 'none', { ...maya, emails: [] }, [], { verdicts: { email: 'missing' }, good: 4 }),
  found(
    'E11',
    'entries without a value',
    { ...maya, emails: [{ type: 'work', primary: true }] },
    [],
    {
      verdicts: { email: 'missing' },
      good: 4,
    },
  ),
  found(
    'E12',
    'a path as key',
    { ...withoutEmails, 'emails[type eq "work"].value': address },
    elsewhere,
  ),
];

const inactive: readonly ProblemCode[] = ['USER_INACTIVE'];
const states: readonly UserCase[] = [
  ...(['0', 'no', 'false', 'inactive', 'Suspended', [false], [0]] as const).map((active, at) =>
    found(`S0${at + 1}`, `active: ${JSON.stringify(active)}`, { ...maya, active }, inactive, {
      active: false,
    }),
  ),
  found('S08', 'active: 1', { ...maya, active: 1 }, [], { active: true }),
  found('S09', 'active: “perhaps”', { ...maya, active: 'perhaps' }, ['USER_ACTIVE_UNREADABLE'], {
    active: null,
  }),
];

const dates: readonly UserCase[] = (
  [
    ['0001-01-01T00:00:00Z', null],
    ['1970-01-01T00:00:00.000Z', null],
    ['1900-01-01', null],
    ['2999-01-01T00:00:00Z', null],
    ['yesterday', null],
    ['11/27/2025', null],
    ['', null],
    ['2025-11-27T10:05:00+01:00', '2025-11-27T09:05:00.000Z'],
    ['2025-11-27 10:05:00', '2025-11-27T10:05:00.000Z'],
    ['2025-11-27T10:05:00+0000', '2025-11-27T10:05:00.000Z'],
    ['Thu, 27 Nov 2025 10:05:00 GMT', '2025-11-27T10:05:00.000Z'],
  ] as const
).map(([created, createdAt], at) =>
  found(
    `C${String(at + 1).padStart(2, '0')}`,
    `created “${created}”`,
    { ...maya, meta: { created } },
    [],
    {
      createdAt,
    },
  ),
);

const other = { id: '9', userName: 'else@northwind.example' };
const refused: Reply = { status: 400, body: scimError({ scimType: 'invalidFilter' }) };
const answers: readonly UserCase[] = [
  {
    id: 'A01',
    kind: 'a list as text/html',
    toFilter: { status: 200, headers: { 'content-type': 'text/html' }, body: list([maya]) },
    want: { outcome: 'found', codes: [] },
  },
  {
    id: 'A02',
    kind: 'counted, and shown only when told how many',
    toFilter: { status: 200, body: list([], { totalResults: 1, Resources: undefined }) },
    toList: { status: 200, body: list([maya]) },
    want: { outcome: 'found', codes: [] },
  },
  {
    id: 'A03',
    kind: '404 to a filter, and nothing said',
    toFilter: { status: 404, body: scimError({ status: '404' }) },
    want: { outcome: 'failed', codes: ['TENANT_NOT_FOUND'] },
  },
  {
    id: 'A04',
    kind: '404 that names who was searched for',
    toFilter: { status: 404, body: scimError({ detail: `${address} is not here` }) },
    want: { outcome: 'not-found', codes: ['USER_NOT_FOUND', 'NO_USER_AS_ERROR'] },
  },
  {
    id: 'A05',
    kind: 'pages that end early',
    toFilter: refused,
    toList: { status: 200, body: list([other], { totalResults: 40 }) },
    want: { outcome: 'not-found', codes: ['USER_NOT_FOUND_IN_PAGES'] },
  },
  {
    id: 'A06',
    kind: 'users without names',
    toFilter: { status: 200, body: list([{ id: '1' }]) },
    toList: { status: 200, body: list([{ id: '1' }]) },
    want: { outcome: 'failed', codes: ['USER_SEARCH_NAMELESS'] },
  },
  {
    id: 'A07',
    kind: 'one of two matches shown',
    toFilter: { status: 200, body: list([maya], { totalResults: 2 }) },
    want: { outcome: 'found', codes: ['USER_MORE_COUNTED'] },
  },
  {
    id: 'A08',
    kind: 'a firewall’s page',
    toFilter: { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>no</html>' },
    want: { outcome: 'failed', codes: ['BLOCKED_UNCLEAR'] },
  },
  {
    id: 'A09',
    kind: 'a username with a character that cannot be seen',
    toFilter: { status: 200, body: list([{ ...maya, userName: `${address}\u200B` }]) },
    want: { outcome: 'found', codes: ['USER_FOUND_BY_EMAIL'] },
  },
];

/** More of the kinds in users.json, after documentation and public reports. */
export const moreUsers: readonly UserCase[] = [
  ...departments,
  ...titles,
  ...names,
  ...emails,
  ...states,
  ...dates,
  ...answers,
];
