import { credentialLabels as own } from '../../domain/guide/credential-labels.ts';
import { labels } from '../../domain/guide/labels.ts';
import { screenLabels as more } from '../../domain/guide/screen-labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import { type Callout, callout } from './callout.ts';

/** Where an API credential is made, and deleted again. */
export const credentialCallouts = [
  callout(
    'developers-menu',
    'api-credentials',
    'press',
    guideText`In the black bar point at ${own.developers}; in the menu that opens press ${own.apiCredentials}.`,
  ),
  callout(
    'api-credentials',
    'new-credential',
    'press',
    guideText`On the page ${more.apiAccess} press ${own.newCredential}.`,
  ),
  callout(
    'new-credential',
    'name',
    'fill',
    guideText`Fill in ${more.name} with something you will find again, such as Wisq Setup, read only.`,
  ),
  callout(
    'new-credential',
    'read-all',
    'tick',
    guideText`Choose ${own.readAll}, the fourth of the five, then press ${labels.save}.`,
  ),
  callout(
    'credential-made',
    'both',
    'look',
    guideText`Copy ${own.clientId} and ${own.clientSecret}, one after the other, then press ${more.done}.`,
  ),
] as const satisfies readonly Callout[];
