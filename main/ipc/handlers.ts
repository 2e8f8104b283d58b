import { acceptConfirmation } from '../use-cases/accept-confirmation.ts';
import { addTestUser, removeTestUser } from '../use-cases/add-test-user.ts';
import { agreeRollout, withdrawRollout } from '../use-cases/agree-rollout.ts';
import { copyDeleteQuestions, countAssignedPeople } from '../use-cases/before-delete.ts';
import { checkHealth, markHealthSeen } from '../use-cases/check-health.ts';
import { chooseAssignment } from '../use-cases/choose-assignment.ts';
import { chooseConnector } from '../use-cases/choose-connector.ts';
import {
  cancelComparison,
  comparePeople,
  goOnComparing,
  pauseComparison,
} from '../use-cases/compare-people.ts';
import { exportJournal } from '../use-cases/export-journal.ts';
import { exportPeople } from '../use-cases/export-people.ts';
import { forgetPeople } from '../use-cases/forget-people.ts';
import {
  chooseColumn,
  discardPeople,
  openPeople,
  pastePeople,
  peopleFromOneLogin,
  readPeople,
  rolesOfApp,
  usePeople,
} from '../use-cases/give-people.ts';
import { lookAtPerson } from '../use-cases/look-at-person.ts';
import { oddPeople, otherPeople, peopleRows, showPeople } from '../use-cases/show-people.ts';
import { confirmUser, withdrawConfirmation } from '../use-cases/confirm-user.ts';
import {
  connectOneLogin,
  disconnectOneLogin,
  discardClientDraft,
  pasteClientPart,
  sayCredentialDeleted,
} from '../use-cases/connect-onelogin.ts';
import { contactSupport } from '../use-cases/contact-support.ts';
import type { Context } from '../use-cases/context.ts';
import { copyValue } from '../use-cases/copy-value.ts';
import { createSetup } from '../use-cases/create-setup.ts';
import { deleteSetup } from '../use-cases/delete-setup.ts';
import { dockWindow, undockWindow } from '../use-cases/dock-window.ts';
import { chooseToken, chooseUrl, enterCredentials } from '../use-cases/enter-credentials.ts';
import { expectAttributes } from '../use-cases/expect-attributes.ts';
import { getAppFacts } from '../use-cases/get-app-facts.ts';
import { hideNames } from '../use-cases/hide-names.ts';
import { listSetups } from '../use-cases/list-setups.ts';
import { lookAtOneLogin } from '../use-cases/look-at-onelogin.ts';
import { lookUpUser } from '../use-cases/look-up-user.ts';
import { assignTestUsers, watchTestUsers } from '../use-cases/assign-test-users.ts';
import { copyConfirmationMessage } from '../use-cases/copy-confirmation-message.ts';
import { copyReportMessage } from '../use-cases/copy-report-message.ts';
import { reportAsSent } from '../use-cases/report-as-sent.ts';
import { copyUserNote } from '../use-cases/copy-user-note.ts';
import { forgetReport, listReports, reopenReport } from '../use-cases/recent-reports.ts';
import { finishStep } from '../use-cases/finish-step.ts';
import { showSavedFile } from '../use-cases/show-saved-file.ts';
import { openFile, readFile } from '../use-cases/open-file.ts';
import { openLink } from '../use-cases/open-link.ts';
import { openSetup } from '../use-cases/open-setup.ts';
import { discardDraft, pasteCredentials } from '../use-cases/paste-credentials.ts';
import { previewReport, saveReport } from '../use-cases/preview-report.ts';
import { recheckCredentials } from '../use-cases/recheck-credentials.ts';
import {
  chooseNewToken,
  discardNewToken,
  enterNewToken,
  pasteNewToken,
  saveNewToken,
} from '../use-cases/replacement-draft.ts';
import {
  copyNew,
  copyRevokeMessage,
  finishReplacement,
  giveUpReplacement,
} from '../use-cases/replacement-finish.ts';
import { proveNewToken, stopProving } from '../use-cases/replacement-proof.ts';
import { markReplacementItem, saveInOneLogin } from '../use-cases/replacement-saved.ts';
import { testBothTokens } from '../use-cases/replacement-test.ts';
import { rememberStep } from '../use-cases/remember-step.ts';
import { renameSetup } from '../use-cases/rename-setup.ts';
import { cancelCheck, runCheck } from '../use-cases/run-check.ts';
import { removeCredentials, saveCredentials } from '../use-cases/save-credentials.ts';
import { saveConfirmation } from '../use-cases/save-confirmation.ts';
import { copyDocument, saveDocument } from '../use-cases/save-document.ts';
import { selfReport } from '../use-cases/self-report.ts';
import { setDisplayName } from '../use-cases/set-display-name.ts';
import { setOneLoginHost } from '../use-cases/set-onelogin-host.ts';
import { showHandover } from '../use-cases/show-handover.ts';
import { forgetProxySignIn, signInToProxy } from '../use-cases/sign-in-to-proxy.ts';
import { takeOffList } from '../use-cases/take-off-list.ts';
import { tickTask } from '../use-cases/tick-task.ts';
import { saveTokenReminder, setValidUntil } from '../use-cases/token-valid-until.ts';
import { stopWatching, watchUser } from '../use-cases/watch-user.ts';
import type { Handlers } from './handle-call.ts';

