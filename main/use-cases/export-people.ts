import type { Saved } from '../../shared/domain/handover/opened-file.ts';
import type { Result } from '../../shared/domain/problems/result.ts';
import type { RowFilter } from '../../shared/domain/rollout/rows.ts';
import { fileTitles, peopleColumns, peopleLine } from '../../shared/messages/desktop.ts';
import { fileName } from '../handover/file-name.ts';
import { toCsv } from '../storage/to-csv.ts';
import { chooseRows, rowOf } from '../rollout/rows.ts';
import type { Context } from './context.ts';
import { savedAs } from './setup-report.ts';
import { withList } from './show-people.ts';

/**
 * Saves what a filter and a search leave as CSV where the person chooses, with names or pseudonyms;
 * with pseudonyms also while names are hidden, or where the company's policy demands it.
 * LIST_MISSING, FILE_UNWRITABLE
 */
export function exportPeople(
  context: Pick<Context, 'files' | 'now' | 'policy' | 'rollout' | 'setups'>,
  {
    filter,
    masked,
    search,
    setupId,
  }: {
    readonly setupId: string;
    readonly filter: RowFilter;
    readonly search: string;
    readonly masked: boolean;
  },
): Promise<Result<Saved>> {
  return withList(context, setupId, async ({ kept: { state } }, session) => {
    const { files, now, policy, setups } = context;
    const shown = setups.namesHidden;
    const hidden = masked || shown || policy.alwaysMaskNames;
    const rows = chooseRows(state, { filter, search, sort: 'list', hidden: shown });
    const lines = rows.map((index) => peopleLine(rowOf(state, index, hidden)));
    const name = fileName(fileTitles.people, session.state.name, now(), 'csv');
    return savedAs(await files.save(name, toCsv([peopleColumns, ...lines])));
  });
}
