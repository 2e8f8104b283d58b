import { Component, type ReactNode } from 'react';
import { problem } from '../../shared/domain/problems/problem.ts';
import { appMessages } from '../../shared/messages/window/app.ts';
import { AlonePage } from '../common/alone-page.tsx';
import { LazyProblem } from '../common/lazy-problem.tsx';
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
    const { heading, lead, back } = appMessages.failed;
    return (
      <AlonePage heading={heading} lead={lead}>
        <LazyProblem problem={problem('INTERNAL')} tone="fail" />
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
