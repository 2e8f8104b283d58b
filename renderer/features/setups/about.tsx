import { act } from '../../state/bridge.ts';
import { useWindowState } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { aboutMessages } from '../../../shared/messages/window/about.ts';

/** Which version this is, where newer ones come from, and whom the company names for support. */
export function About() {
  const facts = useWindowState((state) => state.facts);
  if (facts === null) return null;
  const { supportContact } = facts.policy;
  return (
    <div className="stack-s about">
      {supportContact !== null && (
        <div className="stack-s">
          <Button onClick={() => void act('app.openSupport', undefined)}>
            {aboutMessages.support}
          </Button>
          <p className="small quiet">{aboutMessages.contact(supportContact)}</p>
        </div>
      )}
      <p className="small quiet">
        {aboutMessages.version(facts.version)}. {aboutMessages.newer}
      </p>
    </div>
  );
}
