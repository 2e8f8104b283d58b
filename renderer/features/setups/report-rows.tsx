import type { ReportSummary } from '../../../shared/contract/contract.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { reopenReport } from '../../state/handover.ts';
import { Button } from '../../ui/button.tsx';
import { TurnPill } from '../../ui/turn-pill.tsx';
import { HomeTable, SetupCell } from './home-table.tsx';

/** Customers' reports: where each stands, whose turn it is, and since when. The strategist's list. */
export function ReportTable({ reports }: { reports: readonly ReportSummary[] }) {
  const { columns } = messages.setups;
  return (
    <HomeTable first={columns.reports} date={columns.saved}>
      {reports.map((report) => (
        <ReportRow key={report.setupId} report={report} />
      ))}
    </HomeTable>
  );
}

function ReportRow({ report }: { report: ReportSummary }) {
  const { answeredAt, name, next, oneLoginHost, savedAt, setupId } = report;
  const words = messages.setups;
  return (
    <tr>
      <SetupCell name={name} oneLoginHost={oneLoginHost} />
      <td>
        {messages.guide.step(next.step).title}
        <span className="small quiet block">{words.reportStates[next.code]}</span>
      </td>
      <td>
        <ReportTurn next={next} answered={answeredAt !== null} />
      </td>
      <td className="quiet">
        {words.at(savedAt)}
        {answeredAt !== null && <span className="small block">{words.answered(answeredAt)}</span>}
      </td>
      <td className="home-open">
        <Button aria-label={words.openNamed(name)} onClick={() => void reopenReport(setupId)}>
          {words.openPlain}
        </Button>
      </td>
    </tr>
  );
}

/** Said to the strategist. An answer that was saved is the customer's to take in. */
function ReportTurn({
  next,
  answered,
}: {
  next: Pick<ReportSummary['next'], 'owner'>;
  answered: boolean;
}) {
  const words = handoverMessages.turn;
  if (next.owner === 'nobody') return <TurnPill kind="none">{words.nothing}</TurnPill>;
  if (next.owner === 'wisq' && !answered) return <TurnPill kind="you">{words.you}</TurnPill>;
  return <TurnPill kind="waiting">{words.customer}</TurnPill>;
}
