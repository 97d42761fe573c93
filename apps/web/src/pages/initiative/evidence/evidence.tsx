import { type ImpactRow } from '@chokepoint/api-contract';
import { movementKey, seriesLabel, verdictSentences } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { analysisSeries } from '../../../api/queries.js';
import { Answered } from '../../../lib/answered.js';
import { useKnowledge } from '../../../lib/use-knowledge.js';
import { EvidenceFacts } from './evidence-facts.js';
import { EvidenceFolds } from './evidence-folds.js';
import { Estimates } from './estimates.js';
import { PlacebosPanel } from './placebos-panel.js';
import { SeriesPanel } from './series-panel.js';
import { EVIDENCE } from './show-evidence.js';

interface Props {
  readonly row: ImpactRow;
  readonly previous: ImpactRow | undefined;
  readonly next: ImpactRow | undefined;
  readonly onChoose: (key: string) => void;
}

/** One series: what is seen first, then every figure that the verdict rests on. */
export function Evidence({ row, previous, next, onChoose }: Props): ReactNode {
  const found = useQuery(analysisSeries(row.analysis.id, row, useKnowledge()));
  const step = (label: string, to: ImpactRow | undefined): ReactNode => (
    <button type="button" disabled={!to} onClick={() => to && onChoose(movementKey(to))}>
      {label}
      {to && <span className="visually-hidden"> ({seriesLabel(to)})</span>}
    </button>
  );
  return (
    <section className="evidence" aria-labelledby={EVIDENCE}>
      <header className="panel-head">
        <div>
          <h3 id={EVIDENCE} tabIndex={-1}>
            {seriesLabel(row)}
          </h3>
          <p className="verdict">{verdictSentences(row).join(' ')}</p>
        </div>
        <div className="panel-tools">
          {step('Previous series', previous)}
          {step('Next series', next)}
          <Link to="/minerals/$id" params={{ id: row.mineral }}>
            Page of the mineral
          </Link>
        </div>
      </header>
      <Answered found={found} what="the evidence" height={1100}>
        {(series) => (
          <>
            <SeriesPanel series={series} />
            <div className="evidence-figures">
              <Estimates series={series} />
              <EvidenceFacts series={series} />
            </div>
            <PlacebosPanel series={series} />
            <EvidenceFolds series={series} />
          </>
        )}
      </Answered>
    </section>
  );
}
