import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { sources } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { SOURCE_COLUMNS } from './source-columns.js';

/** Every source that can be read: its terms, its latest edition, and when the next is expected. */
export function SourcesTab(): ReactNode {
  const found = useQuery(sources(useKnowledge()));
  const { q, sort } = useSearch({ from: '/sources' });
  const patch = usePatchSearch();
  return (
    <Answered found={found} what="the sources" height={480}>
      {(answer) => (
        <DataTable
          caption="Sources"
          name="sources"
          rows={answer.sources}
          columns={SOURCE_COLUMNS}
          sort={sort ?? '-published'}
          onSort={(next) => patch({ sort: next })}
          filter={q ?? ''}
          onFilter={(text) => patch({ q: text || undefined })}
          empty="No source fits the filter."
        />
      )}
    </Answered>
  );
}
