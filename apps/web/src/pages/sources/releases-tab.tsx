import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { releases } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { RELEASE_COLUMNS } from './release-columns.js';
import { UnfinishedImports } from './unfinished-imports.js';

/** Every release; it is asked for again whenever the ledger has moved, so imports are seen running. */
export function ReleasesTab(): ReactNode {
  const found = useQuery(releases(useKnowledge()));
  const { q, sort } = useSearch({ from: '/sources' });
  const patch = usePatchSearch();
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
            sort={sort ?? '-published'}
            onSort={(next) => patch({ sort: next })}
            filter={q ?? ''}
            onFilter={(text) => patch({ q: text || undefined })}
            empty="Nothing had been published by this day, or nothing was recorded yet."
          />
        </>
      )}
    </Answered>
  );
}
