import type { UserSide } from '../../../shared/domain/setup/onelogin-side.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { personMessages as words } from '../../../shared/messages/window/person.ts';

/** How far OneLogin is with a test user, and what Wisq has, in one line. In: null: not read yet. */
export function BothSides({ side, user }: { side: UserSide | null; user: TestUser }) {
  return (
    <div>
      <p>
        <strong className="label">{words.oneLogin}</strong> {words.atOneLogin(side?.look ?? null)}
        {' · '}
        <strong className="label">{words.wisq}</strong> {words.atWisq(user)}
      </p>
      {side?.outdated === true && <p className="small quiet">{words.outdated(side.look.at)}</p>}
    </div>
  );
}
