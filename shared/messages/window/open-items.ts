import type { OpenItem } from '../../domain/setup/open-items.ts';
import { taskSentence } from '../guide/index.ts';
import { stepMessages } from './step.ts';

const openItemMessages: Readonly<Record<Exclude<OpenItem['code'], 'task'>, string>> = {
  connector: stepMessages.openConnector,
  credentials: stepMessages.openCredentials,
  check: stepMessages.openCheck,
  users: stepMessages.openUsers,
  confirmation: stepMessages.openConfirmation,
};

/** What is still open, in the admin's terms. In: the item, and the setup's Display Name. */
export function openItemMessage(item: OpenItem, displayName: string): string {
  return item.code === 'task'
    ? taskSentence(item.taskId, displayName)
    : openItemMessages[item.code];
}
