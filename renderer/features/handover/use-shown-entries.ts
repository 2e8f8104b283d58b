import { useEffect, useMemo, useState } from 'react';
import { maskEntries, maskingEntries } from '../../../shared/domain/handover/mask/mask-entries.ts';
import type { HandoverSource } from '../../../shared/domain/handover/opened-file.ts';
import type { Entry } from '../../../shared/domain/setup/entries.ts';

/** As many as are masked before anybody could notice. */
const atOnce = 1000;
/** How long masking goes on before the window may do something else, in milliseconds. */
const sliceMs = 50;

/**
 * The entries that a handover view is drawn from: with pseudonyms while names are hidden. Many are
 * masked in slices; until that is `ready`, they are as they were and must not be seen.
 */
export function useShownEntries(
  source: HandoverSource,
  hide: boolean,
): { readonly entries: readonly Entry[]; readonly ready: boolean } {
  const { entries } = source;
  const mask = hide && !source.masked;
  const few = entries.length <= atOnce;
  const shown = useMemo(
    () => (mask ? (few ? maskEntries(entries) : null) : entries),
    [mask, few, entries],
  );
  const [masked, setMasked] = useState<{ of: readonly Entry[]; as: readonly Entry[] } | null>(null);
  useEffect(() => {
    if (!mask || few) return;
    let timer = 0;
    const work = maskingEntries(entries);
    const goOn = () => {
      const until = performance.now() + sliceMs;
      for (let step = work.next(); ; step = work.next()) {
        if (step.done === true) return setMasked({ of: entries, as: step.value });
        if (performance.now() > until) break;
      }
      timer = window.setTimeout(goOn);
    };
    timer = window.setTimeout(goOn);
    return () => window.clearTimeout(timer);
  }, [mask, few, entries]);
  const current = shown ?? (masked?.of === entries ? masked.as : null);
  return { entries: current ?? entries, ready: current !== null };
}
