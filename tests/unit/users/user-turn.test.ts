import { expect, it } from 'vitest';
import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import { userTurn } from '../../../shared/domain/users/user-turn.ts';
import {
  addMaya,
  looked,
  maya,
  mayaId,
  readyForUsers,
  stateOf,
} from '../../support/setup-state.ts';

const wrongConnector = problem('ONELOGIN_WRONG_CONNECTOR', { connectorId: 45_504 });
const noTitle = problem('ONELOGIN_FIELD_EMPTY', { attribute: 'jobTitle', userName: 'maya' });
const titleUnmapped = problem('ONELOGIN_NOT_MAPPED', { row: 'title' });
const elsewhere = problem('ONELOGIN_MAPPED_ELSEWHERE', { row: 'department', field: 'company' });

it.each<[string, Partial<typeof maya>, readonly Problem[], Problem | null]>([
  ['the field that is empty', { jobTitle: null }, [noTitle], noTitle],
  ['the row that nothing fills', { jobTitle: null }, [titleUnmapped, noTitle], titleUnmapped],
  [
    'the connector, before its rows',
    { department: null },
    [wrongConnector, elsewhere],
    wrongConnector,
  ],
  ['the field that fills it instead', { department: 'Finance' }, [elsewhere], elsewhere],
  ['nothing of another attribute', { department: null }, [noTitle, titleUnmapped], null],
  ['nothing of a connector where all came', { department: 'Finance' }, [wrongConnector], null],
  ['nothing where OneLogin says nothing', { jobTitle: null }, [], null],
])('what a user lacks is explained by %s', (_what, received, causes, explained) => {
  const [user] = stateOf(...readyForUsers, addMaya, looked(mayaId, { ...maya, ...received })).users;
  if (user === undefined) throw new Error('no user');
  expect(userTurn(user, causes)).toEqual({
    task: 'fix-attributes',
    owner: 'admin',
    problem: explained,
  });
});
