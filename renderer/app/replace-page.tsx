import { useState } from 'react';
import { decisiveProblem } from '../../shared/domain/check/verdict.ts';
import { asksToCompare } from '../../shared/domain/setup/next-action.ts';
import { type Replacement, replacementPhase } from '../../shared/domain/setup/replacement.ts';
import { replaceMessages as words } from '../../shared/messages/window/replace.ts';
import { EvidencePanel } from '../features/guide/evidence-panel.tsx';
import { act } from '../state/bridge.ts';
import { useView, useWindowState } from '../state/hooks.ts';
import { leaveReplacement } from '../state/navigation.ts';
import { stopTest } from '../state/run-test.ts';
import { announce } from '../state/store.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { SteadyLabel } from '../ui/steady-label.tsx';
import { NewTokenEntry } from './replace/new-token-entry.tsx';
import { NewTokenPanel } from './replace/new-token-panel.tsx';
import { ReplaceFrame } from './replace/replace-frame.tsx';
import { ProofChoice, ProofFacts } from './replace/replacement-proof.tsx';
import { ReplacementItems } from './replace/replacement-items.tsx';
import { useProving } from './replace/use-proving.ts';
import { SetupFrame } from './shell.tsx';

/** Replacing the token: where it stands, and the one next move. It goes on where it was left. */
export function ReplacePage() {
  const { replacement, knownCredentials } = useView().state;
  const draft = useWindowState((store) => store.newTokenDraft);
  const [another, setAnother] = useState(false);
  const pasting = replacement === null || another || draft !== null;
  const phase = replacement === null ? null : replacementPhase(replacement, knownCredentials);
  return (
    <SetupFrame at="replace-token" title={words.title} beside={<EvidencePanel />}>
      {pasting || replacement === null ? (
        <NewTokenEntry onDone={() => setAnother(false)} />
      ) : phase === 'test' ? (
        <Testing replacement={replacement} onAnother={() => setAnother(true)} />
      ) : phase === 'enter' ? (
        <Entering replacement={replacement} />
      ) : phase === 'prove' ? (
        <Proving />
      ) : (
        <Telling replacement={replacement} />
      )}
    </SetupFrame>
  );
}

function Testing({ replacement, onAnother }: { replacement: Replacement; onAnother: () => void }) {
  const { check, setupId } = useView();
  const failed = check === null && replacement.newTest !== null;
  // Refused for what it is: another message is more likely to help than another test.
  const wrongOne =
    failed &&
    replacement.newTest !== null &&
    asksToCompare(decisiveProblem(replacement.newTest.stages));
  const shown = check === null ? words.test : words.testing;
  const test = async () => {
    announce(words.testing);
    await act('replacement.test', { setupId });
  };
  return (
    <ReplaceFrame
      lead={words.lead.test}
      move={
        wrongOne
          ? { label: words.pasteAgain, onPress: onAnother }
          : {
              label: <SteadyLabel shown={shown} all={[words.test, words.testing]} />,
              busy: check !== null,
              onPress: () => void test(),
            }
      }
      beside={
        check !== null ? (
          <Button onClick={() => void stopTest()}>{words.stop}</Button>
        ) : wrongOne ? (
          <Button onClick={() => void test()}>{words.test}</Button>
        ) : (
          failed && (
            <Button kind="text" onClick={onAnother}>
              {words.pasteAgain}
            </Button>
          )
        )
      }
    >
      <NewTokenPanel replacement={replacement} onRetest={() => void test()} />
    </ReplaceFrame>
  );
}

function Entering({ replacement }: { replacement: Replacement }) {
  const setupId = useView().setupId;
  return (
    <ReplaceFrame
      lead={words.lead.enter}
      move={{
        label: words.saved,
        onPress: () => void act('replacement.saved', { setupId }),
      }}
    >
      <NewTokenPanel replacement={replacement} onRetest={() => {}} />
      <ReplacementItems replacement={replacement} />
      <KeepOld />
    </ReplaceFrame>
  );
}

function Proving() {
  const setupId = useView().setupId;
  const proving = useProving();
  const { look, looking } = words;
  return (
    <ReplaceFrame
      lead={words.lead.prove}
      move={{
        label: <SteadyLabel shown={proving.busy ? looking : look} all={[look, looking]} />,
        busy: proving.busy || proving.userId === null,
        onPress: () => void proving.look(),
      }}
      beside={
        proving.busy ? (
          <Button onClick={() => void proving.stop()}>{words.stopLooking}</Button>
        ) : (
          <ConfirmButton
            label={words.unproven.button}
            title={words.unproven.ask}
            text={words.unproven.text}
            yes={words.unproven.yes}
            no={words.unproven.no}
            onConfirm={async () => {
              const result = await act('replacement.finish', { setupId, told: false });
              if (result.ok) leaveReplacement();
            }}
          />
        )
      }
    >
      <ProofChoice proving={proving} />
      <KeepOld />
      <div className="give-up">
        <Button
          kind="text"
          onClick={() => void act('replacement.item', { setupId, item: 'save', done: false })}
        >
          {words.notSaved}
        </Button>
      </div>
    </ReplaceFrame>
  );
}

function Telling({ replacement }: { replacement: Replacement }) {
  const setupId = useView().setupId;
  const [copied, setCopied] = useState(false);
  const { copyMessage, told } = words;
  const copy = async () => {
    const result = await act('replacement.copyMessage', { setupId });
    if (!result.ok) return;
    setCopied(true);
    announce(words.copied);
  };
  const finish = async () => {
    const result = await act('replacement.finish', { setupId, told: true });
    if (result.ok) leaveReplacement();
  };
  return (
    <ReplaceFrame
      lead={words.lead.tell}
      move={{
        label: <SteadyLabel shown={copied ? told : copyMessage} all={[told, copyMessage]} />,
        onPress: () => void (copied ? finish() : copy()),
      }}
      beside={
        copied && (
          <Button kind="text" onClick={() => void copy()}>
            {copyMessage}
          </Button>
        )
      }
    >
      <ProofFacts replacement={replacement} />
    </ReplaceFrame>
  );
}

/** The one thing that can hurt, as long as it can. */
function KeepOld() {
  return (
    <div className="caution">
      <p className="label">{words.keepOld.title}</p>
      <p className="small quiet">{words.keepOld.text}</p>
    </div>
  );
}
