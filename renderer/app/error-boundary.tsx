import { Component, type ReactNode } from 'react';
import { problem } from '../../shared/domain/problems/problem.ts';
import { messages } from '../../shared/messages/window/index.ts';
import { AlonePage } from '../common/alone-page.tsx';
import { ProblemView } from '../common/problem-view.tsx';
import { showSetups } from '../state/navigation.ts';
import { Button } from '../ui/button.tsx';

interface ErrorBoundaryProps {
  children: ReactNode;
}

/**
 * Stands in for a page that could not be drawn, with the code INTERNAL and a way back: without it the
 * window would stay empty. What went wrong is not shown or logged: an error may quote a value.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { heading, lead, back } = messages.app.failed;
    return (
      <AlonePage heading={heading} lead={lead}>
        <ProblemView problem={problem('INTERNAL')} tone="fail" />
        <div>
          <Button
            kind="main"
            onClick={async () => {
              await showSetups();
              this.setState({ failed: false });
            }}
          >
            {back}
          </Button>
        </div>
      </AlonePage>
    );
  }
}
