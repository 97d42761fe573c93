import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { releases } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { RELEASE_COLUMNS } from './release-columns.js';
import { UnfinishedImports } from './unfinished-imports.js';

/** Every release; it is asked for again whenever the ledger has moved, so imports are seen running. */
export function ReleasesTab(): ReactNode {
  const found = useQuery(releases(useKnowledge()));
  const table = useTableSearch('-published');
  return (
    <Answered found={found} what="the releases" height={480}>
      {(answer) => (
        <>
          <UnfinishedImports releases={answer.releases} />
          <DataTable
            caption="Releases"
            name="releases"
            rows={answer.releases}
            columns={RELEASE_COLUMNS}
            {...table}
            empty="Nothing had been published by this day, or nothing was recorded yet."
          />
        </>
      )}
    </Answered>
  );
}
