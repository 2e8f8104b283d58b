import { createRoot } from 'react-dom/client';
import { connectorById } from '../../shared/guide/connectors.ts';
import { steps } from '../../shared/guide/index.ts';
import type { TaskId } from '../../shared/guide/ids.ts';
import type { DrawnValues } from '../../shared/guide/screens/values.ts';
import { spots } from '../../shared/guide/spots/index.ts';
import { connectorSearchText, defaultDisplayName } from '../../shared/guide/values.ts';
import { schematicWords } from '../words/schematic.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import '../ui/ui.css';
import { HowSure, WhatToDo } from './caption.tsx';
import { Drawing } from './drawing.tsx';
import './gallery.css';

/** The values of no set-up in particular. */
const values: DrawnValues = {
  'display-name': defaultDisplayName,
  connector: connectorById('enterprise').name,
  'search-text': connectorSearchText,
  'base-url': 'https://scim.wisq.example/…',
  token: '•'.repeat(12),
  user: 'Maya Okafor',
};

/** Every drawing on one page, for whoever works on them: the dev server shows it, no build has it. */
function Gallery() {
  return (
    <main className="gallery">
      <h1>{schematicWords.gallery}</h1>
      {steps.map((step) => (
        <section key={step.id}>
          <h2>{step.heading}</h2>
          {step.tasks.map((task) => (
            <Places key={task.id} task={task.id} />
          ))}
        </section>
      ))}
    </main>
  );
}

function Places({ task }: { task: TaskId }) {
  return (spots[task] ?? []).map((spot, index) => (
    <figure key={`${task}-${index}`} id={`${task}-${index + 1}`} data-screen={spot.screen}>
      <h3>
        {task} {index + 1}
      </h3>
      <WhatToDo spot={spot} values={values} />
      <Drawing spot={spot} values={values} />
      <HowSure spot={spot} values={values} />
    </figure>
  ));
}

const root = document.getElementById('root');
if (root === null) throw new Error('gallery.html has no root');
createRoot(root).render(<Gallery />);
