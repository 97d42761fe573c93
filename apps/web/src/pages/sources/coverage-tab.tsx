import { sourceName } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { coverage, questionOf } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { DownloadAnswer } from '../../lib/download-answer.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { coverageRows, coverageYears, type CoverageRow } from './coverage-rows.js';

const words = (id: string): string => id.replaceAll('-', ' ');

/** Mineral × stage × year: a filled cell is a year with figures, an empty one is what we do not have. */
export function CoverageTab(): ReactNode {
  const question = coverage(useKnowledge());
  const found = useQuery(question);
  const { q = '' } = useSearch({ from: '/sources' });
  const patch = usePatchSearch();
  return (
    <Answered found={found} what="the coverage" height={640}>
      {({ cells }) => {
        const all = coverageRows(cells);
        const years = coverageYears(all);
        const rows = all.filter(({ key }) => words(key).includes(q.toLowerCase()));
        return (
          <>
            <div className="table-tools">
              <label className="field">
                <span className="field-label">Filter</span>
                <input
                  type="search"
                  value={q}
                  onChange={(event) => patch({ q: event.target.value || undefined })}
                />
              </label>
              <span className="muted grow" role="status">
                {rows.length} of {all.length} series
              </span>
              <DownloadAnswer {...questionOf(question)} name="coverage" label="The coverage" />
              <span className="muted">
                ■ a figure for the year, ▪ a mean over years, blank: nothing on record
              </span>
            </div>
            <div
              className="table-scroll tall"
              role="group"
              aria-label="Coverage by year"
              tabIndex={0}
            >
              <table className="table coverage">
                <thead>
                  <tr>
                    <th scope="col">Mineral</th>
                    <th scope="col">Series</th>
                    {years.map((year) => (
                      <th key={year} scope="col" className="year" aria-label={String(year)}>
                        {String(year).slice(2)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <CoverageLine key={row.key} row={row} years={years} />
                  ))}
                </tbody>
              </table>
              {rows.length === 0 && (
                <p className="empty">
                  {all.length === 0
                    ? 'Nothing was on record at this state of knowledge.'
                    : 'No series fits the filter.'}
                </p>
              )}
            </div>
          </>
        );
      }}
    </Answered>
  );
}

function CoverageLine({
  row,
  years,
}: {
  readonly row: CoverageRow;
  readonly years: readonly number[];
}): ReactNode {
  return (
    <tr>
      <th scope="row">
        <Link to="/minerals/$id" params={{ id: row.mineral }}>
          {words(row.mineral)}
        </Link>
      </th>
      <td className="nowrap" title={sourceName(row.source)}>
        {words(row.stage)}, {words(row.basis)}, {row.measure}{' '}
        <span className="muted">{row.source}</span>
      </td>
      {years.map((year) => (
        <td key={year} className="year">
          {row.years.has(year) ? (row.means ? '▪' : '■') : ''}
        </td>
      ))}
    </tr>
  );
}
