import { formatDate, formatExact, formatShare, STAGE_NAMES, sourceName } from '@chokepoint/charts';
import { ErrorPanel, FlagBadges } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { contracts, questionOf } from '../../api/queries.js';
import { DownloadAnswer } from '../../lib/download-answer.js';
import { useKnowledge } from '../../lib/use-knowledge.js';

/** Offtake contracts on the mineral; nothing where there are none, as in most ledgers. */
export function ContractsPanel({ id, name }: { readonly id: string; readonly name: string }) {
  const question = contracts(id, useKnowledge());
  const found = useQuery(question);
  if (found.isError) {
    return (
      <ErrorPanel
        what="The contracts could not be loaded"
        error={found.error}
        onRetry={() => void found.refetch()}
      />
    );
  }
  if (!found.data || found.data.contracts.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="contracts">
      <h2 id="contracts">Offtake contracts</h2>
      <div className="table-scroll short" role="group" aria-label="Contracts" tabIndex={0}>
        <table className="table">
          <caption className="visually-hidden">Offtake contracts on {name}</caption>
          <thead>
            <tr>
              <th scope="col">Counterparty</th>
              <th scope="col">Country</th>
              <th scope="col">Of what</th>
              <th scope="col">From</th>
              <th scope="col">Until</th>
              <th scope="col" className="num">
                A year
              </th>
              <th scope="col" className="num">
                Of its output
              </th>
              <th scope="col">Price</th>
              <th scope="col">Confidentiality</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {found.data.contracts.map((one) => (
              <tr key={`${one.position} ${one.row}`}>
                <th scope="row">{one.counterparty}</th>
                <td>{one.counterpartyAreaName}</td>
                <td>
                  {STAGE_NAMES[one.stage as keyof typeof STAGE_NAMES] ?? one.stage},{' '}
                  {one.form.replaceAll('-', ' ')}
                </td>
                <td className="nowrap">{formatDate(one.from)}</td>
                <td className="nowrap">{one.until === null ? 'no end' : formatDate(one.until)}</td>
                <td className="num nowrap">
                  {formatExact(one.quantityPerYear)} {one.unit}
                </td>
                <td className="num nowrap">
                  {one.shareCommitted === null ? <NotSaid /> : formatShare(one.shareCommitted)}
                </td>
                <td>{one.priceTerms ?? <NotSaid />}</td>
                <td>{one.confidentiality ?? <NotSaid />}</td>
                <td>
                  <Link to="/sources/$id" params={{ id: one.release }}>
                    {sourceName(one.source)}, row {one.row}
                  </Link>{' '}
                  <FlagBadges flags={one.flags} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DownloadAnswer {...questionOf(question)} name={`${id}-contracts`} label="The contracts" />
    </section>
  );
}

const NotSaid = (): ReactNode => <span className="unknown">not said</span>;
