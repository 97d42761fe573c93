import { type LedgerEvent } from '@chokepoint/api-contract';
import { formatInstant } from '@chokepoint/charts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

export function EventTable({ events }: { readonly events: readonly LedgerEvent[] }): ReactNode {
  if (events.length === 0) return <p className="empty">No event fits the filter.</p>;
  return (
    <div className="table-scroll tall" role="group" aria-label="Events" tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">Events, newest first</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              Position
            </th>
            <th scope="col">Type</th>
            <th scope="col">Summary</th>
            <th scope="col">Stream</th>
            <th scope="col">Recorded</th>
            <th scope="col">Content hash</th>
          </tr>
        </thead>
        <tbody>
          {events.map(
            ({ id, position, type, summary, stream, revision, recordedAt, contentHash }) => (
              <tr key={id}>
                <td className="num">{position}</td>
                <td>
                  <Link to="/ledger/$id" params={{ id }}>
                    {type}
                  </Link>
                </td>
                <td>{summary}</td>
                <td>
                  <Link to="/ledger" search={{ stream }}>
                    {stream}
                  </Link>{' '}
                  <span className="muted">{revision}</span>
                </td>
                <td className="nowrap">{formatInstant(recordedAt)}</td>
                <td>
                  <code className="hash" title={contentHash}>
                    {contentHash.slice(0, 12)}
                  </code>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
