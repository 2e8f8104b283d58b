import { describe, expect, test } from 'vitest';
import { measuredOf, userNameMapping } from '../../../shared/domain/setup/measured-tasks.ts';
import { evidenceOf } from '../../../shared/domain/setup/evidence.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import type { TaskId } from '../../../shared/domain/guide/ids.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { evidenceMessage } from '../../../shared/messages/window/evidence.ts';
import { measuredMessage } from '../../../shared/messages/window/measured.ts';
import { appLook, failedCall, parameters } from '../../../tools/fixtures/onelogin-looks.ts';
import { Past, tellUpTo } from '../../../tools/fixtures/past.ts';

/** A setup whose steps 1 to 4 are marked, and then this was seen. */
const after = (look: NewEntry) =>
  fold(tellUpTo(new Past(), 'assign').connected().saw(look).entries);

const said = (look: NewEntry, task: TaskId) => {
  const measured = measuredOf(after(look), task);
  if (measured === null) throw new Error(`${task} is not measured`);
  return [measured.verdict, measuredMessage(measured).replace(/^OneLogin, [^:]+:\d\d.[AP]M: /, '')];
};

describe('what OneLogin says beside a task', () => {
  test('the app and its connector, and which look-alike it is', () => {
    expect(said(appLook(), 'add-app.display-name')).toEqual([
      'right',
      'found, Wisq SCIM Provisioning',
    ]);
    expect(said(appLook(), 'add-app.connector')).toEqual([
      'right',
      'SCIM Provisioner with SAML (SCIM v2 Enterprise)',
    ]);
    const [verdict, words] = said(
      appLook({ details: { connectorId: 45_504 } }),
      'add-app.connector',
    );
    expect(verdict).toBe('wrong');
    expect(words).toMatch(/^SCIM Provisioner with SAML \(SCIM v2 Core\)\. You marked it /);
    // An id that nobody knows is a question and no error.
    expect(said(appLook({ details: { connectorId: 999_999 } }), 'add-app.connector')).toEqual([
      'seen',
      'connector 999999, unknown to this app',
    ]);
    const none = { ok: true, value: { kind: 'none', similar: null } } as const;
    expect(said(appLook({ app: none, events: null }), 'add-app.display-name')[0]).toBe('wrong');
  });

  test('provisioning on, off, and not said', () => {
    const on = (provisioning: boolean | null) => appLook({ details: { provisioning } });
    expect(said(on(true), 'provisioning.enable')).toEqual(['right', 'on']);
    expect(said(on(false), 'provisioning.enable')[0]).toBe('wrong');
    expect(said(on(null), 'provisioning.enable')).toEqual(['unknown', 'couldn’t be read']);
  });

  test('what fills Title and Department, in OneLogin’s own words', () => {
    const title = (row: string | object) =>
      said(appLook({ details: { mappings: parameters({ title: row }) } }), 'attributes.title');
    expect(title('title')).toEqual(['right', 'the field title']);
    expect(title({ user_attribute_mappings: 'title', skip_if_blank: true })).toEqual([
      'right',
      'the field title, skipped if blank',
    ]);
    expect(title('custom_attribute_role')).toEqual(['seen', 'the field custom_attribute_role']);
    expect(title({ user_attribute_mappings: '_macro_', user_attribute_macros: '{title}' })).toEqual(
      ['seen', 'the macro {title}'],
    );
    expect(title('none')[0]).toBe('wrong');
    expect(title('company')[0]).toBe('wrong');
  });

  test('a failed read says nothing, and a task that the API does not show has nothing beside it', () => {
    const failed = appLook({ app: failedCall('ONELOGIN_READ_USERS'), events: null });
    for (const task of ['add-app.connector', 'provisioning.enable', 'attributes.title'] as const) {
      expect(said(failed, task)).toEqual(['unknown', 'couldn’t be read']);
    }
    expect(measuredOf(after(appLook()), 'provisioning.approval')).toBeNull();
    expect(
      measuredOf(fold(tellUpTo(new Past(), 'assign').entries), 'provisioning.enable'),
    ).toBeNull();
    expect(userNameMapping(after(appLook()))).toMatchObject({ verdict: 'right', row: 'userName' });
  });

  test('a mark that is newer than the look is believed, and stays', () => {
    const off = appLook({ details: { provisioning: false } });
    const past = tellUpTo(new Past(), 'provisioning').connected().saw(off).ticked('provisioning');
    const measured = measuredOf(fold(past.entries), 'provisioning.enable');
    expect(measured).toMatchObject({ verdict: 'wrong', before: true });
    expect(measured && measuredMessage(measured)).toMatch(/: off\. You marked it later\.$/);
  });
});

describe('what is known, with a look at OneLogin', () => {
  const known = (look: NewEntry) =>
    evidenceOf(after(look)).map((fact) => [fact.mark, evidenceMessage(fact).title]);

  test('the app and provisioning are measured where OneLogin has them', () => {
    expect(known(appLook())).toContainEqual(['measured', 'App found']);
    expect(known(appLook())).toContainEqual(['measured', 'Provisioning is on']);
  });

  test('what contradicts a mark stands in its place', () => {
    const wrong = known(appLook({ details: { connectorId: 45_504, provisioning: false } }));
    expect(wrong).toContainEqual(['failed', 'The app was made from a look-alike connector.']);
    expect(wrong).toContainEqual(['failed', 'Provisioning is off']);
    expect(wrong.map(([, title]) => title)).not.toContain('App added');
  });

  test('provisioning that is off before the admin came to it is no fault', () => {
    const off = appLook({ details: { provisioning: false } });
    const early = fold(tellUpTo(new Past(), 'add-app').connected().saw(off).entries);
    const facts = evidenceOf(early).map((fact) => [fact.mark, evidenceMessage(fact).title]);
    expect(facts).toContainEqual(['none', 'Provisioning is off']);
  });

  test('what couldn’t be read leaves the admin’s word', () => {
    const unread = known(appLook({ app: failedCall('ONELOGIN_UNAVAILABLE'), events: null }));
    expect(unread).toContainEqual(['said', 'App added']);
    expect(unread.map(([, title]) => title).join()).not.toContain('Provisioning');
  });
});
