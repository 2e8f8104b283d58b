import { Fragment } from 'react';
import { foreignPieces } from '../../shared/domain/text/foreign.ts';

/**
 * Text that somebody else wrote: names, notes, values of a server. It turns nothing around it, signs that
 * cannot be seen are shown by their names, and where it is long and without blanks, such as an
 * e-mail, it breaks before the @ first.
 */
export function Foreign({ text }: { text: string }) {
  return (
    <bdi>
      {foreignPieces(text).map((piece, index) =>
        piece.hidden ? (
          <span key={index} className="hidden-sign">
            {piece.text}
          </span>
        ) : (
          <Breakable key={index} text={piece.text} />
        ),
      )}
    </bdi>
  );
}

function Breakable({ text }: { text: string }) {
  const at = text.indexOf('@');
  if (at < 1) return <Fragment>{text}</Fragment>;
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}
