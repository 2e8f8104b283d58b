import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../shared/documents/html.ts';
import { toMarkdown } from '../../../shared/documents/markdown.ts';
import { recordDoc } from '../../../shared/documents/record-doc.ts';
import { reportDoc } from '../../../shared/documents/report-doc.ts';
import { maskEntries } from '../../../shared/domain/handover/mask/mask-entries.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import {
  credentialDeleted,
  lookedAtApp,
  lookedAtUser,
  oneLoginConnected,
  oneLoginRemoved,
} from '../../support/onelogin-entries.ts';
import { inState, mapped, notRead, read, someUser } from '../../support/onelogin-reading.ts';
import { addJonas, addMaya, dated, looked, maya, mayaId } from '../../support/setup-state.ts';

const at = '2026-11-24T10:00:00.000Z';
const requestId = '610B5B9E-8B3CAF02-E8F5-0A0B01DE';
const plain = (text: string) => text.replaceAll('\\', '');
const input = (entries: readonly NewEntry[]) => ({
  entries: dated([{ type: 'setup.created', name: 'Northwind' }, ...entries]),
  at,
  facts: [],
});
const report = (...entries: readonly NewEntry[]) => plain(toMarkdown(reportDoc(input(entries))));
const record = (...entries: readonly NewEntry[]) => plain(toMarkdown(recordDoc(input(entries))));

/** The part of a document under a heading. */
function under(heading: string, text: string): string {
  const [, part = ''] = text.split(`## ${heading}\n`);
  return part.split('\n## ')[0] ?? '';
}
const says = 'What OneLogin says';
const credential = 'OneLogin API credential';

describe('what a report says of OneLogin’s own side', () => {
  it('is nothing at all where its API was never used', () => {
    for (const text of [report(addMaya, looked(mayaId, maya)), record(addMaya)]) {
      expect(text).not.toMatch(/OneLogin says|Not read|API credential/);
    }
  });

  it('is that nothing was read yet, where there is a credential alone', () => {
    const text = report(oneLoginConnected, addMaya);
    expect(under(says, text)).toContain(
      'An API credential for OneLogin was added, but nothing has been read with it yet.',
    );
    expect(under('Test users', text)).toContain('Not read from OneLogin.');
  });

  it('is the app, its connector, provisioning and mappings, when they were read and whose word it is', () => {
    const details = {
      mappings: mapped({
        title: { user_attribute_mappings: 'none' },
        department: { user_attribute_mappings: 'department', skip_if_blank: true },
      }),
    };
    for (const text of [report(lookedAtApp({ details })), record(lookedAtApp({ details }))]) {
      const part = under(says, text);
      expect(part).toContain('Read through OneLogin’s API on Nov 23, 2026');
      expect(part).toContain('This is OneLogin’s word, not a test.');
      expect(part).toContain('| App | Wisq |');
      expect(part).toMatch(/Connector \| SCIM Provisioner with SAML .*: the right connector/);
      expect(part).toContain('| Provisioning | enabled |');
      expect(part).toContain('| SCIM Username | the field username |');
      expect(part).toContain('| Title | none |');
      expect(part).toContain('| Department | the field department, skipped if blank |');
      expect(part).toContain('which doesn’t prove it works today');
      expect(part).toContain('OneLogin’s API doesn’t show API Status');
    }
  });

  it('is what could not be read, with OneLogin’s id of the call, and never an empty result', () => {
    const failed = { ...notRead('ONELOGIN_READ_USERS'), requestId };
    const part = under(
      says,
      report(lookedAtApp({ app: failed, credential: 'read-users', events: null })),
    );
    expect(part).toContain('| App | not read. ');
    expect(part).toContain(`OneLogin’s request ID: ${requestId}`);
    expect(part).toContain('ONELOGIN_READ_USERS: ');
    expect(part).toContain('reads users only');
    for (const row of ['Connector', 'Provisioning', 'SCIM Username', 'Title', 'Department']) {
      expect(part).toContain(`| ${row} | not read |`);
    }
    // The same call behind several reads is told once.
    const twice = report(
      addMaya,
      lookedAtApp({ app: failed }),
      lookedAtUser({ ...inState(null), search: failed }),
    );
    expect(twice.split(requestId)).toHaveLength(2);
    expect(under('Test users', twice)).toContain('OneLogin, Nov 23, 2026');
    expect(under('Test users', twice)).toContain('not read.');
  });

  it.each<[string, NewEntry, string]>([
    [
      'another app of much the same name',
      lookedAtApp({ app: read({ kind: 'none', similar: null }) }),
      'OneLogin has no app',
    ],
    ['a look-alike', lookedAtApp({ details: { connectorId: 45_504 } }), ': a look-alike connector'],
    [
      'a connector nobody knows',
      lookedAtApp({ details: { connectorId: 99 } }),
      'no. 99: a connector this app doesn’t know',
    ],
    [
      'provisioning that is off',
      lookedAtApp({ details: { provisioning: false } }),
      'Provisioning | not enabled',
    ],
    [
      'a flag that was not shown',
      lookedAtApp({ details: { provisioning: null } }),
      'Provisioning | not shown by OneLogin',
    ],
    [
      'an event, with its date and text',
      lookedAtApp({ events: read([{ type: 250, at, appId: 7, userId: null, text: 'No route' }]) }),
      'connection error, event 250, Nov 24, 2026',
    ],
  ])('is %s', (_what, entry, expected) => {
    expect(under(says, report(entry))).toContain(expected);
  });
});

