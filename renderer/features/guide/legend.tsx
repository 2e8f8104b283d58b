import { messages } from '../../../shared/messages/window/index.ts';
import { Mark } from '../../ui/mark.tsx';

/** What the three marks mean. */
export function Legend() {
  return (
    <ul className="legend small quiet">
      {(['said', 'measured', 'confirmed'] as const).map((kind) => (
        <li key={kind}>
          <Mark kind={kind} />
          {messages.rail.legend[kind]}
        </li>
      ))}
    </ul>
  );
}
