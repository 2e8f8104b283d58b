import { lazy } from './lazy.ts';
import { locale } from './locale.ts';

// The language of the messages, not of the reader's system: its rules choose among its forms.
const rules = lazy(() => new Intl.PluralRules(locale));

/** The forms of a sentence by CLDR's plural categories; English has `one` and `other`. */
type PluralForms = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** The form of a sentence that fits a number. In: the number, and the whole sentence in each form. */
export function plural(n: number, forms: PluralForms): string {
  return forms[rules().select(n)] ?? forms.other;
}
