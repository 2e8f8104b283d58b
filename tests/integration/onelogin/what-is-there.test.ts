import { describe, expect, it } from 'vitest';
import { defaultDisplayName } from '../../../shared/domain/guide/values.ts';
import { people } from '../../../tools/fixtures/people.ts';
import { look, scene } from '../../support/onelogin.ts';

const [maya] = people;

describe('what is there', () => {
  it('two apps of one name are not chosen between', async () => {
    const world = await scene('happy');
    world.api.turn({ otherApps: [{ name: defaultDisplayName, connectorId: 45_504 }] });
    const { reading, verdict } = await look(world);
    expect(verdict.codes).toEqual(['ONELOGIN_APP_SEVERAL']);
    expect(reading.users[0]?.app).toMatchObject({ ok: true, value: { assigned: true } });
  });

  it('an app of another name is offered as a question', async () => {
    const world = await scene('happy');
    const { verdict } = await look(world, {}, { appName: 'Wisq' });
    expect(verdict.problems).toEqual([
      { code: 'ONELOGIN_APP_NOT_FOUND', params: { name: 'Wisq', similar: defaultDisplayName } },
    ]);
  });

  it('a look-alike and a connector nobody knows are told apart', async () => {
    const world = await scene('happy');
    world.api.turn({ connectorId: 121_386 });
    expect((await look(world)).causes).toEqual(Array(2).fill('ONELOGIN_WRONG_CONNECTOR'));
    world.api.turn({ connectorId: 999 });
    const { causes, verdict } = await look(world);
    expect(causes).toEqual([null, null]);
    expect(verdict.codes).toEqual(['ONELOGIN_CONNECTOR_UNKNOWN']);
  });

  it('a user is found by username and by e-mail, whatever the case, and nobody by half a name', async () => {
    const world = await scene('happy');
    const { directory } = world.onelogin;
    directory.change(maya.userName, { fields: { username: 'maya' } });
    const users = [
      'MAYA',
      maya.email.toUpperCase(),
      'maya.okafor',
      'nobody@northwind.example',
      '*',
    ];
    const { causes, reading } = await look(world, {}, { users });
    const absent = 'ONELOGIN_USER_NOT_FOUND';
    expect(causes).toEqual([null, null, absent, absent, absent]);
    expect(reading.requests).toBeLessThanOrEqual(10 + 5 * users.length);
  });

  it('two users of one e-mail are not chosen between', async () => {
    const world = await scene('happy');
    world.onelogin.directory.change(people[1].userName, { fields: { email: maya.email } });
    expect((await look(world)).causes[0]).toBe('ONELOGIN_USER_SEVERAL');
  });

  it.each([
    [{ fields: { username: '' } }, 'ONELOGIN_USER_NO_USERNAME'],
    [{ status: 2 }, 'ONELOGIN_USER_SUSPENDED'],
    [{ state: 0 }, 'ONELOGIN_USER_NOT_APPROVED'],
    [{ status: 5 }, 'ONELOGIN_NOT_ASSIGNED'],
  ] as const)('a user of whom OneLogin says %o', async (change, cause) => {
    const world = await scene('not-assigned');
    world.onelogin.directory.change(maya.userName, change);
    expect((await look(world)).causes[0]).toBe(cause);
  });

  it('a state that OneLogin’s lists show late is not concluded from', async () => {
    const world = await scene('approval-waiting');
    world.api.turn({ lagLooks: 2 });
    expect((await look(world)).causes[0]).toBe('ONELOGIN_APPROVAL_WAITING');
    await world.onelogin.approve(maya.userName);
    expect((await look(world)).causes[0]).toBe('ONELOGIN_APPROVAL_WAITING');
    expect((await look(world)).causes[0]).toBe('ONELOGIN_WORKING');
    expect((await look(world)).causes[0]).toBe(null);
  });

  it('provisioning that is off is named before what follows from it', async () => {
    const world = await scene('not-assigned');
    world.onelogin.disableProvisioning();
    expect((await look(world)).causes[0]).toBe('ONELOGIN_PROVISIONING_OFF');
  });

  it('an event about the connection is evidence, with its date and OneLogin’s text', async () => {
    const world = await scene('happy');
    world.onelogin.log.add(250, null, 'Could not <b>connect</b>');
    world.onelogin.log.add(51, null, 'of no interest here');
    const { verdict } = await look(world);
    expect(verdict.problems).toEqual([
      {
        code: 'ONELOGIN_CONNECTION_EVENTS',
        params: { event: 250, at: expect.any(String), text: 'Could not <b>connect</b>' },
      },
    ]);
  });

  it('roles that give the app are read where there are any', async () => {
    const world = await scene('happy');
    world.onelogin.directory.change(maya.userName, { roleIds: [192_513] });
    const { reading } = await look(world);
    expect(reading.roles).toEqual({ ok: true, value: [{ id: 192_513, name: 'Wisq users' }] });
  });

  it('a failure’s text is found under notes as well', async () => {
    const world = await scene('failed');
    world.api.turn({ eventText: 'notes', eventKeys: '-' });
    expect((await look(world)).verdict.users[0]?.[0]).toMatchObject({
      code: 'ONELOGIN_FAILED',
      params: { text: 'Wisq answered 409', reason: 'exists', action: 'create' },
    });
  });
});
