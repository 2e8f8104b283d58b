import type { StageId } from '../../shared/domain/check/result.ts';

/** What each stage does, in one sentence for the page of codes. */
export const stageNotes: Readonly<Record<StageId, string>> = {
  address:
    'Looks at both on this computer: https, host, no query, no /Users, a token that can be one.',
  route: 'Asks the system for its proxy for this address, and reaches the proxy if there is one.',
  name: 'Asks the name service for the host’s addresses.',
  connect: 'Opens a connection to one of them.',
  secure: 'Sets up TLS and judges the certificate by the authorities this computer trusts.',
  question: 'Asks for a user that does not exist, with the token, exactly as OneLogin does.',
  'token-matters':
    'Asks the same once with a wrong token: it must be refused. Leaves one failed sign-in at Wisq; can be left out.',
  discovery: 'Reads ServiceProviderConfig, ResourceTypes and Schemas. Never a failure.',
};
