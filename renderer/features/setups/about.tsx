import { act } from '../../state/bridge.ts';
import { useStore } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { aboutWords } from '../../../shared/messages/window/about.ts';

/** Which version this is, where newer ones come from, and whom the company names for support. */
export function About() {
  const facts = useStore((state) => state.facts);
  if (facts === null) return null;
  const { supportContact } = facts.policy;
  return (
    <div className="stack-s about">
      {supportContact !== null && (
        <div className="stack-s">
          <Button onClick={() => void act('app.openSupport', undefined)}>
            {aboutWords.support}
          </Button>
          <p className="small quiet">{aboutWords.contact(supportContact)}</p>
        </div>
      )}
      <p className="small quiet">
        {aboutWords.version(facts.version)}. {aboutWords.newer}
      </p>
    </div>
  );
}
