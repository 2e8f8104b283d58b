/**
 * A text as the value of a SCIM filter: in double quotes, `"`, `\` and controls escaped.
 * RFC 7644 §3.4.2.2 takes a filter's values from JSON, so a JSON string literal is one.
 */
export function filterValue(text: string): string {
  return JSON.stringify(text);
}

/** The filter for one user by name: the question OneLogin asks before it creates a user. */
export function userNameFilter(userName: string): string {
  return `userName eq ${filterValue(userName)}`;
}

/** The filter for users by e-mail address (RFC 7644 §3.4.2.2, sub-attribute notation). */
export function emailFilter(email: string): string {
  return `emails.value eq ${filterValue(email)}`;
}
