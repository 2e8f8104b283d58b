import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import plist from 'plist';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { preferencesDomain } from '../../../main/policy/policy-channels.ts';
import { managedNames, managedPolicy } from '../../../main/policy/policy-values.ts';
import { registryKey } from '../../../main/policy/registry.ts';
import { elementsOf, parseXml, type Element } from '../../support/xml.ts';
import { root } from '../../../tools/setup/paths.mjs';

// What an IT department takes from packaging/policy, held against what the app reads.

const folder = join(root, 'packaging/policy');
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const names = Object.values(managedNames).toSorted();

describe('the templates for Group Policy', () => {
  const admx = parseXml(textOf('wisq-setup.admx'));
  const adml = parseXml(textOf('en-US/wisq-setup.adml'));
  const policies = elementsOf(admx, 'policy');
  const texts = elementsOf(admx, 'text');
  const named = (elements: readonly Element[], attribute: string) =>
    elements.flatMap(({ attributes }) => attributes[attribute] ?? []).toSorted();

  it('set the values that the app reads, where it reads them, and no others', () => {
    expect(named([...policies, ...texts], 'valueName')).toEqual(names);
    expect(policies).toHaveLength(names.length);
    for (const { attributes } of policies) {
      expect(`HKEY_LOCAL_MACHINE\\${attributes['key']}`).toBe(registryKey);
      expect(attributes['class']).toBe('Machine');
    }
  });

  it('set what is on or off to 1 or 0, and the contact as long as the app takes it', () => {
    const onOff = policies.filter(({ attributes }) => attributes['valueName'] !== undefined);
    expect(named(onOff, 'valueName')).toEqual(['AlwaysMaskNames', 'ForbidSessionOnly']);
    for (const policy of onOff) {
      const values = ['enabledValue', 'disabledValue'].flatMap((state) =>
        elementsOf(policy, state).flatMap((element) =>
          named(elementsOf(element, 'decimal'), 'value'),
        ),
      );
      expect(values).toEqual(['1', '0']);
    }
    const longest = `https://${'x'.repeat(292)}`;
    expect(texts.map(({ attributes }) => attributes['maxLength'])).toEqual([
      String(longest.length),
    ]);
    expect(managedPolicy(new Map([['SupportContact', longest]]))).toHaveProperty('policy');
    expect(managedPolicy(new Map([['SupportContact', `${longest}x`]]))).toHaveProperty('fault');
  });

  it('show a text for all that is named, and hold none that is never shown', () => {
    const used = (kind: 'string' | 'presentation') =>
      [...textOf('wisq-setup.admx').matchAll(/\$\((string|presentation)\.(\w+)\)/g)]
        .filter(([, found]) => found === kind)
        .map(([, , id = '']) => id)
        .toSorted();
    const strings = elementsOf(adml, 'string');
    expect(used('string')).toEqual(named(strings, 'id'));
    for (const { text } of strings) expect(text.trim()).not.toBe('');
    expect(used('presentation')).toEqual(named(elementsOf(adml, 'presentation'), 'id'));
    expect(named(elementsOf(adml, 'textBox'), 'refId')).toEqual(named(texts, 'id'));
  });

  it('refer to categories and systems that are there', () => {
    const known = (one: string) => named(elementsOf(admx, one), 'name');
    for (const [reference, there] of [
      ['parentCategory', known('category')],
      ['supportedOn', known('definition')],
    ] as const) {
      const refs = named(elementsOf(admx, reference), 'ref');
      expect(refs.length).toBeGreaterThanOrEqual(policies.length);
      for (const ref of refs) expect(there).toContain(ref);
    }
  });

  it.each(['<a><b></a>', '<a>', '<a/></b>', '<a></a><b/>', ''])(
    'would not be taken as XML: %s',
    (text) => {
      expect(() => parseXml(text)).toThrow(/clos/);
    },
  );
});

/** The settings as the app would read them. */
const policyOf = (settings: unknown) =>
  managedPolicy(new Map(Object.entries(settings as Record<string, unknown>)));

describe('the examples for macOS', () => {
  const whole = {
    policy: {
      supportContact: 'https://it.northwind.example/help',
      forbidSessionOnly: true,
      alwaysMaskNames: true,
    },
  };
  const profile = plist.parse(textOf('wisq-setup.mobileconfig')) as {
    readonly PayloadScope: string;
    readonly PayloadUUID: string;
    readonly PayloadContent: readonly Readonly<Record<string, unknown>>[];
  };

  it('are for this app', () => {
    const { appId } = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as {
      appId: string;
    };
    expect(preferencesDomain).toBe(appId);
  });

  it('have every setting the app reads, and values it takes', () => {
    const settings = plist.parse(textOf(`${preferencesDomain}.plist`)) as object;
    expect(Object.keys(settings).toSorted()).toEqual(names);
    expect(policyOf(settings)).toEqual(whole);
    const [managed] = profile.PayloadContent;
    expect(managed).toMatchObject({
      PayloadType: 'com.apple.ManagedClient.preferences',
      PayloadContent: {
        [preferencesDomain]: { Forced: [{ mcx_preference_settings: settings }] },
      },
    });
    expect(Object.keys(managed?.['PayloadContent'] as object)).toEqual([preferencesDomain]);
  });

  it('have arrivals announced, and nobody’s name on a locked screen', () => {
    expect(profile.PayloadContent[1]).toMatchObject({
      PayloadType: 'com.apple.notificationsettings',
      NotificationSettings: [
        {
          BundleIdentifier: preferencesDomain,
          NotificationsEnabled: true,
          ShowInNotificationCenter: true,
          ShowInLockScreen: false,
        },
      ],
    });
  });

  it('are for the computer, with an identifier for each part', () => {
    expect(profile.PayloadScope).toBe('System');
    const parts = [profile, ...profile.PayloadContent] as readonly Record<string, unknown>[];
    const ids = parts.flatMap(({ PayloadUUID, PayloadIdentifier }) => [
      PayloadUUID,
      PayloadIdentifier,
    ]);
    expect(new Set(ids).size).toBe(6);
    for (const { PayloadUUID } of parts) {
      expect(PayloadUUID).toMatch(/^[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}$/);
    }
  });
});
