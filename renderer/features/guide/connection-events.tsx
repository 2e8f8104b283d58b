import { measuredMessages } from '../../../shared/messages/window/measured.ts';
import { useSetup } from '../../state/hooks.ts';
import { NoteIcon } from '../../ui/icons.tsx';

const { events: words } = measuredMessages;

/** How many of the newest events are shown. */
const most = 3;

/** OneLogin's log of the connection: evidence with its date and text, and no proof that all is well. */
export function ConnectionEvents() {
  const app = useSetup(({ state }) => state.oneLogin.app);
  const enabledAt = useSetup(({ state }) => state.tasks['configure.enable']?.at ?? null);
  if (app === null || app.events === null) return null;
  const { events } = app;
  return (
    <section aria-label={words.heading} className="log-events">
      <h2 className="label small">{words.heading}</h2>
      {!events.ok ? (
        <p className="small quiet">{words.notRead}</p>
      ) : events.value.length === 0 ? (
        <p className="small quiet">{words.none(app.at)}</p>
      ) : (
        <>
          <p className="small quiet">{words.lead}</p>
          <ul className="small">
            {events.value.slice(0, most).map((event, index) => {
              const old = enabledAt !== null && event.at !== null && event.at < enabledAt;
              return (
                <li key={index} className={old ? 'log-event quiet' : 'log-event'}>
                  <NoteIcon />
                  <div>
                    <p>
                      {words.event(event)}
                      {old && `, ${words.before}`}
                    </p>
                    {event.text !== null && <p className="quiet">{words.text(event.text)}</p>}
                  </div>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
