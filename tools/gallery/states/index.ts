import type { GalleryState } from '../gallery-state.ts';
import { check } from './check.ts';
import { credentials } from './credentials.ts';
import { giveList } from './give-list.ts';
import { guide } from './guide.ts';
import { handover } from './handover.ts';
import { live } from './live.ts';
import { measured } from './measured.ts';
import { oneLogin } from './onelogin.ts';
import { peopleAtOneLogin } from './people.ts';
import { peopleList } from './people-list.ts';
import { rollout } from './rollout.ts';
import { setups } from './setups.ts';
import { users } from './users.ts';
import { wisq } from './wisq.ts';

/** Every state of our own screens, group by group. */
export const gallery: readonly GalleryState[] = [
  ...setups,
  ...guide,
  ...credentials,
  ...check,
  ...oneLogin,
  ...measured,
  ...users,
  ...peopleAtOneLogin,
  ...wisq,
  ...rollout,
  ...giveList,
  ...peopleList,
  ...live,
  ...handover,
];
