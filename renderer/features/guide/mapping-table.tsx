import { mappingTable } from '../../../shared/domain/guide/mapping.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { ConsoleLabel } from '../../ui/console-label.tsx';

/** The guide's table of attributes, with what it leaves blank filled in. */
export function MappingTable() {
  return (
    <div className="stack-s">
      <table className="mapping">
        <caption className="group-title">{messages.mapping.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.mapping.attribute}</th>
            <th scope="col">{messages.mapping.field}</th>
            <th scope="col">{messages.mapping.where}</th>
          </tr>
        </thead>
        <tbody>
          {mappingTable.map((row) => (
            <tr key={row.id}>
              <th scope="row">{messages.mapping.row(row).attribute}</th>
              <td>
                <ConsoleLabel>{row.field}</ConsoleLabel>
              </td>
              <td className="quiet">{messages.mapping.row(row).checkedAt}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">{messages.mapping.source}</p>
    </div>
  );
}
