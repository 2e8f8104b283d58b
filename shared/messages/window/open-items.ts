import { taskById } from '../../domain/guide/index.ts';
import { plain } from '../../domain/guide/text.ts';
import type { OpenItem } from '../../domain/setup/open-items.ts';
import { stepMessages } from './step.ts';

/** What is still open, in the admin's terms. In: the item, and the setup's Display Name. */
export function openItemMessage(item: OpenItem, displayName: string): string {
  switch (item.code) {
    case 'task':
      return plain(taskById(item.taskId).text, { 'display-name': displayName });
    case 'connector':
      return stepMessages.openConnector;
    case 'credentials':
      return stepMessages.openCredentials;
    case 'check':
      return stepMessages.openCheck;
    case 'users':
      return stepMessages.openUsers;
    case 'confirmation':
      return stepMessages.openConfirmation;
  }
}
