import { healthMessages as words } from '../../../shared/messages/window/health.ts';
import { useView } from '../../state/hooks.ts';
import { Foreign } from '../../ui/foreign.tsx';

/** What a check proves and what it cannot, and how it is made on a schedule. */
export function HealthLimits() {
  const { state } = useView();
  return (
    <section aria-label={words.limits.heading}>
      <h2 className="group-title">{words.limits.heading}</h2>
      <ul className="stack">
        {words.limits.items.map(({ text, title }) => (
          <li key={title}>
            <p className="known-title">{title}</p>
            <p className="small quiet">{text}</p>
          </li>
        ))}
      </ul>
      <p className="mono small health-command">
        <Foreign text={words.command(state.name)} />
      </p>
      <p className="small quiet">{words.limits.docs}</p>
    </section>
  );
}
