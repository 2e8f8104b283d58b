import { useEffect, useRef } from 'react';
import type { PeopleView } from '../../../shared/contract/contract.ts';
import { arrivedOf } from '../../../shared/domain/rollout/counts.ts';
import { peopleMessages as words } from '../../../shared/messages/window/people.ts';
import { announce } from '../../state/store.ts';

/** Says to screen readers what a comparison came to, once it is over. */
export function useOver({ counts, progress }: PeopleView): void {
  const ran = useRef(false);
  useEffect(() => {
    if (ran.current && progress === null && counts !== null) {
      announce(words.announceOver(arrivedOf(counts), counts.listed));
    }
    ran.current = progress !== null;
  }, [counts, progress]);
}
