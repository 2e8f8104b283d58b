import { describe, expect, test } from 'vitest';
import { zoomKey } from '../../../main/app/zoom.ts';

const pressed = (key: string, more: Partial<Parameters<typeof zoomKey>[0]> = {}) =>
  zoomKey({ type: 'keyDown', key, code: '', control: true, meta: false, alt: false, ...more });

describe('zooming by keyboard', () => {
  test.each([
    ['+', 'in'],
    ['=', 'in'],
    ['-', 'out'],
    ['_', 'out'],
    ['0', 'reset'],
  ])('%s with Ctrl, and with ⌘', (key, zoom) => {
    expect(pressed(key)).toBe(zoom);
    expect(pressed(key, { control: false, meta: true })).toBe(zoom);
  });

  test('by the keypad', () => {
    expect(pressed('Insert', { code: 'Numpad0' })).toBe('reset');
    expect(pressed('Add')).toBe('in');
    expect(pressed('Subtract')).toBe('out');
  });

  test('leaves every other key alone', () => {
    expect(pressed('+', { control: false })).toBeNull();
    expect(pressed('+', { type: 'keyUp' })).toBeNull();
    // AltGr is Ctrl and Alt: it writes characters.
    expect(pressed('+', { alt: true })).toBeNull();
    expect(pressed('c')).toBeNull();
  });
});
