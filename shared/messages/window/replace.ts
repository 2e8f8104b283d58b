import type { AttributeId } from '../../domain/users/attributes.ts';
import type { ReplacementItem } from '../../domain/setup/token-entries.ts';
import { labels } from '../../domain/guide/labels.ts';
import { screenLabels } from '../../domain/guide/screen-labels.ts';
import { guideText, type Text } from '../../domain/guide/text.ts';
import { foreign } from '../../domain/text/foreign.ts';
import { attributeNames } from '../attributes.ts';
import { connectionVerdicts } from '../check.ts';
import { list, onDay, when } from '../format.ts';
import { controls } from './controls.ts';

/** Replacing Wisq's token by a new one. */
export const replaceMessages = {
  open: 'Replace token…',
  openFor: (name: string) => `Replace token for ${foreign(name)}…`,
  title: 'Replace the token',
  place: 'After go-live · token',
  heading: 'Replace the token',
  lead: {
    paste:
      'OneLogin keeps using the old token until you save the new one. Nobody’s assignment changes.',
    test: 'Both tokens are tested here before anything changes in OneLogin.',
    enter: 'The new token works. Now paste it into OneLogin.',
    prove: 'Change something about a test user in OneLogin, such as their title, and save.',
    tell: 'Provisioning works with what you saved. Now Wisq revokes the old token.',
  },
  paste: 'Paste Wisq’s new message',
  pasteHint:
    'Copy Wisq’s whole message first. The new token goes into your keychain beside the old one.',
  urlHint: 'Leave it empty if the URL hasn’t changed.',
  pasteAgain: 'Paste another message',
  keepOld: {
    title: 'Don’t let Wisq revoke the old token yet',
    text: 'OneLogin may still use it. Wait until a change has arrived after you saved the new one.',
  },
  /** A new token, by what its newest test found; null: not tested. */
  newHeading: (verdict: keyof typeof connectionVerdicts | null) =>
    verdict === null
      ? 'New token: not tested yet'
      : verdict === 'fails'
        ? 'The new token doesn’t work'
        : 'The new token works',
  notTested: 'Takes a few seconds and only reads.',
  url: (same: boolean) => (same ? 'SCIM Base URL, unchanged' : 'New SCIM Base URL'),
  token: 'New SCIM Bearer Token',
  replaces: 'replaces',
  old: 'Old token',
  oldWorks: (iso: string) => `Still works, tested ${when(iso)}`,
  oldFails: (iso: string, what: string) => `${what} Tested ${when(iso)}. That’s fine here.`,
  oldUntested: 'Not tested yet',
  oldGone: 'Not on this computer, so it isn’t tested',
  test: 'Test both tokens',
  testing: 'Testing…',
  stop: 'Cancel',
  saved: 'I saved the new token',
  items: {
    'base-url': guideText`Paste into ${labels.scimBaseUrl}`,
    token: guideText`Paste into ${labels.scimBearerToken}, further down`,
    enable: guideText`Scroll up: under ${labels.apiConnection}, click ${labels.enable} again if it shows ${screenLabels.disabled}`,
    save: guideText`Click ${labels.save}`,
  } satisfies Record<ReplacementItem, Text>,
  copy: { 'base-url': 'Copy URL', token: 'Copy new token' },
  copied: controls.copied,
  notSaved: 'It isn’t saved in OneLogin yet',
  who: 'Which test user did you change?',
  look: 'Look for the change',
  looking: 'Looking…',
  stopLooking: 'Stop',
  waits:
    'Looks every few seconds, for up to 15 minutes. OneLogin can take five, and waits for your approval if it’s on.',
  outcome: {
    'nothing-yet':
      'No change arrived. Check that you saved it in OneLogin and approved it, then look again.',
    stopped: 'Stopped before a change arrived.',
    'connection-fails':
      'OneLogin’s log says that its connection to Wisq failed since you saved. Check the new token in OneLogin, click Enable again, and save.',
  },
  nobody: 'There’s no test user to change. Add one in step 5, or finish without proof.',
  unproven: {
    button: 'Finish without proof…',
    ask: 'Finish without proof?',
    text: 'If OneLogin still uses the old token, provisioning stops as soon as Wisq revokes it. The record will say that it wasn’t proven.',
    yes: 'Finish without proof',
    no: controls.cancel,
  },
  proven: {
    user: (name: string, attributes: readonly AttributeId[]) =>
      attributes.length === 0
        ? `A change of ${foreign(name)} arrived at Wisq`
        : `${list(attributes.map((id) => attributeNames[id]))} of ${foreign(name)} changed at Wisq`,
    onelogin: 'OneLogin’s log shows provisioning, and no failed connection',
  },
  strength: {
    token: 'Wisq refuses the old token, so the new one brought it.',
    provisioning:
      'While both tokens work, only Wisq can see which one OneLogin sends. The message asks them to look first.',
  },
  savedInOneLogin: 'Saved in OneLogin',
  at: when,
  copyMessage: 'Copy message for Wisq',
  told: 'I told Wisq, finish',
  giveUp: {
    button: 'Stop replacing…',
    ask: 'Stop replacing the token?',
    text: 'The new token is removed from this computer, and the old one stays. If you already saved the new one in OneLogin, paste the old one back there.',
    yes: 'Stop replacing',
    no: controls.cancel,
  },
  underWay: 'The token is being replaced.',
  continue: 'Continue',
  done: (iso: string) => `Token replaced ${onDay(iso)}.`,
} as const;
