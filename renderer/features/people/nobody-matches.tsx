import { peopleMessages as words } from '../../../shared/messages/window/people.ts';
import { choose } from '../../state/people-rows.ts';
import { Button } from '../../ui/button.tsx';

/** The filter and the search leave nobody. */
export function NobodyMatches() {
  return (
    <div className="nobody">
      <p>{words.none}</p>
      <Button kind="link" onClick={() => choose({ filter: 'all', search: '' })}>
        {words.showAll}
      </Button>
    </div>
  );
}
