import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { sources } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { SOURCE_COLUMNS } from './source-columns.js';

/** Every source that can be read: its terms, its latest edition, and when the next is expected. */
export function SourcesTab(): ReactNode {
  const found = useQuery(sources(useKnowledge()));
  const table = useTableSearch('-published');
  return (
    <Answered found={found} what="the sources" height={480}>
      {(answer) => (
        <DataTable
          caption="Sources"
          name="sources"
          rows={answer.sources}
          columns={SOURCE_COLUMNS}
          {...table}
          empty="No source fits the filter."
        />
      )}
    </Answered>
  );
}
