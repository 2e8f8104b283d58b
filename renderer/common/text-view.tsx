import { Fragment } from 'react';
import type { Span, Text } from '../../shared/domain/guide/text.ts';
import { useSetup } from '../state/hooks.ts';
import { ConsoleLabel } from '../ui/console-label.tsx';
import './text-view.css';

function SpanView({ span }: { span: Span }) {
  const displayName = useSetup((view) => view.state.displayName);
  if (typeof span === 'string') return <>{span}</>;
  return <ConsoleLabel>{'label' in span ? span.label : displayName}</ConsoleLabel>;
}

/** A sentence of the guide: labels semibold, values of this setup filled in. */
export function TextView({ text }: { text: Text }) {
  return text.map((span, index) => <SpanView key={index} span={span} />);
}

/** A click path: grey, with a thin chevron between its parts. */
export function PathView({ path }: { path: readonly Span[] }) {
  return (
    <span className="click-path">
      {path.map((span, index) => (
        <Fragment key={index}>
          {index > 0 && <span aria-hidden="true"> › </span>}
          <SpanView span={span} />
        </Fragment>
      ))}
    </span>
  );
}