describe('what a report says of a test user at OneLogin', () => {
  const of = (...entries: readonly NewEntry[]) =>
    under('Test users', report(addMaya, lookedAtApp(), ...entries));

  it('is how far they are, in OneLogin’s own word and ours, and the first broken link', () => {
    const waiting = of(lookedAtUser(inState('provisioning_pending_approval')));
    expect(waiting).toContain(
      'waiting for approval in OneLogin (provisioning_pending_approval).\n',
    );
    const text = 'OneLogin says: email exists';
    const failure = read({ type: 64, at, appId: 7, userId: 5, text });
    const failed = of(lookedAtUser(inState('provisioning_failed', { failure })));
    expect(failed).toContain('failed (provisioning_failed). OneLogin failed to create this user.');
    expect(failed).toContain(`“${text}”`);
  });

  it.each<[string, NewEntry, string]>([
    ['nobody', lookedAtUser({ ...inState(null), search: read({ kind: 'none' }) }), 'no such user.'],
    [
      'several',
      lookedAtUser({ ...inState(null), search: read({ kind: 'several', count: 2 }) }),
      'more than one such user.',
    ],
    [
      'without the app',
      lookedAtUser({ ...inState(null), app: read({ assigned: false, userApp: null }) }),
      'not assigned.',
    ],
    [
      'with a state nobody knows',
      lookedAtUser(inState('on_the_moon')),
      'unknown state (on_the_moon).',
    ],
    [
      'whose app could not be read',
      lookedAtUser({ ...inState(null), app: notRead('ONELOGIN_READ_USERS') }),
      'not read.',
    ],
  ])('is one that is %s', (_what, entry, expected) => expect(of(entry)).toContain(expected));

  it('is their values there beside those at Wisq, and what became of each on the way', () => {
    const mappings = mapped({ title: { user_attribute_mappings: 'none' } });
    const text = under(
      'Test users',
      report(
        addMaya,
        lookedAtApp({ details: { mappings } }),
        lookedAtUser(
          inState('provisioned', {
            user: someUser({
              values: { ...maya, firstName: 'Amaka', lastName: null, department: '' },
            }),
          }),
        ),
        looked(mayaId, { ...maya, jobTitle: null, department: null }),
      ),
    );
    expect(text).toContain('| First name | Amaka | Maya | differs |');
    expect(text).toContain('| Last name | (not read) | Okafor | arrived |');
    expect(text).toContain(
      '| Email, primary | maya.okafor@northwind.example | maya.okafor@northwind.example | same |',
    );
    expect(text).toContain('| Job title | HR Operations Lead | (nothing) | not mapped |');
    expect(text).toContain('| Department | (empty) | (nothing) | empty in OneLogin |');
  });

  it('says nothing of the way of somebody who has not arrived', () => {
    const text = of(lookedAtUser(inState('provisioned')));
    expect(text).toContain('| Department | People Operations | (not arrived) |  |');
  });

  it('says of somebody who was not read that they were not', () => {
    const text = of(addJonas, lookedAtUser());
    expect(text.split('### ')[2]).toContain('Not read from OneLogin.');
  });

  it('is said to be older than what the admin said since', () => {
    const said: NewEntry = { type: 'user.said', userId: mayaId, what: 'approved', done: true };
    const early = lookedAtUser(inState('deleted'), mayaId, '2026-11-23T10:00:00.000Z');
    expect(of(early, said)).toContain('Read before the admin’s latest change.');
    expect(of(said, lookedAtUser(inState('deleted')))).not.toContain('Read before');
  });
});

describe('what a change record says of the API credential', () => {
  const part = (...entries: readonly NewEntry[]) => under(credential, record(...entries));
  const toDelete =
    'Still to do: delete the credential in OneLogin under Developers › API Credentials.';

  it('is that it is there, and what is to be done with it in the end', () => {
    expect(part(oneLoginConnected)).toContain('credential stored');
    expect(part(oneLoginConnected)).toContain('Still to do: remove the credential');
  });

  it('is that it was removed, whether its token was revoked, and that it has to be deleted', () => {
    expect(part(oneLoginConnected, oneLoginRemoved(true))).toContain('its token revoked');
    expect(part(oneLoginConnected, oneLoginRemoved(false))).toContain('its token was not revoked');
    expect(part(oneLoginConnected, oneLoginRemoved())).toContain(toDelete);
  });

  it('is that it is deleted, as the admin said, until that is taken back', () => {
    const removed = [oneLoginConnected, oneLoginRemoved()];
    const done = part(...removed, credentialDeleted());
    expect(done).toContain('deleted in OneLogin | marked by the admin');
    expect(done).not.toContain('Still to do');
    const not = part(...removed, credentialDeleted(), credentialDeleted(false));
    expect(not).not.toContain('marked by the admin');
    expect(not).toContain(toDelete);
  });

  it('keeps that an earlier one was deleted apart from the one that is there', () => {
    const text = part(oneLoginConnected, oneLoginRemoved(), credentialDeleted(), oneLoginConnected);
    expect(text).toContain('deleted in OneLogin | marked by the admin');
    expect(text).toContain('Still to do: remove the credential');
  });
});

it('documents of masked entries name nobody whom OneLogin named', () => {
  const user = someUser({
    userName: 'mokafor',
    values: { ...noValues, firstName: 'Amaka', lastName: 'Okafor' },
  });
  const failure = read({ type: 64, at, appId: 7, userId: 5, text: 'Amaka Okafor exists' });
  const entries = [
    addMaya,
    lookedAtApp({ roles: read([{ id: 1, name: 'Amaka’s people' }]) }),
    lookedAtUser(inState('provisioning_failed', { user, failure, asked: 'mokafor' })),
  ];
  const masked = { ...input(entries), entries: maskEntries(input(entries).entries) };
  for (const doc of [reportDoc(masked), recordDoc(masked)]) {
    for (const text of [toMarkdown(doc), toHtml(doc)]) expect(text).not.toMatch(/amaka|okafor/i);
  }
});
