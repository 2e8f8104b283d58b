import type { ProblemCode } from '../../domain/problems/codes.ts';
import {
  askWisq,
  compareAddress,
  day,
  mayTellWisq,
  message,
  type Message,
  param,
} from './message.ts';

/** Certificates and encryption. */
export const secureProblems = {
  TLS_EXPIRED: (f) => ({
    what: `The host’s certificate expired on ${day(f, 'validTo', 'a day that is past')}.`,
    why: 'Nobody can tell any more that this is really Wisq. OneLogin would probably refuse it as well.',
    next: 'Tell Wisq. If your own clock is wrong, set it first.',
  }),
  TLS_NOT_YET_VALID: (f) => ({
    what: `The host’s certificate is valid only from ${day(f, 'validFrom', 'a later day')}.`,
    why: 'It begins later, or your computer’s clock is behind.',
    next: 'Check your clock. If it is right, tell Wisq.',
  }),
  TLS_WRONG_HOST: (f) => ({
    what: 'The certificate belongs to another host.',
    why: `It names ${param(f, 'names', 'other hosts')}, not ${param(f, 'host', 'the one in the address')}.`,
    next: compareAddress,
  }),
  TLS_SELF_SIGNED: message(
    'The host made its certificate itself.',
    'No authority your computer trusts has signed it.',
    compareAddress,
  ),
  TLS_INCOMPLETE_CHAIN: message(
    'The host does not send its whole certificate chain.',
    'A certificate in between is missing, so the chain cannot be followed to an authority.',
    askWisq,
  ),
  TLS_UNKNOWN_ISSUER: message(
    'The certificate’s authority is not known here.',
    'Often a company’s own inspection of encrypted traffic; seldom a fault at Wisq.',
    'Ask your network team whether they inspect this traffic. If not, tell Wisq.',
  ),
  TLS_PROTOCOL_TOO_OLD: message(
    'The host speaks only an old form of encryption.',
    'TLS 1.2 or newer is needed.',
    askWisq,
  ),
  TLS_NOT_TLS: message(
    'The host does not speak https there.',
    'It answered without encryption on a port where encryption was expected.',
    'Compare the address and its port with Wisq’s mail.',
  ),
  TLS_CLIENT_CERTIFICATE: (f) => ({
    what:
      f['certain'] === false
        ? 'The host probably asks for a certificate of yours.'
        : 'The host asks for a certificate of yours.',
    why:
      f['certain'] === false
        ? 'It showed its own certificate and then refused, without saying why; that is how older encryption asks for one. OneLogin signs in with the token and has none to show.'
        : 'OneLogin signs in with the token and has none to show.',
    next: askWisq,
  }),
  TLS_TIMEOUT: message(
    'The secure connection was not set up in time.',
    'The host was reached but did not finish. Some firewalls do this.',
    'Try again. If it stays so, ask your network team.',
  ),
  TLS_FAILED: message(
    'The secure connection could not be set up.',
    'The two sides did not agree, or something in between interfered.',
    'Ask your network team whether they inspect this traffic; send Wisq the evidence below.',
  ),
  TLS_EXPIRES_SOON: (f) => ({
    what: `The host’s certificate expires on ${day(f, 'validTo', 'a day that is near')}.`,
    why: 'Less than 30 days are left.',
    next: mayTellWisq,
  }),
  TLS_INSPECTED: (f) => ({
    what: 'Your company seems to inspect encrypted traffic.',
    why: `The certificate was issued by ${param(f, 'issuer', 'an authority that is not public')}.`,
    next: 'OneLogin does not pass through your network.',
  }),
  TRUST_STORE_LATE: (f) => ({
    what: 'Your system’s list of trusted authorities could not be read in time.',
    why:
      f['reason'] === 'failed'
        ? 'Reading it failed. The public authorities that come with this app were used alone.'
        : 'On managed computers reading it can take long. The public authorities that come with this app were used alone.',
    next: 'If the test fails over a certificate, test once more: the list may have arrived.',
  }),
  CA_FILE_INVALID: (f) => ({
    what: 'The file with additional authorities cannot be used.',
    why:
      f['reason'] === 'no-certificates'
        ? 'It holds no certificate in PEM form.'
        : 'It cannot be read.',
    next: 'Ask your network team for the authority’s certificate as a PEM file, or remove the file.',
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
