import { withdrawal } from '@chokepoint/api-contract';
import { ErrorPanel } from '@chokepoint/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { post } from '../../api/get.js';
import { today } from '../../lib/today.js';
import { WriteTokenField } from '../../write/write-token-field.js';
import { useWriteToken } from '../../write/write-token.js';

/** Takes a release of own data out of count; its events stay in the ledger. */
export function WithdrawForm({ id }: { readonly id: string }): ReactNode {
  const [token] = useWriteToken();
  const [reason, setReason] = useState('');
  const client = useQueryClient();
  const withdrawing = useMutation({
    mutationFn: () =>
      post(withdrawal, `releases/${id}/withdrawal`, { reason, withdrawnOn: today() }, token),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <section className="panel" aria-labelledby="withdraw">
      <h2 id="withdraw">Withdraw this release</h2>
      <form
        className="stock-form"
        aria-labelledby="withdraw"
        onSubmit={(event) => {
          event.preventDefault();
          withdrawing.mutate();
        }}
      >
        <p className="muted">
          Its figures no longer count from then on. The ledger keeps them: an answer as of an
          earlier position stays as it was.
        </p>
        <WriteTokenField />
        <div className="import-row">
          <label className="field wide">
            <span className="field-label">Reason</span>
            <input
              required
              maxLength={1_000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <button type="submit" disabled={token === '' || withdrawing.isPending}>
            Withdraw
          </button>
        </div>
        {withdrawing.isError && (
          <ErrorPanel what="The release was not withdrawn" error={withdrawing.error} />
        )}
      </form>
    </section>
  );
}
