import type { AppFacts } from '../../../shared/contract/contract.ts';
import { act } from '../../state/bridge.ts';
import { useWindowState } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { aboutMessages } from '../../../shared/messages/window/about.ts';

/** Which version this is, where newer ones come from, and what the company decided for this computer. */
export function About() {
  const facts = useWindowState((state) => state.facts);
  if (facts === null) return null;
  return (
    <div className="stack-s about">
      <CompanyPolicy facts={facts} />
      <p className="small quiet">
        {aboutMessages.version(facts.version)}. {aboutMessages.newer}
      </p>
    </div>
  );
}

/** What the company decided for this computer, and by which channel; nothing where it did not. */
function CompanyPolicy({ facts: { policy, policySource, problems } }: { facts: AppFacts }) {
  if (policySource === null) return null;
  const { supportContact, forbidSessionOnly, alwaysMaskNames } = policy;
  const refused = problems.some(({ code }) => code === 'POLICY_REFUSED');
  const words = aboutMessages.rules;
  const rules = [forbidSessionOnly && words.keychain, alwaysMaskNames && words.masked].filter(
    (rule) => rule !== false,
  );
  if (supportContact === null && rules.length === 0) rules.push(words.none);
  return (
    <div className="stack-s">
      <p className="small">
        {refused ? aboutMessages.policyRefused : aboutMessages.policySet[policySource]}
      </p>
      {rules.length > 0 && (
        <ul className="stack-s small quiet">
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      )}
      {supportContact !== null && (
        <>
          <Button onClick={() => void act('app.openSupport', undefined)}>
            {aboutMessages.support}
          </Button>
          <p className="small quiet">{aboutMessages.contact(supportContact)}</p>
        </>
      )}
    </div>
  );
}
