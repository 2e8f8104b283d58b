import { isAddress, nameOf } from './name-of.ts';
import type { Table } from './table.ts';

/** Names of columns as exports write them, in small letters without blanks and signs. */
const known: ReadonlySet<string> = new Set([
  'username',
  'user',
  'userid',
  'login',
  'loginname',
  'logonname',
  'email',
  'emails',
  'emailaddress',
  'mail',
  'mailaddress',
  'primaryemail',
  'workemail',
  'upn',
  'userprincipalname',
  'samaccountname',
  'firstname',
  'lastname',
  'surname',
  'givenname',
  'familyname',
  'name',
  'fullname',
  'displayname',
  'department',
  'title',
  'jobtitle',
  'employeeid',
  'employeenumber',
  'status',
  'state',
  'role',
  'roles',
  'group',
  'groups',
  'manager',
  'company',
  'location',
  'office',
  'phone',
  'id',
  'externalid',
  'active',
  'benutzername',
  'benutzer',
  'anmeldename',
  'vorname',
  'nachname',
  'abteilung',
  'emailadresse',
  'identifiant',
  'nom',
  'prenom',
  'courriel',
  'usuario',
  'correo',
  'nombre',
  'apellido',
]);
const ofUserNames =
  /^(?:user ?name|user ?id|user|login(?: ?name)?|logon ?name|upn|user ?principal ?name|sam ?account ?name|benutzername|benutzer|anmeldename|identifiant|usuario)$/;
const ofEmails = /mail|courriel|correo/;

/** Whether the first row names the columns, as far as can be told from it and the ones below. */
export function hasHeader({ rows, width }: Table): boolean {
  const first = rows[0]?.cells.map((cell) => nameOf(cell)) ?? [];
  if (first.some(isAddress)) return false;
  if (first.some((cell) => known.has(cell.toLowerCase().replace(/[^\p{L}]/gu, '')))) return true;
  if (width < 2) return false;
  // A row of words over a column of addresses.
  const words = first.every((cell) => /\p{L}/u.test(cell) && !/\d/.test(cell));
  if (!words || new Set(first).size !== first.length || first.length < width) return false;
  const below = rows.slice(1, 200);
  return first.some((_cell, column) => {
    const cells = below
      .map(({ cells: row }) => nameOf(row[column] ?? ''))
      .filter((cell) => cell !== '');
    return cells.length > 0 && cells.filter(isAddress).length >= cells.length * 0.9;
  });
}

/** Whether a column's name says that it has user names. */
export function namesUsers(name: string | null): boolean {
  return name !== null && ofUserNames.test(plain(name));
}

/** Whether a column's name says that it has e-mail addresses. */
export function namesEmails(name: string | null): boolean {
  return name !== null && ofEmails.test(plain(name));
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
