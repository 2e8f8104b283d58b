// First of all: what is pressed before a page's code is there counts, too.
import '../ui/has-acted.ts';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../styles/tokens.css';
import '../styles/base.css';
import '../ui/ui.css';
import './shell.css';
import { start } from '../state/start.ts';
import { App } from './app.tsx';
import { pages } from './pages.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
// Until main has answered there is nothing to show. Then at once: the window is shown when this code
// has run, and what React would do in a later task waits behind that.
void start((page) => pages[page].load()).finally(() =>
  flushSync(() => createRoot(root, { onCaughtError: () => {} }).render(<App />)),
);
