import { createRoot } from 'react-dom/client';
import { connectorById } from '../../shared/domain/guide/connectors.ts';
import { steps } from '../../shared/domain/guide/index.ts';
import type { ScreenValues } from '../../shared/drawings/screens/values.ts';
import { type PlaceId, places } from '../../shared/drawings/callouts/index.ts';
import { connectorSearchText, defaultDisplayName } from '../../shared/domain/guide/values.ts';
import { apiCredentialMessages } from '../../shared/messages/window/api-credential.ts';
import { messages } from '../../shared/messages/window/index.ts';
import '../../renderer/styles/tokens.css';
import '../../renderer/styles/base.css';
import '../../renderer/ui/ui.css';
import { HowSure, WhatToDo } from '../../renderer/features/drawings/caption.tsx';
import { Drawing } from '../../renderer/features/drawings/drawing.tsx';
import './gallery.css';

/** The values of no setup in particular. */
const values: ScreenValues = {
  'display-name': defaultDisplayName,
  connector: connectorById('enterprise').name,
  'search-text': connectorSearchText,
  'base-url': 'https://scim.wisq.example/…',
  token: '•'.repeat(12),
  user: 'Maya Okafor',
};

/** Every drawing of OneLogin's screens on one page. */
function Drawings() {
  return (
    <main className="gallery">
      <h1>Drawings of OneLogin’s screens</h1>
      {steps.map((step) => (
        <section key={step.id}>
          <h2>{messages.guide.step(step.id).heading}</h2>
          {step.tasks.map((task) => (
            <Places key={task.id} place={task.id} />
          ))}
        </section>
      ))}
      <section>
        <h2>{apiCredentialMessages.title}</h2>
        <Places place="api-credential" />
      </section>
    </main>
  );
}

function Places({ place }: { place: PlaceId }) {
  return (places[place] ?? []).map((spot, index) => (
    <figure key={`${place}-${index}`} id={`${place}-${index + 1}`} data-screen={spot.screen}>
      <h3>
        {place} {index + 1}
      </h3>
      <WhatToDo callout={spot} values={values} />
      <Drawing callout={spot} values={values} />
      <HowSure callout={spot} values={values} />
    </figure>
  ));
}

const root = document.getElementById('root');
if (root === null) throw new Error('gallery.html has no root');
createRoot(root).render(<Drawings />);
