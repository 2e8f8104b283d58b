import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import './ui/ui.css';
import './shell.css';
import { start } from './actions.ts';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
// Until main has answered there is nothing to show.
void start().finally(() => createRoot(root).render(<App />));
