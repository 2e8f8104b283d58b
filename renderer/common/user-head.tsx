import { userLabel } from '../../shared/domain/users/label.ts';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import type { Watching } from '../../shared/domain/users/watch.ts';
import { Foreign } from '../ui/foreign.tsx';
import { UserChip } from './user-chip.tsx';
import './users.css';

/** The head of a test user's card: who it is, and how they are doing. */
export function UserHead({ user, watching }: { user: TestUser; watching: Watching | null }) {
  const name = userLabel(user);
  return (
    <div className="spread">
      <div className="user-name">
        <h3>
          <Foreign text={name} />
        </h3>
        {name !== user.userName && (
          <p className="small quiet">
            <Foreign text={user.userName} />
          </p>
        )}
      </div>
      <UserChip user={user} watching={watching} />
    </div>
  );
}