/** The use case behind every call of the contract. */
export const handlers: Handlers<Context> = {
  'app.facts': getAppFacts,
  'app.dock': dockWindow,
  'app.undock': undockWindow,
  'app.openSupport': contactSupport,

  'names.hide': hideNames,

  'setups.list': listSetups,
  'setups.create': createSetup,
  'setups.open': openSetup,
  'setups.delete': deleteSetup,
  'setups.rename': renameSetup,
  'setups.position': rememberStep,
  'setups.oneLoginHost': setOneLoginHost,

  'guide.tick': tickTask,
  'guide.finishStep': finishStep,
  'guide.connector': chooseConnector,
  'guide.displayName': setDisplayName,
  'guide.assignmentWay': chooseAssignment,
  'guide.copy': copyValue,
  'guide.openLink': openLink,

  'credentials.paste': pasteCredentials,
  'credentials.enter': enterCredentials,
  'credentials.chooseUrl': chooseUrl,
  'credentials.chooseToken': chooseToken,
  'credentials.discard': discardDraft,
  'credentials.save': saveCredentials,
  'credentials.asSent': reportAsSent,
  'credentials.remove': removeCredentials,
  'credentials.recheck': recheckCredentials,

  'check.run': runCheck,
  'check.cancel': cancelCheck,

  'proxy.signIn': signInToProxy,
  'proxy.forget': forgetProxySignIn,

  'users.add': addTestUser,
  'users.copyNote': copyUserNote,
  'users.expect': expectAttributes,
  'users.remove': removeTestUser,
  'users.say': selfReport,
  'users.assigned': assignTestUsers,
  'users.watchAll': watchTestUsers,
  'users.lookUp': lookUpUser,
  'users.watch': watchUser,
  'users.stopWatching': stopWatching,
  'users.confirm': confirmUser,
  'users.withdrawConfirmation': withdrawConfirmation,

  'rollout.agree': agreeRollout,
  'rollout.withdraw': withdrawRollout,
  'rollout.countAssigned': countAssignedPeople,
  'rollout.copyQuestions': copyDeleteQuestions,

  'report.preview': previewReport,
  'report.save': saveReport,
  'file.show': showSavedFile,
  'report.copyMessage': copyReportMessage,
  'handover.show': showHandover,
  'document.copy': copyDocument,
  'journal.export': exportJournal,
  'document.save': saveDocument,
  'reports.list': listReports,
  'reports.open': reopenReport,
  'reports.forget': forgetReport,
  'file.open': openFile,
  'file.read': readFile,

  'onelogin.paste': pasteClientPart,
  'onelogin.discard': discardClientDraft,
  'onelogin.connect': connectOneLogin,
  'onelogin.look': lookAtOneLogin,
  'onelogin.disconnect': disconnectOneLogin,
  'onelogin.deleted': sayCredentialDeleted,

  'token.validUntil': setValidUntil,
  'token.reminder': saveTokenReminder,

  'replacement.paste': pasteNewToken,
  'replacement.enter': enterNewToken,
  'replacement.choose': chooseNewToken,
  'replacement.discard': discardNewToken,
  'replacement.save': saveNewToken,
  'replacement.test': testBothTokens,
  'replacement.item': markReplacementItem,
  'replacement.saved': saveInOneLogin,
  'replacement.copy': copyNew,
  'replacement.prove': proveNewToken,
  'replacement.stopProving': stopProving,
  'replacement.copyMessage': copyRevokeMessage,
  'replacement.finish': finishReplacement,
  'replacement.giveUp': giveUpReplacement,

  'health.check': checkHealth,
  'health.seen': markHealthSeen,

  'confirmation.save': saveConfirmation,
  'confirmation.copyMessage': copyConfirmationMessage,
  'confirmation.accept': acceptConfirmation,

  'rollout.paste': pastePeople,
  'rollout.openList': openPeople,
  'rollout.readList': readPeople,
  'rollout.roles': rolesOfApp,
  'rollout.fromOneLogin': peopleFromOneLogin,
  'rollout.chooseColumn': chooseColumn,
  'rollout.use': usePeople,
  'rollout.discard': discardPeople,
  'rollout.show': showPeople,
  'rollout.odd': oddPeople,
  'rollout.compare': comparePeople,
  'rollout.pause': pauseComparison,
  'rollout.goOn': goOnComparing,
  'rollout.cancel': cancelComparison,
  'rollout.rows': peopleRows,
  'rollout.person': lookAtPerson,
  'rollout.others': otherPeople,
  'rollout.export': exportPeople,
  'rollout.takeOff': takeOffList,
  'rollout.forget': forgetPeople,
};
