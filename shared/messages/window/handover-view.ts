// What the handover view says of a setup. The reports as documents say the same.
export { handoverSummary } from '../handover-summary.ts';
export { stepTitle } from '../guide/index.ts';
export { handoverOwners } from '../owners.ts';
export { stepStatusMessage } from '../step-status.ts';
export { appRows } from '../onelogin-app-rows.ts';
export {
  failedCallMessage,
  oneLoginSideMessages,
  onTheWay,
  userStageMessage,
  valueInOneLogin,
} from '../onelogin-side.ts';
export { failureMessage, markMessages, timelineMessage, writtenTo } from '../timeline.ts';
