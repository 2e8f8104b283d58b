import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { expect, it } from 'vitest';
import { endsAtPublicRoot } from '../../../main/connection/sockets/trusted-roots.ts';
import { authority } from '../../../tools/fixtures/certificates.ts';

it('knows every public CA that comes with the platform, and by its own signature too', () => {
  for (const pem of rootCertificates) {
    const root = new X509Certificate(pem);
    expect(endsAtPublicRoot([root])).toBe(true);
  }
});

it('does not take a chain for public because of its names', async () => {
  const [first] = rootCertificates.map((pem) => new X509Certificate(pem));
  const organisation = /^O=(.*)$/m.exec(first?.subject ?? '')?.[1] ?? '';
  const { root, middle, leaf } = await authority('scim.wisq.example', organisation);
  const chain = [leaf, middle, root].map((one) => new X509Certificate(one.cert));
  expect(endsAtPublicRoot(chain)).toBe(false);
});
