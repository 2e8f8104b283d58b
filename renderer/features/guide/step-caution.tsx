import { messages } from '../../../shared/messages/window/index.ts';
import { TextView } from '../../common/text-view.tsx';
import { useWindowState } from '../../state/hooks.ts';

/** The one caution that matters at this step; nothing where there is none. */
export function StepCaution() {
  const current = useWindowState((store) => store.step);
  const { caution } = messages.guide.step(current);
  if (caution === undefined) return null;
  return (
    <div className="caution">
      <p className="label">{caution.title}</p>
      <p className="small quiet">
        <TextView text={caution.text} />
      </p>
    </div>
  );
}
