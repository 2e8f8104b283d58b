import type { ReactNode } from 'react';
import { stepById } from '../../shared/domain/guide/index.ts';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import { CheckPanel } from '../features/check/check-panel.tsx';
import { CredentialsPanel } from '../features/credentials/credentials-panel.tsx';
import { UsersPanel } from '../features/users/users-panel.tsx';
import { ConnectorChoice } from '../features/guide/connector-choice.tsx';
import { DisplayNameForm } from '../features/guide/display-name-form.tsx';
import { MappingTable } from '../features/guide/mapping-table.tsx';
import { OneLoginAddress } from '../features/setups/onelogin-address.tsx';
import { RolloutPanel } from '../features/rollout/rollout-panel.tsx';
import { TaskList } from '../features/guide/task-list.tsx';

/** What each step shows between its heading and its footer. */
export const stepBodies: Readonly<Record<StepId, () => ReactNode>> = {
  before: () => (
    <>
      <TaskList tasks={stepById('before').tasks} />
      <OneLoginAddress />
    </>
  ),
  'add-app': () => (
    <TaskList
      tasks={stepById('add-app').tasks}
      under={{
        'add-app.connector': <ConnectorChoice />,
        'add-app.display-name': <DisplayNameForm />,
      }}
    />
  ),
  configure: () => (
    <>
      <CredentialsPanel />
      <TaskList tasks={stepById('configure').tasks} />
      <CheckPanel />
    </>
  ),
  provisioning: () => <TaskList tasks={stepById('provisioning').tasks} />,
  attributes: () => (
    <>
      <MappingTable />
      <TaskList tasks={stepById('attributes').tasks} />
    </>
  ),
  assign: () => <UsersPanel />,
  rollout: () => <RolloutPanel />,
};
