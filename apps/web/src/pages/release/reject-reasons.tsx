import { type RejectReasonsAnswer, WHOLE_ROW } from '@chokepoint/api-contract';
import { formatCount, formatShare } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { rejectReasons } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';

type Reason = RejectReasonsAnswer['reasons'][number];

/** Why rows were rejected, the most frequent reason first; a reason filters the rows below. */
export function RejectReasons({ id }: { readonly id: string }): ReactNode {
  const found = useQuery(rejectReasons(id, useKnowledge()));
  return (
    <Answered found={found} what="the reasons" height={120}>
      {({ reasons, rejected, total }) => {
        if (reasons.length === 0) return null;
        return (
          <>
            <p className="muted">
              {formatCount(rejected)} rejected rows by reason.
              {total > reasons.length &&
                ` The ${reasons.length} most frequent of ${total} are shown.`}
            </p>
            <div
              className="table-scroll short"
              role="group"
              aria-label="Rejected rows by reason"
              tabIndex={0}
            >
              <table className="table">
                <caption className="visually-hidden">Rejected rows by reason</caption>
                <thead>
                  <tr>
                    <th scope="col">Reason</th>
                    <th scope="col">Field</th>
                    <th scope="col">Share of the rejected rows</th>
                    <th scope="col" className="num">
                      Rows
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {reasons.map((reason) => (
                    <ReasonRow
                      key={`${reason.field ?? WHOLE_ROW} ${reason.reason}`}
                      reason={reason}
                      share={reason.rows / rejected}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          </>
        );
      }}
    </Answered>
  );
}

function ReasonRow({
  reason: { reason, field, rows, example },
  share,
}: {
  readonly reason: Reason;
  readonly share: number;
}): ReactNode {
  const search = useSearch({ from: '/sources/$id' });
  const patch = usePatchSearch();
  const named = field ?? WHOLE_ROW;
  const chosen = search.reason === reason && search.field === named;
  const choose = (): void =>
    patch(chosen ? { reason: undefined, field: undefined } : { reason, field: named });
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="reason"
          aria-pressed={chosen}
          title={`First: ${example.file}, row ${example.row}: ${example.raw}`}
          onClick={choose}
        >
          {reason}
        </button>
      </th>
      <td>{field ?? 'whole row'}</td>
      <td className="bar-cell">
        <span className="bar" style={{ inlineSize: `${share * 100}%` }} />
        <span>{formatShare(share)}</span>
      </td>
      <td className="num">{formatCount(rows)}</td>
    </tr>
  );
}
