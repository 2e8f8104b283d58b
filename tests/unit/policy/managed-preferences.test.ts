import plist from 'plist';
import { describe, expect, it } from 'vitest';
import { readPreferences } from '../../../main/policy/managed-preferences.ts';
import type { RunTool } from '../../../main/policy/run-tool.ts';
import { noPolicy } from '../../../shared/domain/policy/policy.ts';

/**
 * Stands for Apple's plutil, which is nowhere but on macOS: a library reads the property list (in XML
 * alone), and what plutil would refuse ends with 1 here as well.
 */
const plutilStandIn: RunTool = (words, input = new Uint8Array()) => {
  expect(words).toEqual(['-convert', 'json', '-o', '-', '-']);
  const done = (code: number, output = '') =>
    Promise.resolve({ code, output: Buffer.from(output) });
  try {
    return done(0, JSON.stringify(plist.parse(Buffer.from(input).toString())));
  } catch {
    return done(1);
  }
};

const listOf = (content: plist.PlistValue) => Buffer.from(plist.build(content));
const said = (bytes: Buffer, run = plutilStandIn) => readPreferences(bytes, run);

describe('the policy in managed preferences', () => {
  it('is read from a property list, and leaves what it does not set', async () => {
    const contact = 'mailto:help@it.example.com';
    expect(await said(listOf({ SupportContact: contact, ForbidSessionOnly: true }))).toEqual({
      policy: { ...noPolicy, supportContact: contact, forbidSessionOnly: true },
    });
    expect(await said(listOf({ AlwaysMaskNames: false }))).toEqual({ policy: noPolicy });
  });

  it('says nothing where there are no settings but the profile’s own', async () => {
    expect(await said(listOf({}))).toBe(null);
    const framed = { PayloadUUID: '0F5C', PayloadVersion: 1 };
    expect(await said(listOf(framed))).toBe(null);
    expect(await said(listOf({ ...framed, AlwaysMaskNames: true }))).toEqual({
      policy: { ...noPolicy, alwaysMaskNames: true },
    });
  });

  it.each<[string, plist.PlistObject]>([
    ['ForbidReports', { ForbidReports: true }],
    // The file's name for it: one list of names for each place.
    ['alwaysMaskNames', { alwaysMaskNames: true }],
    ['alwaysmasknames', { alwaysmasknames: true }],
    ['AlwaysMaskNames', { AlwaysMaskNames: 1 }],
    ['AlwaysMaskNames', { AlwaysMaskNames: 'true' }],
    ['SupportContact', { SupportContact: 'http://it.example.com' }],
    ['SupportContact', { SupportContact: '' }],
  ])('is refused with the name of what it cannot use: %s', async (setting, content) => {
    expect(await said(listOf(content))).toEqual({ fault: 'content', setting });
  });

  it('has no empty contact: nobody is named by leaving it out', async () => {
    const answer = { code: 0, output: Buffer.from('{"SupportContact":null}') };
    const setting = 'SupportContact';
    expect(await said(listOf({}), () => Promise.resolve(answer))).toEqual({
      fault: 'content',
      setting,
    });
  });

  it('is refused where it is no property list, or not one of settings', async () => {
    for (const bytes of [Buffer.from('{"AlwaysMaskNames":true}'), listOf(['x']), listOf('x')]) {
      expect(await said(bytes)).toEqual({ fault: 'content' });
    }
  });

  it('is refused where plutil does not run or writes something else', async () => {
    const bytes = listOf({ AlwaysMaskNames: true });
    expect(await said(bytes, () => Promise.resolve(null))).toEqual({ fault: 'tool' });
    for (const text of ['', '{', 'null', '[]', '1']) {
      const answer = { code: 0, output: Buffer.from(text) };
      expect(await said(bytes, () => Promise.resolve(answer))).toEqual({ fault: 'content' });
    }
  });
});
