import { screens } from '../../../shared/drawings/screens/index.ts';
import type { Screen } from '../../../shared/drawings/screens/parts.ts';
import type { DrawnValues } from '../../../shared/drawings/screens/values.ts';
import type { Spot } from '../../../shared/drawings/callouts/callout.ts';
import type { Text } from '../../../shared/domain/guide/text.ts';
import { drawingWords } from '../../../shared/messages/drawings.ts';
import './panel.css';

interface CaptionProps {
  spot: Spot;
  values: DrawnValues;
}

/** What to do at a spot. It stands above the drawing, where it stays whatever the drawing's height. */
export function WhatToDo({ spot, values }: CaptionProps) {
  return (
    <p className="drawing-lead">
      <Sentence text={spot.say} values={values} />
    </p>
  );
}

/** Under a drawing: what may look different, and how much of it is known. */
export function HowSure({ spot, values }: CaptionProps) {
  const screen: Screen = screens[spot.screen];
  return (
    <figcaption className="drawing-caption small quiet">
      {screen.unseen === true && <p>{drawingWords.unseen}</p>}
      {screen.note !== undefined && (
        <p>
          <Sentence text={screen.note} values={values} />
        </p>
      )}
      <p>{drawingWords.drawn}</p>
    </figcaption>
  );
}

/** As the guide's own sentences, but with the drawing's values. */
function Sentence({ text, values }: { text: Text; values: DrawnValues }) {
  return text.map((span, index) =>
    typeof span === 'string' ? (
      span
    ) : (
      <strong key={index} className="label" lang="en" translate="no">
        {'label' in span ? span.label : values[span.value]}
      </strong>
    ),
  );
}
