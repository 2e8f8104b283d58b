import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { problem } from '../../shared/domain/problems/problem.ts';
import type { Mark as MarkKind } from '../../shared/domain/setup/step-status.ts';
import { fold } from '../../shared/domain/setup/fold.ts';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import type { Watching } from '../../shared/domain/users/watch.ts';
import { ProblemView } from '../../renderer/common/problem-view.tsx';
import { UserChip } from '../../renderer/common/user-chip.tsx';
import '../../renderer/common/users.css';
import '../../renderer/styles/tokens.css';
import '../../renderer/styles/base.css';
import { Button } from '../../renderer/ui/button.tsx';
import { Choice } from '../../renderer/ui/choice.tsx';
import { Disclosure } from '../../renderer/ui/disclosure.tsx';
import { Field } from '../../renderer/ui/field.tsx';
import * as icons from '../../renderer/ui/icons.tsx';
import { Mark } from '../../renderer/ui/mark.tsx';
import '../../renderer/ui/ui.css';
import { Past, userIds } from '../fixtures/past.ts';
import { people } from '../fixtures/people.ts';
import { screenPasts } from '../fixtures/screen-pasts.ts';
import './gallery.css';

const [person] = people;
const [id] = userIds;

/** Each kind, with what it says: a record, so that none is forgotten. */
const marks: Readonly<Record<MarkKind, string>> = {
  none: 'Nothing yet',
  'under-way': 'Under way',
  failed: 'Failed',
  said: 'Said by the admin',
  measured: 'Measured by the app',
  stale: 'Measured once, in doubt since',
  confirmed: 'Confirmed by Wisq',
};

/** One user for each status a chip can show. */
const chips = (
  [
    ['just added', (past) => past.added(person, id, false)],
    ['said to be assigned', (past) => past.added(person, id)],
    [
      'watched',
      (past) => past.added(person, id),
      { since: '', nextLookUpAt: null, looks: 9, userId: id },
    ],
    ['not there', (past) => past.added(person, id).looked(id, {})],
    ['there twice', (past) => past.added(person, id).looked(id, { outcome: 'several' })],
    ['lookup failed', (past) => past.added(person, id).looked(id, { outcome: 'failed' })],
    ['incomplete', (past) => past.added(person, id).found(person, id, { department: null })],
    ['complete', (past) => past.added(person, id).found(person, id)],
    ['confirmed', (past) => past.added(person, id).found(person, id).confirmed(id)],
    ['declined', screenPasts.declined],
  ] satisfies readonly (readonly [string, (past: Past) => Past, Watching?])[]
).map(([name, tell, watching = null]) => [name, firstUser(tell), watching] as const);

function firstUser(tell: (past: Past) => Past): TestUser {
  const [user] = fold(tell(new Past()).entries).users;
  if (user === undefined) throw new Error('a past without a test user');
  return user;
}

/** The small parts that screens are made of, each in its states. */
function Parts() {
  return (
    <main className="gallery">
      <h1>Parts</h1>
      <Section heading="Buttons">
        {(['main', 'plain', 'text', 'danger'] as const).map((kind) => (
          <p key={kind} className="row">
            <Button kind={kind}>{kind}</Button>
            <Button kind={kind} disabled>
              {kind}, disabled
            </Button>
            <Button kind={kind} aria-pressed>
              {kind}, pressed
            </Button>
          </p>
        ))}
      </Section>
      <Section heading="Fields">
        <Field label="Empty" />
        <Field label="With a hint" hint="What belongs here." optional />
        <Field label="Refused" defaultValue="nonsense" error="This is not an address." />
      </Section>
      <Section heading="Choices">
        {(['radio', 'checkbox'] as const).map((kind) => (
          <fieldset key={kind}>
            <legend className="visually-hidden">{kind}</legend>
            <Choice kind={kind} name={kind} label={`${kind}, not chosen`} />
            <Choice kind={kind} name={kind} defaultChecked label={`${kind}, chosen`} />
            <Choice
              kind={kind}
              name={kind}
              disabled
              label={`${kind}, disabled`}
              hint="With a hint"
            />
          </fieldset>
        ))}
      </Section>
      <Section heading="Disclosures">
        {[false, true].map((open) => (
          <Disclosure key={`${open}`} summary={open ? 'Unfolded' : 'Folded'} open={open}>
            <p>What it holds.</p>
          </Disclosure>
        ))}
      </Section>
      <Section heading="Chips of test users">
        {chips.map(([name, user, watching]) => (
          <p key={name} className="row">
            <UserChip user={user} watching={watching} /> {name}
          </p>
        ))}
      </Section>
      <Section heading="Marks">
        {Object.entries(marks).map(([kind, text]) => (
          <p key={kind} className="row">
            <Mark kind={kind as MarkKind} /> {text}
          </p>
        ))}
      </Section>
      <Section heading="Icons">
        {Object.entries(icons).map(([name, Icon]) => (
          <p key={name} className="row">
            <Icon /> {name}
          </p>
        ))}
      </Section>
      <Section heading="Problems">
        {(['fail', 'note', 'plain'] as const).map((tone) => (
          <ProblemView key={tone} tone={tone} problem={problem('TOKEN_REFUSED', { status: 401 })} />
        ))}
      </Section>
    </main>
  );
}

function Section({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('gallery.html has no root');
flushSync(() => createRoot(root).render(<Parts />));
document.documentElement.dataset['gallery'] = 'ready';
