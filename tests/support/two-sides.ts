import { people } from '../../tools/fixtures/people.ts';
import { expectedOf } from '../../tools/fixtures/onelogin-user.ts';
import type { OpenedFile } from '../../shared/domain/handover/opened-file.ts';
import type { AttributeValues } from '../../shared/domain/users/attributes.ts';
import type { LookUpResult } from '../../shared/domain/users/look-up.ts';
import { mainWithoutElectron } from './main-context.ts';

const secretPath = '/scim/v2/tenants/acme-7f3';
const secretToken = 'wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';

/** An admin's app with two test users who arrived, and a strategist's app beside it. */
export async function twoSides() {
  /** What the next looks change of what arrives. */
  const arrives: { change: Partial<AttributeValues> } = { change: {} };
  const lookUpUser = async ({ userName }: { userName: string }): Promise<LookUpResult> => {
    const person = people.find((one) => one.userName === userName) ?? people[0];
    return {
      at: '2026-03-02T10:00:00.000Z',
      outcome: 'found',
      received: { ...expectedOf(person), ...arrives.change },
      active: true,
      userName,
      problems: [],
      ms: 12,
    };
  };
  const admin = mainWithoutElectron({ lookUpUser });
  const strategist = mainWithoutElectron();
  const { setupId } = await admin.value('setups.create', { name: 'Northwind, production' });
  admin.clipboard.text = `SCIM Base URL: https://acme.wisq.example${secretPath}\nSCIM Bearer Token: ${secretToken}`;
  await admin.value('credentials.paste', { setupId, as: 'message' });
  await admin.value('credentials.save', { setupId, where: 'keychain' });
  const userIds: string[] = [];
  for (const person of people) {
    const { userName } = person;
    const expected = expectedOf(person);
    const { userId } = await admin.value('users.add', { setupId, userName, expected });
    userIds.push(userId);
    await admin.value('users.look', { setupId, userId });
  }
  const [maya = '', jonas = ''] = userIds;
  const state = async () => (await admin.value('setups.open', { setupId })).state;

  /** Saves a report and hands its text over. */
  async function saveReport(options = { masked: false, path: false }): Promise<string> {
    const { previewId } = await admin.value('report.preview', { setupId, ...options });
    const { name } = await admin.value('report.save', { setupId, previewId });
    return admin.saved.get(name ?? '') ?? '';
  }

  /** The strategist opens a report and answers for users; hands the confirmation's text over. */
  async function answer(
    report: string,
    answers: readonly { userId: string; answer: 'confirmed' | 'declined'; note: string }[],
    by = 'Ines Albrecht',
  ): Promise<string> {
    const opened = await strategist.value('file.read', { bytes: Buffer.from(report) });
    if (opened.kind !== 'report' || !('reportId' in opened.source.of)) throw new Error('no report');
    const { reportId } = opened.source.of;
    const saved = await strategist.value('confirmation.save', {
      reportId,
      by,
      answers: [...answers],
    });
    return strategist.saved.get(saved.name ?? '') ?? '';
  }

  const open = (text: string) => admin.call('file.read', { bytes: Buffer.from(text) });
  async function accept(text: string) {
    const opened: OpenedFile = await admin.value('file.read', { bytes: Buffer.from(text) });
    if (opened.kind !== 'confirmation') throw new Error('no confirmation');
    return admin.call('confirmation.accept', { fileId: opened.preview.fileId });
  }
  return {
    admin,
    strategist,
    setupId,
    maya,
    jonas,
    arrives,
    state,
    saveReport,
    answer,
    open,
    accept,
  };
}
