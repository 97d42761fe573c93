import { type MineralSummary } from '@chokepoint/api-contract';
import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { minerals } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { useTitle } from '../../lib/use-title.js';
import { MINERAL_COLUMNS } from './mineral-columns.js';

/** The catalogue: every mineral, group, member, product and mixed code. */
export function MineralsPage(): ReactNode {
  useTitle('Minerals');
  const answer = useQuery(minerals(useKnowledge()));
  const { list = 'all' } = useSearch({ from: '/minerals' });
  const patch = usePatchSearch();
  const table = useTableSearch();
  const inList = ({ strategic, critical }: MineralSummary): boolean =>
    list === 'all' || (list === 'strategic' ? strategic : critical);
  return (
    <div className="page">
      <h1>Minerals</h1>
      <p className="subtitle">
        Lists of Regulation (EU) 2024/1252. A grade says which part of the material is on the
        strategic list.
      </p>
      <Answered found={answer} what="the minerals" height={800}>
        {({ minerals: listed }) => (
          <DataTable
            caption="Minerals"
            name="minerals"
            rows={listed.filter(inList)}
            columns={MINERAL_COLUMNS}
            {...table}
            empty="The catalogue is empty."
            tools={
              <label className="field">
                <span className="field-label">List</span>
                <select value={list} onChange={(event) => patch({ list: event.target.value })}>
                  <option value="all">All</option>
                  <option value="strategic">Strategic</option>
                  <option value="critical">Critical</option>
                </select>
              </label>
            }
          />
        )}
      </Answered>
    </div>
  );
}
