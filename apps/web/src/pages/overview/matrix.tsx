import { type InitiativeSummary, type MineralSummary } from '@chokepoint/api-contract';
import { formatDate } from '@chokepoint/charts';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { minerals as mineralsAsked, questionOf } from '../../api/queries.js';
import { DownloadAnswer } from '../../lib/download-answer.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { matrixGroups } from './matrix-filter.js';
import { MatrixHead } from './matrix-head.js';
import { MatrixKey } from './matrix-key.js';
import { MatrixRow } from './matrix-row.js';
import { sortMinerals } from './matrix-sort.js';
import { MatrixTools } from './matrix-tools.js';

interface Props {
  readonly minerals: readonly MineralSummary[];
  readonly initiatives: readonly InitiativeSummary[];
  readonly since: InitiativeSummary | undefined;
}

const COLUMNS = 9;

/** A row a mineral: who leads, how far, how concentrated, on each basis; and what moved. */
export function Matrix({ minerals, initiatives, since }: Props): ReactNode {
  const search = useSearch({ from: '/' });
  const patch = usePatchSearch();
  const asked = useKnowledge();
  const groups = matrixGroups(minerals, {
    list: search.list ?? 'critical',
    q: search.q ?? '',
    area: search.area,
  });
  const rows = groups.reduce((count, group) => count + group.minerals.length, 0);
  return (
    <section aria-labelledby="matrix-title">
      <h2 id="matrix-title">Dependency by mineral and basis</h2>
      <p className="subtitle">
        Largest supplier and its share in the latest period on record; the shade is the HHI, at its
        lower bound.
        {since &&
          ` Change: mean share of the leader in EU imports after ${formatDate(since.effectiveOn, since.effectivePrecision)} against before.`}
      </p>
      <MatrixTools initiatives={initiatives} minerals={minerals} since={since?.id} rows={rows} />
      <MatrixKey />
      <DownloadAnswer
        {...questionOf(mineralsAsked(asked, since?.id))}
        name="dependency"
        label="Every mineral and basis"
      />
      <div
        className="table-scroll tall"
        role="group"
        aria-label="Dependency by mineral and basis"
        tabIndex={0}
      >
        <table className="table matrix">
          <caption className="visually-hidden">Dependency by mineral and basis</caption>
          <MatrixHead sort={search.sort} onSort={(sort) => patch({ sort })} />
          {groups.map((group) => (
            <tbody key={group.title}>
              <tr className="group">
                <th scope="colgroup" colSpan={COLUMNS}>
                  {group.title} <span className="muted">{group.minerals.length}</span>
                </th>
              </tr>
              {sortMinerals(group.minerals, search.sort).map((mineral) => (
                <MatrixRow key={mineral.id} mineral={mineral} />
              ))}
            </tbody>
          ))}
        </table>
        {rows === 0 && <p className="empty">No mineral fits the filter.</p>}
      </div>
    </section>
  );
}
