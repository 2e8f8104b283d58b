import type { ReactNode } from 'react';
import type { StepId } from '../../../shared/domain/guide/ids.ts';
import { attributeNote } from '../../../shared/messages/window/show-where.ts';
import { ConnectorRows } from '../../features/guide/connector-rows.tsx';
import { DisplayNameForm } from '../../features/guide/display-name-form.tsx';
import { AssignStep } from './assign-step.tsx';
import { BeforeStep } from './before-step.tsx';
import { ConfigureStep } from './configure-step.tsx';
import { OneLoginStep } from './onelogin-step.tsx';
import { RolloutStep } from './rollout-step.tsx';
import { WisqStep } from './wisq-step.tsx';

/** The eight stations. */
export const steps: Readonly<Record<StepId, () => ReactNode>> = {
  before: BeforeStep,
  'add-app': () => (
    <OneLoginStep
      step="add-app"
      next="configure"
      under={{
        'add-app.connector': <ConnectorRows />,
        'add-app.display-name': <DisplayNameForm />,
      }}
    />
  ),
  configure: ConfigureStep,
  provisioning: () => <OneLoginStep step="provisioning" next="attributes" />,
  attributes: () => (
    <OneLoginStep step="attributes" next="assign">
      <p className="quiet small">{attributeNote}</p>
    </OneLoginStep>
  ),
  assign: AssignStep,
  wisq: WisqStep,
  rollout: RolloutStep,
};
