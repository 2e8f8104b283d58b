import type { ReportSummary } from '../../../shared/contract/contract.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { reopenReport } from '../../state/handover.ts';
import { Button } from '../../ui/button.tsx';
import { Foreign } from '../../ui/foreign.tsx';
import { TurnPill } from '../../ui/turn-pill.tsx';

/** Customers' reports: where each stands, whose turn it is, and since when. The strategist's list. */
export function ReportTable({ reports }: { reports: readonly ReportSummary[] }) {
  const words = messages.setups;
  return (
    <table className="home-table">
      <thead>
        <tr>
          <th scope="col">{words.columns.reports}</th>
          <th scope="col">{words.columns.state}</th>
          <th scope="col">{words.columns.turn}</th>
          <th scope="col">{words.columns.saved}</th>
          <th scope="col">
            <span className="visually-hidden">{words.columns.open}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <ReportRow key={report.setupId} report={report} />
        ))}
      </tbody>
    </table>
  );
}

function ReportRow({ report }: { report: ReportSummary }) {
  const { answeredAt, name, next, oneLoginHost, savedAt, setupId } = report;
  const words = messages.setups;
  return (
    <tr>
      <th scope="row">
        <span className="setup-name">
          <Foreign text={name} />
        </span>
        {oneLoginHost !== null && (
          <span className="small quiet block">
            <Foreign text={oneLoginHost} />
          </span>
        )}
      </th>
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
