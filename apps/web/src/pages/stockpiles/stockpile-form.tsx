import { ownDataReceipt, type Problem } from '@chokepoint/api-contract';
import { ErrorPanel, ProblemError } from '@chokepoint/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { post } from '../../api/post.js';
import { minerals } from '../../api/queries.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { FormField } from '../../write/form-field.js';
import { WriteTokenField } from '../../write/write-token-field.js';
import { useWriteToken } from '../../write/write-token.js';
import { STOCKPILE_FIELDS, stockpileBodyOf, type StockpileField } from './stockpile-fields.js';

/** Records one stock as own data. */
export function StockpileForm(): ReactNode {
  const [token] = useWriteToken();
  const form = useRef<HTMLFormElement>(null);
  const client = useQueryClient();
  const recording = useMutation({
    mutationFn: (body: object) => post(ownDataReceipt, 'stockpiles', body, token),
    onSuccess: async () => {
      form.current?.reset();
      await client.invalidateQueries();
    },
  });
  const problem = recording.error instanceof ProblemError ? recording.error.problem : null;
  const names = useQuery(minerals(useKnowledge())).data?.minerals ?? [];
  const mineral = {
    name: 'mineral',
    column: 'mineral',
    label: 'Mineral',
    required: true,
    options: names.map(({ id, name }) => [id, name] as const),
  };
  return (
    <form
      ref={form}
      className="write-form"
      aria-labelledby="record-stock"
      onSubmit={(event) => {
        event.preventDefault();
        recording.mutate(stockpileBodyOf(new FormData(event.currentTarget)));
      }}
    >
      <WriteTokenField />
      <div className="write-fields">
        {[mineral, ...STOCKPILE_FIELDS].map((field) => (
          <FormField key={field.name} field={field} fault={faultOf(problem, field)} />
        ))}
      </div>
      {recording.isError && (
        <ErrorPanel what="The stock was not recorded" error={recording.error} />
      )}
      <div className="import-row">
        <button type="submit" disabled={token === '' || recording.isPending}>
          Record the stock
        </button>
        <p role="status" className="grow">
          {recording.data && (
            <>
              {recording.data.kind === 'imported' ? 'Recorded as ' : 'Recorded before as '}
              <Link to="/sources/$id" params={{ id: recording.data.release }}>
                {recording.data.release}
              </Link>
              , private. To take it back, withdraw that release.
            </>
          )}
        </p>
      </div>
    </form>
  );
}

/** What the server says is wrong with a field: of its form, or of what it holds. */
function faultOf(problem: Problem | null, { name, column }: StockpileField): string | undefined {
  const shape = problem?.errors?.find(({ field }) => field === name)?.message;
  const cell = problem?.cells?.find(({ field }) => field === column);
  return shape ?? (cell && `${cell.reason} ${cell.advice}`);
}
