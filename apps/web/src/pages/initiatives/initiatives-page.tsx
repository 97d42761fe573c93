import { DataTable, ErrorPanel, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { initiatives, minerals } from '../../api/queries.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { INITIATIVE_COLUMNS } from './initiative-columns.js';
import { InitiativeTools } from './initiative-tools.js';
import { TimelinePanel } from './timeline-panel.js';

/** Initiatives and shocks on one axis of time, and as a list. */
export function InitiativesPage(): ReactNode {
  useTitle('Initiatives');
  const asked = useKnowledge();
  const { lane, mineral, q, sort } = useSearch({ from: '/initiatives' });
  const patch = usePatchSearch();
  const register = useQuery(initiatives(asked, mineral));
  const catalogue = useQuery(minerals(asked)).data?.minerals ?? [];
  const rows = register.data?.initiatives.filter((one) => lane === undefined || one.lane === lane);
  return (
    <div className="page">
      <h1>Initiatives and shocks</h1>
      {register.isError ? (
        <ErrorPanel
          what="The register could not be loaded"
          error={register.error}
          onRetry={() => void register.refetch()}
        />
      ) : rows && register.data ? (
        <>
          <InitiativeTools catalogue={catalogue} />
          <TimelinePanel initiatives={rows} until={register.data.asOf} catalogue={catalogue} />
          <DataTable
            caption="Initiatives and shocks"
            name="initiatives"
            rows={rows}
            columns={INITIATIVE_COLUMNS}
            sort={sort ?? '-date'}
            onSort={(next) => patch({ sort: next })}
            filter={q ?? ''}
            onFilter={(text) => patch({ q: text || undefined })}
            empty="Nothing of the register was known by this day."
          />
        </>
      ) : (
        <Skeleton height={900} label="Loading the register" />
      )}
    </div>
  );
}
