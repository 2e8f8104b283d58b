import { describe, expect, it } from 'vitest';
import { eventsOfApp, failureReason, readEvent } from '../../../shared/domain/onelogin/event.ts';
import {
  readUserApp,
  stateAction,
  stateMeaning,
} from '../../../shared/domain/onelogin/provisioning.ts';

describe('a provisioning state', () => {
  it.each([
    [
      'approval',
      [
        'provisioning_pending_approval',
        'modifying_pending_approval',
        'deleting_pending_approval',
        'modifying_pending_approval_then_disabled',
      ],
    ],
    ['working', ['provisioning', 'modifying', 'linking', 'deleting']],
    ['done', ['provisioned', ' Provisioned ']],
    ['failed', ['provisioning_failed', 'modifying_failed', 'linking_failed', 'deleting_failed']],
    ['removed', ['disabled', 'deleted']],
    ['none', ['nonexistent']],
    ['unknown', ['unknown', 'new_word', '', null, 'toString']],
  ] as const)('%s: %j', (meaning, states) => {
    expect(states.map(stateMeaning)).toEqual(states.map(() => meaning));
  });

  it('names what waits or failed', () => {
    expect(
      ['deleting_failed', 'modifying_pending_approval', 'linking_failed', null].map(stateAction),
    ).toEqual(['delete', 'update', 'create', 'create']);
  });

  it('is read as OneLogin writes it', () => {
    expect(
      readUserApp({
        id: '7',
        name: 'A &amp; B',
        login_id: '1',
        provisioning_enabled: true,
        provisioning_state: 'provisioned',
      }),
    ).toEqual({
      id: 7,
      name: 'A & B',
      enabled: true,
      state: 'provisioned',
      status: null,
    });
    expect(readUserApp({})).toBeNull();
  });
});

describe('an event', () => {
  it('has its text wherever OneLogin put it, on one line', () => {
    const text = (more: object) => readEvent({ event_type_id: 64, ...more })?.text;
    expect(text({ error_description: 'a\nb\u202e' })).toBe('a b');
    expect(text({ error_description: null, notes: 'n' })).toBe('n');
    expect(text({ 'error-description': 'h' })).toBe('h');
    expect(text({ error_description: '', notes: ' ' })).toBeNull();
    expect(text({ notes: 'x'.repeat(900) })).toHaveLength(300);
    expect(readEvent({ id: 1 })).toBeNull();
  });

  it('belongs to one app; the newest comes first', () => {
    const event = (at: string | null, appId: number | null) => ({
      type: 64,
      at,
      appId,
      userId: null,
      text: null,
    });
    const [old, late, other, undated] = [
      event('2026-01-01T00:00:00.000Z', 7),
      event('2026-02-01T00:00:00.000Z', 7),
      event('2026-03-01T00:00:00.000Z', 8),
      event(null, 7),
    ];
    expect(eventsOfApp([undated, old, other, late, event(null, null)], 7)).toEqual([
      late,
      old,
      undated,
    ]);
    expect(readEvent({ event_type_id: 64, 'app-id': 7, 'user-id': 8 })).toMatchObject({
      appId: 7,
      userId: 8,
    });
  });

  it.each([
    ['409 Conflict: userName already exists', 'exists'],
    ['Several users match', 'exists'],
    ['HTTP 401 Unauthorized', 'token'],
    ['Too many requests', 'too-many'],
    ['404 Not Found', 'address'],
    ['Internal Server Error (500)', 'wisq-error'],
    ['execution timed out', 'unreachable'],
    ['Validation failed: title is required', 'refused-value'],
    ['clumsy message', null],
    ['', null],
  ])('“%s” points to %s', (text, reason) => {
    expect(failureReason(text)).toBe(reason);
  });
});
