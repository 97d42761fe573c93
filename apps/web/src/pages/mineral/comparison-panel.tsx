import { type Comparison } from '@chokepoint/api-contract';
import {
  formatPeriod,
  formatPoints,
  formatShare,
  MEASURE_NAMES,
  midSentence,
  sourceName,
} from '@chokepoint/charts';
import { QualityBadge } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { comparison, questionOf } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { DownloadAnswer } from '../../lib/download-answer.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { type Series } from './series-choice.js';

/** Areas of the latest shared period in which the sources differ most. */
const SHOWN = 8;

interface Props {
  readonly id: string;
  readonly name: string;
  readonly series: Series;
}

/** What several sources say of one period, side by side; nothing is averaged. */
export function ComparisonPanel({ id, name, series }: Props): ReactNode {
  const question = comparison(id, series, useKnowledge());
  const found = useQuery(question);
  return (
    <section className="panel" aria-labelledby="comparison">
      <h2 id="comparison">What other sources say of {midSentence(name)}</h2>
      <Answered found={found} what="the comparison" height={200}>
        {(answer) => (
          <>
            <SideBySide answer={answer} />
            {answer.periods.length > 0 && (
              <DownloadAnswer
                {...questionOf(question)}
                name={`${id}-comparison`}
                label="Every period and area"
              />
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

function SideBySide({ answer }: { readonly answer: Comparison }): ReactNode {
  const [latest] = answer.periods;
  if (!latest) {
    return (
      <p className="empty">
        No two sources report shares of one period on this basis and stage, so nothing can be
        compared.
      </p>
    );
  }
  const series = answer.series.filter(({ source, measure }) =>
    latest.areas.some(({ shares }) =>
      shares.some((said) => said.source === source && said.measure === measure),
    ),
  );
  return (
    <>
      <p className="muted">
        {formatPeriod(latest.period)}, each source by what it reports; the largest disagreement
        first. Nothing is averaged: which source answers is told by its precedence.
      </p>
      <div className="table-scroll" role="group" aria-label="Sources side by side" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Area</th>
              {series.map(({ source, measure }) => (
                <th key={`${source} ${measure}`} scope="col" className="num">
                  {sourceName(source)}, {measureName(measure)}
                </th>
              ))}
              <th scope="col" className="num">
                Difference
              </th>
            </tr>
          </thead>
          <tbody>
            {latest.areas.slice(0, SHOWN).map(({ area, name, spread, shares }) => (
              <tr key={area}>
                <th scope="row">{name}</th>
                {series.map(({ source, measure }) => {
                  const said = shares.find(
                    (one) => one.source === source && one.measure === measure,
                  );
                  return (
                    <td key={`${source} ${measure}`} className="num nowrap">
                      {said ? <Said {...said} /> : <span className="unknown">not listed</span>}
                    </td>
                  );
                })}
                <td className="num">{spread === null ? '' : formatPoints(spread)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type SaidShare = Comparison['periods'][number]['areas'][number]['shares'][number];

const Said = ({ share, quality }: SaidShare): ReactNode =>
  share === null ? (
    <QualityBadge quality={quality} />
  ) : (
    <>
      {formatShare(share)} <QualityBadge quality={quality} />
    </>
  );

const measureName = (measure: string): string =>
  MEASURE_NAMES[measure as keyof typeof MEASURE_NAMES] ?? measure;
