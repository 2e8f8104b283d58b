import { type AttributeId, attributeIds, type AttributeValues } from '../users/attributes.ts';
import { comparable } from '../users/compare.ts';
import { type MappingReading, type Mappings } from './mapping.ts';
import { sourceFields } from './user.ts';

/**
 * What became of an attribute between OneLogin and Wisq.
 * - `same`: Wisq has what OneLogin holds.
 * - `differs`: Wisq has something else.
 * - `present`: Wisq has a value, and what it was made from was not read.
 * - `empty`: OneLogin's own field is empty, so there was nothing to send.
 * - `not-mapped`: no field of OneLogin fills it.
 * - `lost`: OneLogin has a value, its row is mapped, and Wisq has none.
 * - `unknown`: not there, and which of these it is cannot be told.
 */
export type SourceVerdict =
  | 'same'
  | 'differs'
  | 'present'
  | 'empty'
  | 'not-mapped'
  | 'lost'
  | 'unknown';

interface SourceComparison {
  readonly attribute: AttributeId;
  readonly source: string | null;
  readonly received: string | null;
  readonly verdict: SourceVerdict;
}

/**
 * OneLogin's own values beside those at Wisq. In: the values as OneLogin holds them (null: not read),
 * the mappings that were read, and what Wisq returned. Out: one comparison for each attribute.
 */
export function compareWithSource(
  source: AttributeValues,
  mappings: Mappings,
  received: AttributeValues,
): readonly SourceComparison[] {
  return attributeIds.map((attribute) => {
    const from = source[attribute];
    const got = received[attribute];
    const mapping = mappingOf(attribute, mappings);
    const verdict = blank(got)
      ? missing(attribute, from, mapping)
      : arrived(attribute, from, mapping, got);
    return { attribute, source: from, received: got, verdict };
  });
}

/** The row that fills an attribute; null: it comes by itself (OneLogin KB0013904). */
export function mappingOf(attribute: AttributeId, mappings: Mappings): MappingReading | null {
  if (attribute === 'jobTitle') return mappings.title;
  return attribute === 'department' ? mappings.department : null;
}

/** Whether a row takes the field of OneLogin that belongs to the attribute. */
export function takesOwnField(attribute: AttributeId, mapping: MappingReading | null): boolean {
  return mapping === null || (mapping.kind === 'field' && mapping.word === sourceFields[attribute]);
}

function missing(
  attribute: AttributeId,
  from: string | null,
  mapping: MappingReading | null,
): SourceVerdict {
  if (mapping?.kind === 'none' || mapping?.kind === 'absent') return 'not-mapped';
  if (mapping?.kind === 'fixed') return 'lost';
  if (from === null) return 'unknown';
  if (takesOwnField(attribute, mapping)) return blank(from) ? 'empty' : 'lost';
  return mapping?.kind === 'unknown' && blank(from) ? 'empty' : 'unknown';
}

function arrived(
  attribute: AttributeId,
  from: string | null,
  mapping: MappingReading | null,
  got: string,
): SourceVerdict {
  if (from === null) return 'present';
  if (comparable(attribute, from) === comparable(attribute, got)) return 'same';
  return takesOwnField(attribute, mapping) ? 'differs' : 'present';
}

function blank(value: string | null): value is null | '' {
  return value === null || value.trim() === '';
}
