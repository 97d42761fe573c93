import { type FigureHistory } from '@chokepoint/api-contract';
import { formatDate, formatExact, formatRelativeChange, sourceName } from '@chokepoint/charts';
import { FlagBadges } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { figureHistory, questionOf } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { DownloadAnswer } from '../../lib/download-answer.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { type FigureKey } from '../../search/figure-key.js';
import { seriesName } from './series-name.js';

const words = (id: string): string => id.replaceAll('-', ' ');

/** What each edition of its source said of one figure, and the row where it says so. */
export function FigureHistoryPanel({ figure }: { readonly figure: FigureKey }): ReactNode {
  const question = figureHistory(figure, useKnowledge());
  const found = useQuery(question);
  const patch = usePatchSearch();
  const { mineral, period, source } = figure;
  const area = found.data?.areaName ?? figure.area;
  const partner = found.data?.partnerName;
  return (
    <section className="panel" aria-labelledby="history">
      <div className="panel-head">
        <div>
          <h2 id="history">
            {found.data?.mineralName ?? words(mineral)}, {partner ? `${partner} to ${area}` : area},{' '}
            {period}: what each edition said
          </h2>
          <p className="subtitle">
            {seriesName(figure)}; {sourceName(source)}
          </p>
        </div>
        <button type="button" className="quiet" onClick={() => patch({ figure: undefined })}>
          Close
        </button>
      </div>
      <Answered found={found} what="the history" height={160}>
        {(history) => (
          <>
            <Editions history={history} />
            {history.editions.length > 0 && (
              <DownloadAnswer
                {...questionOf(question)}
                name={`${mineral}-${period}-editions`}
                label="The editions"
              />
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

function Editions({ history }: { readonly history: FigureHistory }): ReactNode {
  if (history.editions.length === 0) {
    return <p className="empty">No edition gives this figure at this state of knowledge.</p>;
  }
  return (
    <div className="table-scroll" role="group" aria-label="Editions" tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">Editions, by day of publication</caption>
        <thead>
          <tr>
            <th scope="col">Release</th>
            <th scope="col">Published</th>
            <th scope="col" className="num">
              Value
            </th>
            <th scope="col">Unit</th>
            <th scope="col" className="num">
              Change
            </th>
            <th scope="col">Quality</th>
            <th scope="col">Row</th>
          </tr>
        </thead>
        <tbody>
          {history.editions.map((edition, index) => (
            <tr key={edition.release}>
              <td>
                <Link to="/sources/$id" params={{ id: edition.release }}>
                  {edition.title}
                </Link>
                {edition.correction && <p className="muted">{edition.correction.reason}</p>}
              </td>
              <td className="nowrap">{formatDate(edition.publishedOn)}</td>
              <td className="num">
                {edition.value === null ? (
                  <span className="unknown">no figure</span>
                ) : (
                  formatExact(edition.value)
                )}
              </td>
              <td>{edition.unit}</td>
              <td className="num">
                {index === 0 ? '' : formatRelativeChange(edition.relativeChange)}
              </td>
              <td>
                <FlagBadges flags={edition.flags} />
              </td>
              <td>
                {edition.rows.map(({ file, row, eventId, position }) => (
                  <Link key={`${position} ${row}`} to="/ledger/$id" params={{ id: eventId }}>
                    {file}, row {row}
                  </Link>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
