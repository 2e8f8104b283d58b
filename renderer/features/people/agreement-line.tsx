import { peopleMessages as words } from '../../../shared/messages/window/people.ts';
import { useSetup, useTyped } from '../../state/hooks.ts';
import { goTo } from '../../state/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';

/** What was agreed about the roll-out; nothing before it was. */
export function AgreementLine() {
  const rollout = useSetup(({ state }) => state.rollout);
  const [, setChanging] = useTyped('change-agreement');
  if (rollout === null) return null;
  const what = [rollout.who, rollout.when].filter((part) => part !== '').join(', ');
  return (
    <p className="agreement-line">
      <Mark kind="said" />
      <span>
        {words.agreed(rollout.with, what)}{' '}
        <Button
          kind="link"
          onClick={() => {
            setChanging('yes');
            goTo('rollout');
          }}
        >
          {words.change}
        </Button>
      </span>
    </p>
  );
}
