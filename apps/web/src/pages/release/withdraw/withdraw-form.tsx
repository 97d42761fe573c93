import { type ReleaseDetail } from '@chokepoint/api-contract';
import { useState, type FormEvent, type ReactNode } from 'react';
import { today } from '../../../lib/today.js';
import { ConfirmWithdrawal } from './confirm-withdrawal.js';
import { WriteTokenField } from '../../../write/write-token-field.js';
import { useWriteToken } from '../../../write/write-token.js';

/** What is to be said of a withdrawal; it is sent only after one more look at it. */
export function WithdrawForm({ release }: { readonly release: ReleaseDetail }): ReactNode {
  const [reason, setReason] = useState('');
  const [withdrawnOn, setWithdrawnOn] = useState(today);
  const [token] = useWriteToken();
  const [looking, setLooking] = useState(false);
  const look = (event: FormEvent): void => {
    event.preventDefault();
    setLooking(true);
  };
  if (looking) {
    const body = { reason: reason.trim(), withdrawnOn };
    const back = (): void => setLooking(false);
    return <ConfirmWithdrawal release={release} body={body} token={token} onBack={back} />;
  }
  return (
    <form className="form" onSubmit={look}>
      <WriteTokenField />
      <label>
        <span className="field-label">Reason</span>
        <textarea
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          rows={3}
          maxLength={1_000}
          required
          placeholder="The publisher took it back for errors."
        />
      </label>
      <label>
        <span className="field-label">Withdrawn on</span>
        <input
          type="date"
          value={withdrawnOn}
          onChange={(event) => setWithdrawnOn(event.target.value)}
          required
        />
      </label>
      <p>
        <button type="submit" disabled={token === '' || reason.trim() === ''}>
          Go on to confirm
        </button>
      </p>
    </form>
  );
}
