import * as v from 'valibot';
import { type Policy, noPolicy } from '../../shared/domain/policy/policy.ts';

const address = /^[\w.+-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+$/i;

/** `https` with a host and no name or password, or `mailto` with one address and nothing else. */
function isContact(text: string): boolean {
  if (text.startsWith('mailto:')) return address.test(text.slice('mailto:'.length));
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return protocol === 'https:' && hostname !== '' && username === '' && password === '';
}

/** A key that this version does not know may be a restriction: such a policy is not half obeyed. */
const policySchema = v.strictObject({
  version: v.literal(1),
  supportContact: v.optional(
    v.nullable(v.pipe(v.string(), v.maxLength(300), v.check(isContact))),
    noPolicy.supportContact,
  ),
  forbidSessionOnly: v.optional(v.boolean(), noPolicy.forbidSessionOnly),
  alwaysMaskNames: v.optional(v.boolean(), noPolicy.alwaysMaskNames),
});

/** A policy from the bytes of its file: UTF-8, one JSON object. Out: null for anything else. */
export function parsePolicy(bytes: Uint8Array): Policy | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const parsed = v.safeParse(policySchema, JSON.parse(text));
    if (!parsed.success) return null;
    const { version: _, ...policy } = parsed.output;
    return policy;
  } catch {
    // Neither UTF-8 nor JSON.
    return null;
  }
}
