import * as v from 'valibot';
import { type Policy, type PolicyFault, noPolicy } from '../../shared/domain/policy/policy.ts';

/** Why a policy is refused, and the setting it is about, as it was written, where there is one. */
export interface Refused {
  readonly fault: PolicyFault;
  readonly setting?: string;
}

/**
 * What a channel says: a policy, or why it does not count; null: nothing, so that the next one is
 * asked.
 */
export type Said = { readonly policy: Policy } | Refused | null;

const address = /^[\w.+-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+$/i;

/** `https` with a host and no name or password, or `mailto` with one address and nothing else. */
function isContact(text: string): boolean {
  if (text.startsWith('mailto:')) return address.test(text.slice('mailto:'.length));
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return protocol === 'https:' && hostname !== '' && username === '' && password === '';
}

const settings = {
  supportContact: v.optional(
    v.nullable(v.pipe(v.string(), v.maxLength(300), v.check(isContact))),
    noPolicy.supportContact,
  ),
  forbidSessionOnly: v.optional(v.boolean(), noPolicy.forbidSessionOnly),
  alwaysMaskNames: v.optional(v.boolean(), noPolicy.alwaysMaskNames),
};

/** A key that this version does not know may be a restriction: such a policy is not half obeyed. */
const fileSchema = v.strictObject({ version: v.literal(1), ...settings });
const managedSchema = v.strictObject(settings);

/**
 * What the settings are called where the system keeps them: values in the registry, keys of a
 * configuration profile (packaging/policy). They have no version: a setting that means something
 * else gets another name.
 */
export const managedNames = {
  supportContact: 'SupportContact',
  forbidSessionOnly: 'ForbidSessionOnly',
  alwaysMaskNames: 'AlwaysMaskNames',
} as const satisfies Record<keyof Policy, string>;

/** A policy from the content of the JSON file. */
export function filePolicy(content: unknown): Exclude<Said, null> {
  const parsed = v.safeParse(fileSchema, content);
  if (!parsed.success) return refusedContent(v.getDotPath(parsed.issues[0]));
  const { version: _, ...policy } = parsed.output;
  return { policy };
}

/** A policy from settings under their managed names. No setting at all: nothing was decided there. */
export function managedPolicy(named: ReadonlyMap<string, unknown>): Said {
  if (named.size === 0) return null;
  const keys = new Map<string, string>(
    Object.entries(managedNames).map(([key, name]) => [name, key]),
  );
  const values: Record<string, unknown> = {};
  for (const [name, value] of named) {
    const key = keys.get(name);
    if (key === undefined || value === null) return refusedContent(name);
    values[key] = value;
  }
  const parsed = v.safeParse(managedSchema, values);
  if (parsed.success) return { policy: parsed.output };
  const path = v.getDotPath(parsed.issues[0]);
  return refusedContent([...keys].find(([, key]) => key === path)?.[0] ?? null);
}

/** As much of a setting's name as is shown. */
const shownLength = 60;

/** In: the setting that this version does not know or cannot use; null: it is none. */
export function refusedContent(setting: string | null = null): Refused {
  return {
    fault: 'content',
    ...(setting !== null && { setting: setting.slice(0, shownLength) }),
  };
}
