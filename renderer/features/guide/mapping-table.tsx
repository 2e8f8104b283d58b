import { mappingTable } from '../../../shared/domain/guide/index.ts';
import { words } from '../../../shared/messages/window/index.ts';

/** The guide's table of attributes, with what it leaves blank filled in. */
export function MappingTable() {
  return (
    <div className="stack-s">
      <table className="mapping">
        <caption className="group-title">{words.mapping.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.mapping.attribute}</th>
            <th scope="col">{words.mapping.field}</th>
            <th scope="col">{words.mapping.where}</th>
          </tr>
        </thead>
        <tbody>
          {mappingTable.map((row) => (
            <tr key={row.attribute}>
              <th scope="row">{row.attribute}</th>
              <td>
                <strong className="label" lang="en">
                  {row.field}
                </strong>
              </td>
              <td className="quiet">{row.checkedAt}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">{words.mapping.source}</p>
    </div>
  );
}
