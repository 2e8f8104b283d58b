import { createElement, Fragment } from 'react';
import { screens } from '../../../shared/drawings/screens/index.ts';
import type { Screen } from '../../../shared/drawings/screens/parts.ts';
import type { ScreenValues } from '../../../shared/drawings/screens/values.ts';
import type { Callout } from '../../../shared/drawings/callouts/callout.ts';
import type { Text } from '../../../shared/domain/guide/text.ts';
import { drawingMessages } from '../../../shared/messages/drawings.ts';
import { captionOf, renderSentence } from '../../../shared/drawings/render/caption.ts';
import { nodeViews } from '../../common/node-view.ts';
import './panel.css';

interface CaptionProps {
  callout: Callout;
  values: ScreenValues;
}

/** What to do at a callout. It is shown above the drawing, where it stays whatever the drawing's height. */
export function WhatToDo({ callout, values }: CaptionProps) {
  return (
    <p className="drawing-lead">
      <Sentence text={callout.sentence} values={values} />
    </p>
  );
}

/** Under a drawing: what may look different, and how much of it is known. */
export function HowSure({ callout, values }: CaptionProps) {
  const screen: Screen = screens[callout.screen];
  return (
    <figcaption className="drawing-caption small quiet">
      {captionOf(screen, drawingMessages).map((line, index) => (
        <p key={index}>
          <Sentence text={line} values={values} />
        </p>
      ))}
    </figcaption>
  );
}

/** As the guide's own sentences, but with the drawing's values. */
function Sentence({ text, values }: { text: Text; values: ScreenValues }) {
  return createElement(Fragment, null, ...nodeViews(renderSentence(text, values)));
}
