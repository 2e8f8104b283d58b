import { generate } from 'selfsigned';

/** A certificate with its key, both in PEM. */
export interface Pair {
  readonly key: string;
  readonly cert: string;
}

interface Making {
  readonly organisation?: string;
  readonly issuer?: Pair;
  readonly ca?: boolean;
  readonly names?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** Makes a certificate in this process; valid from yesterday for a year unless told otherwise. */
export async function certificate(name: string, making: Making = {}): Promise<Pair> {
  const { ca = false, issuer, names = [name], organisation } = making;
  const dayMs = 86_400_000;
  const made = await generate(
    [
      { name: 'commonName', value: name },
      ...(organisation === undefined ? [] : [{ name: 'organizationName', value: organisation }]),
    ],
    {
      algorithm: 'sha256',
      keyType: 'ec',
      notBeforeDate: new Date(making.from ?? Date.now() - dayMs),
      notAfterDate: new Date(making.to ?? Date.now() + 365 * dayMs),
      extensions: [
        { name: 'basicConstraints', cA: ca, critical: true },
        ...(ca
          ? []
          : [
              {
                name: 'subjectAltName' as const,
                altNames: names.map((value) => ({ type: 2 as const, value })),
              },
            ]),
      ],
      ...(issuer === undefined ? {} : { ca: issuer }),
    },
  );
  return { key: made.private, cert: made.cert };
}

/** A root, an intermediate and a good leaf for one host, of one made-up organisation. */
export async function authority(host: string, organisation: string) {
  const root = await certificate(`${organisation} Root`, { ca: true, organisation });
  const middle = await certificate(`${organisation} Issuing CA`, {
    ca: true,
    organisation,
    issuer: root,
  });
  const leaf = await certificate(host, { issuer: middle });
  return { root, middle, leaf };
}
