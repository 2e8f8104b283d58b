import { describe, expect, it } from 'vitest';
import type { ConnectorId } from '../../../shared/domain/guide/connectors.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { nextAction } from '../../../shared/domain/setup/next-action.ts';
import { stepStatus } from '../../../shared/domain/setup/step-status.ts';
import { handoverSummary } from '../../../shared/messages/handover-summary.ts';
import { actionMessage } from '../../../shared/messages/next-action.ts';
import { stepDetailMessage } from '../../../shared/messages/step-detail.ts';
import { stepStatusMessage } from '../../../shared/messages/step-status.ts';
import { attributeIds } from '../../../shared/domain/users/attributes.ts';
import { lackingOf } from '../../../shared/domain/users/lacking.ts';
import {
  addJonas,
  addMaya,
  confirmed,
  jonasId,
  looked,
  maya,
  mayaId,
  readyForUsers,
  stateOf,
} from '../../support/setup-state.ts';

const withoutDepartment = looked(mayaId, { ...maya, department: null });
const picked = (connector: ConnectorId): NewEntry => ({ type: 'connector.chosen', connector });

/** Steps 1 to 4 said with this row, then these entries. In: what each place says. */
function places(connector: ConnectorId, ...entries: readonly NewEntry[]) {
  const named = readyForUsers.map((entry) =>
    entry.type === 'connector.chosen' ? picked(connector) : entry,
  );
  const state = stateOf(...named, ...entries);
  const rail = (id: 'add-app' | 'attributes' | 'assign') => {
    const { mark, detail } = stepStatus(state, id);
    return [mark, stepDetailMessage(detail)];
  };
  const { action, owner, step } = nextAction(state);
  return {
    step1: rail('add-app'),
    step4: rail('attributes'),
    step5: rail('assign'),
    list: actionMessage(action),
    where: `${owner} at ${step}`,
    call: handoverSummary(state),
    reports: stepStatusMessage(stepStatus(state, 'assign')),
  };
}

describe('a row that has no Department', () => {
  it.each(['core', 'other'] as const)('(%s) is the cause that every place names', (row) => {
    expect(places(row, addMaya, withoutDepartment)).toEqual({
      step1: ['failed', 'Connector has no Department'],
      step4: ['failed', 'Connector has no Department'],
      step5: ['failed', 'Connector has no Department'],
      list: 'Choose another row in step 1: the connector has no Department.',
      where: 'admin at add-app',
      call: 'Maya Okafor arrived without Department: the connector has none.',
      reports: '1 of 1 arrived, incomplete',
    });
  });

  it('is no done step before anybody arrived, whatever is marked', () => {
    expect(places('core')).toMatchObject({
      step1: ['failed', 'Connector has no Department'],
      list: 'Choose another row in step 1: the connector has no Department.',
      where: 'admin at add-app',
      call: 'The app in OneLogin comes from a connector without Department.',
    });
  });

  it('was the right one after all once somebody arrived whole', () => {
    const whole = places('other', addMaya, looked(mayaId, maya));
    expect(whole.step1).toEqual(['measured', '']);
    expect(whole.where).toBe('admin at wisq');
  });

  it('is in nobody’s way once Wisq confirmed every test user', () => {
    const { where } = places('core', addMaya, withoutDepartment, confirmed(mayaId));
    expect(where).toBe('admin at rollout');
  });

  it('is not blamed for what it does have', () => {
    const title = looked(mayaId, { ...maya, jobTitle: null });
    expect(places('core', addMaya, title)).toMatchObject({
      step4: ['failed', 'Job title missing'],
      step5: ['failed', 'Job title missing'],
    });
  });
});

describe('what a test user lacks', () => {
  it('is named alike where the connector is not why', () => {
    expect(places('enterprise', addMaya, withoutDepartment)).toEqual({
      step1: ['said', ''],
      step4: ['failed', 'Department missing'],
      step5: ['failed', 'Department missing'],
      list: 'Fix Department for Maya Okafor in OneLogin.',
      where: 'admin at assign',
      call: 'Maya Okafor arrived without Department.',
      reports: '1 of 1 arrived, incomplete',
    });
  });

  it('is what is missing before what came otherwise', () => {
    const both = looked(mayaId, { ...maya, lastName: 'Berg', department: null, email: null });
    expect(places('enterprise', addMaya, both)).toMatchObject({
      step5: ['failed', 'Email and Department missing'],
      call: 'Maya Okafor arrived without Email and Department.',
    });
    expect(
      places('enterprise', addMaya, looked(mayaId, { ...maya, lastName: 'Berg' })),
    ).toMatchObject({
      step5: ['failed', 'Last name not as expected'],
      list: 'Fix Last name for Maya Okafor in OneLogin.',
      call: 'Maya Okafor arrived with a different value for Last name.',
    });
    expect(
      places('enterprise', addJonas, looked(jonasId, { ...maya, jobTitle: 'n/a' })),
    ).toMatchObject({ step5: ['failed', 'Job title in doubt'] });
  });

  it('is counted where two lack different things', () => {
    const two = [addMaya, addJonas, withoutDepartment];
    const other = looked(jonasId, { ...maya, email: null });
    expect(places('enterprise', ...two, other)).toMatchObject({
      step4: ['failed', 'Incomplete for 2 users'],
      step5: ['failed', '2 of 2 arrived'],
    });
    const same = looked(jonasId, { ...maya, department: null });
    expect(places('enterprise', ...two, same)).toMatchObject({
      step4: ['failed', 'Department missing'],
    });
  });

  it('is nothing before the arrival, and after a whole one', () => {
    const [none] = stateOf(addMaya).users;
    const [whole] = stateOf(addMaya, looked(mayaId, maya)).users;
    const [bare] = stateOf(
      addMaya,
      looked(mayaId, { ...maya, ...Object.fromEntries(attributeIds.map((id) => [id, null])) }),
    ).users;
    expect(none && lackingOf(none)).toBe(null);
    expect(whole && lackingOf(whole)).toBe(null);
    expect(bare && lackingOf(bare)).toEqual({ how: 'missing', attributes: attributeIds });
  });
});
