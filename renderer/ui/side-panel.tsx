import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { controls } from '../../shared/messages/window/controls.ts';
import { CloseIcon } from './icons.tsx';

interface SidePanelProps {
  title: ReactNode;
  /** Under the title. */
  under?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
  onClose: () => void;
}

/**
 * A panel over the right part of the page, all of it when narrow. What lies under it stays where it
 * is. Escape or a press beside it closes it, and the focus goes back to where it came from.
 */
export function SidePanel({ title, under, foot, children, onClose }: SidePanelProps) {
  const panel = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // Closed before it is taken away: only then does the focus go back to where it was.
  useLayoutEffect(() => {
    const shown = panel.current;
    shown?.showModal();
    heading.current?.focus();
    return () => shown?.close();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Escape does the same
    <dialog
      ref={panel}
      className="side-panel"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={({ target }) => target === panel.current && onClose()}
    >
      <div className="side-panel-inside">
        <div className="side-panel-scroll">
          <div className="side-panel-head">
            <div className="side-panel-title">
              <h2 id={id} ref={heading} tabIndex={-1}>
                {title}
              </h2>
              {under}
            </div>
            <button
              type="button"
              className="button button-text side-panel-close"
              aria-label={controls.close}
              onClick={onClose}
            >
              <CloseIcon />
            </button>
          </div>
          {children}
        </div>
        {foot !== undefined && <div className="side-panel-foot">{foot}</div>}
      </div>
    </dialog>
  );
}
