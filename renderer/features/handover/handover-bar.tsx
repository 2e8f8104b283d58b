import type { HandoverSource } from '../../../shared/domain/handover/opened-file.ts';
import { aboutMessages } from '../../../shared/messages/window/about.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { HideNamesButton } from '../../common/hidden-names.tsx';
import { closeReport, leaveHandover } from '../../state/handover.ts';
import { useWindowState } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Foreign } from '../../ui/foreign.tsx';
import { ChevronLeftIcon } from '../../ui/icons.tsx';
import { useDocument } from './document.ts';

interface HandoverBarProps {
  source: HandoverSource;
  name: string;
}

/** Which setup this is and from when, and what can be done with it. */
export function HandoverBar({ source, name }: HandoverBarProps) {
  const hide = useWindowState((state) => state.hideNames);
  const always = useWindowState((state) => state.facts?.policy.alwaysMaskNames) ?? true;
  const { status, copy, save } = useDocument({ of: source.of, what: 'report', masked: hide });
  const own = 'setupId' in source.of;
  return (
    <div className="call-bar">
      <Button
        kind="text"
        className="flush"
        onClick={own ? leaveHandover : () => void closeReport()}
      >
        <ChevronLeftIcon />
        {own ? handoverMessages.back : handoverMessages.close}
      </Button>
      <p className="quiet call-name">
        <Foreign text={name} /> ·{' '}
        {source.savedAt === null ? handoverMessages.now : handoverMessages.reportOf(source.savedAt)}
      </p>
      <div className="row call-buttons">
        {source.masked ? (
          <span className="small quiet">
            {always ? aboutMessages.masked : handoverMessages.namesHidden}
          </span>
        ) : (
          <HideNamesButton hidden={hide} />
        )}
        <Button onClick={() => void copy()}>{handoverMessages.copySummary}</Button>
        <Button onClick={() => void save({ as: 'pdf' })}>{handoverMessages.savePdf}</Button>
      </div>
      {status !== '' && <p className="saved small quiet call-said">{status}</p>}
    </div>
  );
}
