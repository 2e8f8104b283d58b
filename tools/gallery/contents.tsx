import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../renderer/styles/tokens.css';
import '../../renderer/styles/base.css';
import '../../renderer/ui/ui.css';
import './gallery.css';
import { gallery } from './states/index.ts';

/** The pages that are no state of a screen. */
const pages = [
  { id: 'drawings', name: 'Drawings of OneLogin’s screens' },
  { id: 'parts', name: 'Parts' },
];

/** The widths to look at, in CSS pixels: docked beside a browser, folded, with all its columns. */
const widths = [400, 800, 1240];

/** The index: what there is, and what was chosen in both themes beside each other. */
function Contents() {
  const chosen = useHash();
  const [width, setWidth] = useState(800);
  const groups = [...new Set(gallery.map(({ group }) => group))];
  return (
    <div className="contents">
      <nav aria-label="Gallery">
        <h1>Gallery</h1>
        <p className="small quiet">
          The window’s own code with a stand-in for main. It answers only what a state needs: other
          buttons may wait forever.
        </p>
        <ul>
          {pages.map((page) => (
            <Entry key={page.id} {...page} chosen={chosen} />
          ))}
        </ul>
        {groups.map((group) => (
          <section key={group}>
            <h2 className="small">{group}</h2>
            <ul>
              {gallery
                .filter((state) => state.group === group)
                .map(({ id, name }) => (
                  <Entry key={id} id={id} name={name} chosen={chosen} />
                ))}
            </ul>
          </section>
        ))}
      </nav>
      <main aria-label="Chosen">
        <fieldset className="row">
          <legend className="small">Width of the window</legend>
          {widths.map((one) => (
            <label key={one} className="row">
              <input
                type="radio"
                name="width"
                checked={one === width}
                onChange={() => setWidth(one)}
              />
              {one} px
            </label>
          ))}
        </fieldset>
        <div className="themes">
          {/* A page in a frame takes the theme of the frame. */}
          {(['light', 'dark'] as const).map((colorScheme) => (
            // oxlint-disable-next-line react/iframe-missing-sandbox -- our own page, which needs its scripts
            <iframe
              key={`${chosen} ${colorScheme}`}
              title={`${chosen}, ${colorScheme}`}
              src={`?show=${chosen}`}
              style={{ colorScheme, width }}
            />
          ))}
        </div>
      </main>
    </div>
  );
}

function Entry({ id, name, chosen }: { id: string; name: string; chosen: string }) {
  return (
    <li>
      <a href={`#${id}`} aria-current={id === chosen ? 'page' : undefined}>
        {name}
      </a>
    </li>
  );
}

/** What the address names behind its #. */
function useHash(): string {
  const [hash, setHash] = useState(readHash);
  useEffect(() => {
    const follow = () => setHash(readHash());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return hash;
}

const readHash = () => decodeURIComponent(location.hash.slice(1)) || 'drawings';

const root = document.getElementById('root');
if (root === null) throw new Error('gallery.html has no root');
flushSync(() => createRoot(root).render(<Contents />));
document.documentElement.dataset['gallery'] = 'ready';
