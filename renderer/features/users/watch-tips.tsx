import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { unmetWatch } from '../../../shared/domain/users/watch-choices.ts';
import { whileWaiting } from '../../../shared/messages/window/guide-help.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { TextView } from '../../common/text-view.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';

/** What to try in OneLogin while a test user does not come; open once watching ended in vain. */
export function WatchTips({ user }: { user: TestUser }) {
  const { watch } = messages.users;
  const unmet = unmetWatch(user);
  return (
    <>
      {unmet !== null && <p className="small quiet">{watch.ended(unmet.record)}</p>}
      <Disclosure open={unmet?.inVain === true} summary={watch.tips}>
        <ul className="try-list small">
          {whileWaiting.map((text, index) => (
            <li key={index}>
              <TextView text={text} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
