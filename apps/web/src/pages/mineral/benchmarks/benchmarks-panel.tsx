import { type BenchmarkMaterial, type BenchmarkRow } from '@chokepoint/api-contract';
import {
  benchmarkTitle,
  formatDistance,
  formatPeriod,
  formatShareRange,
  formatSince,
  sourceName,
} from '@chokepoint/charts';
import { AreaSwatch, ErrorPanel, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { benchmarks, questionOf } from '../../../api/queries.js';
import { DownloadAnswer } from '../../../lib/download-answer.js';
import { LineStatusMark } from '../../../lib/line-status-mark.js';
import { stageName } from '../../../lib/stage-name.js';
import { useKnowledge } from '../../../lib/use-knowledge.js';

const BASES = [
  ['imports', 'EU imports, by value'],
  ['sourcing', 'EU sourcing (domestic and imports)'],
  ['consumption', 'EU consumption: the basis of the law'],
] as const;

/** One mineral against the line of 65 %: three ratios side by side, each under its own name. */
export function BenchmarksPanel({ id }: { readonly id: string }): ReactNode {
  const question = benchmarks(useKnowledge(), id);
  const found = useQuery(question);
  const material = found.data?.materials[0];
  return (
    <section className="panel" aria-labelledby="benchmarks">
      <h2 id="benchmarks">{material ? benchmarkTitle(material) : 'Benchmarks'}</h2>
      {found.isError ? (
        <ErrorPanel
          what="The benchmarks could not be loaded"
          error={found.error}
          onRetry={() => void found.refetch()}
        />
      ) : material ? (
        <>
          <Material material={material} />
          <DownloadAnswer
            {...questionOf(question)}
            name={`${id}-benchmarks`}
            label="The benchmarks"
          />
        </>
      ) : (
        <Skeleton height={200} label="Loading the benchmarks" />
      )}
    </section>
  );
}

function Material({ material }: { readonly material: BenchmarkMaterial }): ReactNode {
  const { strategic, label, rows, gaps } = material;
  const lines = [...new Map(rows.map((row) => [`${row.subject} ${row.stage}`, row])).values()];
  return (
    <>
      <p className="muted">
        {strategic
          ? `Strategic as '${label ?? material.name}'. `
          : 'Not a strategic raw material: the line is drawn for comparison only. '}
        Art. 5(1)(b) of Regulation (EU) 2024/1252 asks that by 2030 no third country supplies more
        than 65 % of consumption. <Link to="/benchmarks">All strategic raw materials</Link>
      </p>
      {lines.length > 0 && (
        <div
          className="table-scroll"
          role="group"
          aria-label="Three bases side by side"
          tabIndex={0}
        >
          <table className="table benchmark-table">
            <thead>
              <tr>
                <th scope="col">Of what</th>
                {BASES.map(([basis, name]) => (
                  <th key={basis} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ subject, subjectName, stage }) => (
                <tr key={`${subject} ${stage}`}>
                  <th scope="row">
                    {subject === material.mineral ? '' : `${subjectName}, `}
                    {subject === material.mineral
                      ? stageName(stage)
                      : stageName(stage).toLowerCase()}
                  </th>
                  {BASES.map(([basis]) => (
                    <td key={basis}>
                      <Standing
                        row={rows.find(
                          (row) =>
                            row.basis === basis && row.subject === subject && row.stage === stage,
                        )}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {gaps
        .filter(({ code }) => code !== 'not-strategic')
        .map(({ code, message }) => (
          <p key={code} className="muted note">
            {message}
          </p>
        ))}
    </>
  );
}

/** Gaps that the head of the column says already. */
const SAID = ['not-the-benchmark', 'by-value', 'series-starts-above'];

function Standing({ row }: { readonly row: BenchmarkRow | undefined }): ReactNode {
  if (!row) return null;
  const { largest, distance, leader, leaderName, since, period, source, gaps } = row;
  return (
    <>
      <p>
        <LineStatusMark row={row} />
        {largest && `: ${formatShareRange(largest.low, largest.high)} `}
        {leader !== null && (
          <span className="nowrap">
            <AreaSwatch area={leader} /> {leaderName}
          </span>
        )}
      </p>
      {distance && (
        <p>
          {formatDistance(distance)}
          {since && `, ${formatSince(row)}`}
        </p>
      )}
      {period && source && (
        <p className="muted">
          {formatPeriod(period)}, {sourceName(source)}
        </p>
      )}
      {gaps
        .filter(({ code }) => !SAID.includes(code))
        .map(({ code, message }) => (
          <p key={`${code} ${message}`} className="muted">
            {message}
          </p>
        ))}
    </>
  );
}
