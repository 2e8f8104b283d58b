import { noValues } from '../../shared/domain/users/attributes.ts';
import { mainWithoutElectron } from './main-context.ts';

export type Parts = Parameters<typeof mainWithoutElectron>[0];

/** A setup with Mara in it, who has not arrived. */
export async function withMara(parts: Parts = {}) {
  const main = mainWithoutElectron(parts);
  const { setupId } = await main.value('setups.create', { name: 'Northwind: EU/production' });
  await main.value('users.add', {
    setupId,
    userName: 'mara@northwind.example',
    expected: { ...noValues, firstName: 'Mara', lastName: 'Vega' },
  });
  const report = async () =>
    (await main.value('report.preview', { setupId, masked: false, path: false })).text;
  return { ...main, setupId, report };
}
