import type { ReactNode } from 'react';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import { CheckPanel } from '../features/check/check-panel.tsx';
import { CredentialsPanel } from '../features/credentials/credentials-panel.tsx';
import { ConnectorChoice } from '../features/guide/connector-choice.tsx';
import { DisplayNameForm } from '../features/guide/display-name-form.tsx';
import { MappingTable } from '../features/guide/mapping-table.tsx';
import { TaskList } from '../features/guide/task-list.tsx';
import { ChangeRecordPanel } from '../features/handover/change-record-panel.tsx';
import { RolloutPanel } from '../features/rollout/rollout-panel.tsx';
import { OneLoginAddress } from '../features/setups/onelogin-address.tsx';
import { UsersPanel } from '../features/users/users-panel.tsx';

/** What each step shows between its heading and its footer. */
export const stepBodies: Readonly<Record<StepId, () => ReactNode>> = {
  before: () => (
    <>
      <TaskList step="before" />
      <OneLoginAddress />
    </>
  ),
  'add-app': () => (
    <TaskList
      step="add-app"
      under={{
        'add-app.connector': <ConnectorChoice />,
        'add-app.display-name': <DisplayNameForm />,
      }}
    />
  ),
  configure: () => (
    <>
      <CredentialsPanel />
      <TaskList step="configure" />
      <CheckPanel />
    </>
  ),
  provisioning: () => <TaskList step="provisioning" />,
  attributes: () => (
    <>
      <MappingTable />
      <TaskList step="attributes" />
    </>
  ),
  assign: () => <UsersPanel tasks={<TaskList step="assign" />} />,
  rollout: () => (
    <RolloutPanel tasks={<TaskList step="rollout" />} changeRecord={<ChangeRecordPanel />} />
  ),
};
