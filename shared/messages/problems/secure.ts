import type { ProblemCode } from '../../domain/problems/codes.ts';
import { askWisq, compareUrl, day, mayTellWisq, message, type Message, param } from './message.ts';

/** Certificates and TLS. */
export const secureProblems = {
  TLS_EXPIRED: (f) => ({
    what: `The host’s certificate expired on ${day(f, 'validTo', 'a day in the past')}.`,
    why: 'It no longer proves that this is really Wisq. OneLogin would probably refuse it, too.',
    next: 'Tell Wisq. If your computer’s clock is wrong, set it first.',
  }),
  TLS_NOT_YET_VALID: (f) => ({
    what: `The host’s certificate isn’t valid until ${day(f, 'validFrom', 'a later day')}.`,
    why: 'It was issued for later, or your computer’s clock is behind.',
    next: 'Check your clock. If it is right, tell Wisq.',
  }),
  TLS_WRONG_HOST: (f) => ({
    what: 'The certificate belongs to another host.',
    why: `It names ${param(f, 'names', 'other hosts')}, not ${param(f, 'host', 'the one in the URL')}.`,
    next: compareUrl,
  }),
  TLS_SELF_SIGNED: message(
    'The host’s certificate is self-signed.',
    'No certificate authority that your computer trusts has signed it.',
    compareUrl,
  ),
  TLS_INCOMPLETE_CHAIN: message(
    'The host sends an incomplete certificate chain.',
    'An intermediate certificate is missing, so the chain can’t be verified.',
    askWisq,
  ),
  TLS_UNKNOWN_ISSUER: message(
    'The certificate comes from an unknown authority.',
    'Often it’s a company’s own TLS inspection; rarely a mistake at Wisq.',
    'Ask your network team whether they inspect TLS traffic. If not, tell Wisq.',
  ),
  TLS_PROTOCOL_TOO_OLD: message(
    'The host supports only an outdated TLS version.',
    'TLS 1.2 or newer is required.',
    askWisq,
  ),
  TLS_NOT_TLS: message(
    'The host doesn’t use HTTPS on this port.',
    'It responded without TLS where TLS was expected.',
    'Compare the URL and its port with Wisq’s message.',
  ),
  TLS_CLIENT_CERTIFICATE: (f) => ({
    what:
      f['certain'] === false
        ? 'The host probably requires a client certificate.'
        : 'The host requires a client certificate.',
    why:
      f['certain'] === false
        ? 'It presented its own certificate and then refused without saying why, which is how older TLS versions ask for one. OneLogin signs in with the token and has no certificate.'
        : 'OneLogin signs in with the token and has no certificate.',
    next: askWisq,
  }),
  TLS_TIMEOUT: message(
    'TLS wasn’t established in time.',
    'The host was reached but didn’t finish the TLS handshake. Some firewalls cause this.',
    'Try again. If that doesn’t help, ask your network team.',
  ),
  TLS_FAILED: message(
    'TLS couldn’t be established.',
    'The two sides found no common settings, or something in between interfered.',
    'Ask your network team whether they inspect TLS traffic, and send Wisq the evidence below.',
  ),
  TLS_EXPIRES_SOON: (f) => ({
    what: `The host’s certificate expires on ${day(f, 'validTo', 'a day soon')}.`,
    why: 'Less than 30 days are left.',
    next: mayTellWisq,
  }),
  TLS_INSPECTED: (f) => ({
    what: 'Your company seems to inspect TLS traffic.',
    why: `The certificate was issued by ${param(f, 'issuer', 'an authority that isn’t public')}.`,
    next: 'OneLogin doesn’t go through your network.',
  }),
  TRUST_STORE_LATE: (f) => ({
    what: 'Your system’s trusted certificate authorities couldn’t be read in time.',
    why:
      f['reason'] === 'failed'
        ? 'Reading them failed. Only the public authorities that come with this app were used.'
        : 'On managed computers that can take a while. Only the public authorities that come with this app were used.',
    next: 'If the test fails because of a certificate, test again: they may have been read by then.',
  }),
  CA_FILE_INVALID: (f) => ({
    what: 'The file with additional certificate authorities can’t be used.',
    why:
      f['reason'] === 'no-certificates'
        ? 'It contains no certificate in PEM format.'
        : 'It can’t be read.',
    next: 'Ask your network team for the authority’s certificate in PEM format, or remove the file.',
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
