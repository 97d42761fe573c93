import { type ReleaseDetail, type WithdrawalBody } from '@chokepoint/api-contract';
import { formatDate } from '@chokepoint/charts';
import { ErrorPanel } from '@chokepoint/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { askAgain } from '../../../api/ask-again.js';
import { withdraw } from '../../../api/withdraw.js';

interface Props {
  readonly release: ReleaseDetail;
  readonly body: WithdrawalBody;
  readonly token: string;
  readonly onBack: () => void;
}

/** The last look before a withdrawal is sent. */
export function ConfirmWithdrawal({ release, body, token, onBack }: Props): ReactNode {
  const client = useQueryClient();
  const sent = useMutation({
    mutationFn: () => withdraw(release.id, body, token),
    onSuccess: () => askAgain(client),
  });
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  if (sent.isSuccess) {
    return (
      <p role="status" className="prose">
        Recorded at ledger position {sent.data.position}. The figures follow as soon as the read
        models hold it.
      </p>
    );
  }
  return (
    <div className="form" role="group" aria-label="Confirm the withdrawal">
      <p ref={question} tabIndex={-1} className="prose">
        Withdraw <strong>{release.title}</strong> as of {formatDate(body.withdrawnOn)}, because:{' '}
        {body.reason}
      </p>
      <p className="muted">It is recorded for good. To count again it has to be imported anew.</p>
      <p className="marks">
        <button type="button" disabled={sent.isPending} onClick={() => sent.mutate()}>
          {sent.isPending ? 'Withdrawing' : 'Withdraw it for good'}
        </button>{' '}
        <button type="button" className="quiet" disabled={sent.isPending} onClick={onBack}>
          Back
        </button>
      </p>
      {sent.isError && <ErrorPanel what="The release was not withdrawn" error={sent.error} />}
    </div>
  );
}
