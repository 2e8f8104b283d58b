import { chartDays, peopleChart } from '../../../shared/documents/people-chart.ts';
import { peopleSummaryMessages as words } from '../../../shared/messages/window/people-summary.ts';
import { nodeView } from '../../common/node-view.ts';
import { useSetup } from '../../state/hooks.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import './people-chart.css';

/** People at Wisq by day, once there are two days to compare; and its numbers as a table. */
export function PeopleChart() {
  const comparisons = useSetup(({ state }) => state.people?.days);
  const days = chartDays(comparisons ?? []);
  if (days.length < 2) return null;
  const [day, arrived, listed] = words.daysHead;
  return (
    <section className="chart">
      <h2 className="item-title">{words.heading}</h2>
      {nodeView(peopleChart(days, words.chart))}
      <Disclosure summary={words.byDay}>
        <table className="odd-table small">
          <thead>
            <tr>
              <th scope="col">{day}</th>
              <th scope="col">{arrived}</th>
              <th scope="col">{listed}</th>
            </tr>
          </thead>
          <tbody>
            {days.map((one) => {
              const [date, ...numbers] = words.cells(one);
              return (
                <tr key={one.day}>
                  <th scope="row">{date}</th>
                  {numbers.map((number, index) => (
                    <td key={index}>{number}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Disclosure>
    </section>
  );
}
