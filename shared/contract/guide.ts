import * as v from 'valibot';
import { connectorIds } from '../domain/guide/connectors.ts';
import { copyIds, linkIds, stepIds, taskIds } from '../domain/guide/ids.ts';
import { call, inSetup, shortText } from './call.ts';

/** Calls about the tasks of the guide. */
export const guideCalls = {
  'guide.tick': call(
    v.object({ ...inSetup, taskId: v.picklist(taskIds), done: v.boolean() }),
  ).returns<null>(),
  /** Marks what is left of a step, but the items that are marked by themselves. */
  'guide.finishStep': call(v.object({ ...inSetup, step: v.picklist(stepIds) })).returns<null>(),
  'guide.connector': call(
    v.object({ ...inSetup, connector: v.nullable(v.picklist(connectorIds)) }),
  ).returns<null>(),
  'guide.displayName': call(v.object({ ...inSetup, displayName: shortText })).returns<null>(),
  'guide.assignmentWay': call(
    v.object({ ...inSetup, way: v.picklist(['user', 'role']) }),
  ).returns<null>(),
  /** Main writes the clipboard. CREDENTIALS_MISSING, KEYCHAIN_* for the URL and the token. */
  'guide.copy': call(v.object({ ...inSetup, what: v.picklist(copyIds) })).returns<{
    clearedAfterSeconds: number | null;
  }>(),
  /** Opens the browser, at OneLogin and nowhere else. LINK_REFUSED */
  'guide.openLink': call(v.object({ ...inSetup, link: v.picklist(linkIds) })).returns<null>(),
};
