import { type RejectsAnswer } from '@chokepoint/api-contract';
import { DataTable, type Column } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { rejects } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { RejectReasons } from './reject-reasons.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';

type Reject = RejectsAnswer['rejects'][number];

const COLUMNS: readonly Column<Reject>[] = [
  { id: 'file', label: 'File', value: ({ file }) => file },
  { id: 'row', label: 'Row', numeric: true, value: ({ row }) => row },
  { id: 'field', label: 'Field', value: ({ field }) => field ?? 'whole row' },
  {
    id: 'raw',
    label: 'As printed',
    value: ({ raw }) => raw,
    cell: ({ raw }) => <code>{raw}</code>,
  },
  { id: 'reason', label: 'Reason', value: ({ reason }) => reason },
];

/** Rows that could not become facts: where, what was printed, why it was refused. */
export function Rejects({ id }: { readonly id: string }): ReactNode {
  const { reason, field } = useSearch({ from: '/sources/$id' });
  const found = useQuery(rejects(id, { reason, field }, useKnowledge()));
  const patch = usePatchSearch();
  const table = useTableSearch();
  return (
    <section className="panel" aria-labelledby="rejects">
      <h2 id="rejects">Rejected rows</h2>
      <RejectReasons id={id} />
      {reason !== undefined && (
        <p className="marks">
          Only rows stopped by: <strong>{reason}</strong>{' '}
          <button
            type="button"
            className="quiet"
            onClick={() => patch({ reason: undefined, field: undefined })}
          >
            Show all
          </button>
        </p>
      )}
      <Answered found={found} what="the rejected rows" height={240}>
        {({ rejects: rows, nextCursor }) => (
          <>
            {nextCursor && <p className="muted">The first {rows.length} are shown.</p>}
            <DataTable
              caption="Rejected rows"
              name={`${id}-rejects`}
              rows={rows}
              columns={COLUMNS}
              {...table}
              empty="No row of this release was rejected."
            />
          </>
        )}
      </Answered>
    </section>
  );
}
