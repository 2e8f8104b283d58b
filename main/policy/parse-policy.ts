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

/**
 * A policy from the bytes of its file: one JSON object, in UTF-8 or, as Windows' own tools write it
 * (PowerShell 5's `>`, Notepad's "Unicode"), in UTF-16 with its byte order mark. Out: null for
 * anything else.
 */
export function parsePolicy(bytes: Uint8Array): Policy | null {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    const parsed = v.safeParse(policySchema, JSON.parse(text));
    if (!parsed.success) return null;
    const { version: _, ...policy } = parsed.output;
    return policy;
  } catch {
    // Neither a text nor JSON.
    return null;
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
