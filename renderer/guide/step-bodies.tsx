import type { ReactNode } from 'react';
import { stepById } from '../../shared/guide/index.ts';
import type { StepId } from '../../shared/guide/ids.ts';
import { CheckPanel } from '../check/check-panel.tsx';
import { CredentialsPanel } from '../credentials/credentials-panel.tsx';
import { UsersPanel } from '../users/users-panel.tsx';
import { ConnectorChoice } from './connector-choice.tsx';
import { DisplayNameForm } from './display-name-form.tsx';
import { MappingTable } from './mapping-table.tsx';
import { OneLoginAddress } from './onelogin-address.tsx';
import { RolloutPanel } from './rollout-panel.tsx';
import { TaskList } from './task-list.tsx';

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
