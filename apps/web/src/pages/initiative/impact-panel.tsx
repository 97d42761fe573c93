import { type Gap, type ImpactRow } from '@chokepoint/api-contract';
import { FREQUENCY_NAMES, OUTCOME_NAMES, verdictCounts } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, type ReactNode } from 'react';
import { impact } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { Evidence } from './evidence/evidence.js';
import { showEvidence } from './evidence/show-evidence.js';
import { ForestPanel } from './forest-panel.js';
import { ofOneFrequency } from './of-one-frequency.js';
import { Seriesless } from './seriesless.js';
import { useChosenSeries } from './use-chosen-series.js';

/** What moved after an initiative, series by series, with the evidence of one; no word of cause. */
export function ImpactPanel({ id }: { readonly id: string }): ReactNode {
  const search = useSearch({ from: '/initiatives/$id' });
  const { outcome = 'top1-eu-imports' } = search;
  const patch = usePatchSearch();
  const found = useQuery(impact(id, outcome, useKnowledge()));
  const { frequencies, frequency, rows } = useMemo(
    () => ofOneFrequency(found.data?.rows, search.frequency),
    [found.data, search.frequency],
  );
  return (
    <section className="panel" aria-labelledby="moved">
      <header className="panel-head">
        <div>
          <h2 id="moved">What moved</h2>
          <p>{found.data && verdictCounts(rows)}</p>
          <p className="subtitle">
            A design that was fixed beforehand meets the figures of this state of knowledge. A
            movement after a date is no effect of it: other events fall into the same window.
          </p>
        </div>
        {frequencies.length > 1 && (
          <label className="field">
            <span className="field-label">Frequency</span>
            <select
              value={frequency}
              onChange={(event) => patch({ frequency: event.target.value })}
            >
              {frequencies.map((one) => (
                <option key={one} value={one}>
                  {FREQUENCY_NAMES[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="field">
          <span className="field-label">Outcome</span>
          <select value={outcome} onChange={(event) => patch({ outcome: event.target.value })}>
            {Object.entries(OUTCOME_NAMES).map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </header>
      <Answered found={found} what="what moved" height={1600}>
        {({ gaps }) => <Moved id={id} rows={rows} gaps={gaps} />}
      </Answered>
    </section>
  );
}

interface Props {
  readonly id: string;
  readonly rows: readonly ImpactRow[];
  readonly gaps: readonly Gap[];
}

function Moved({ id, rows, gaps }: Props): ReactNode {
  const { chosen, next, previous, choose } = useChosenSeries(rows);
  const open = useCallback(
    (key: string) => {
      choose(key);
      showEvidence();
    },
    [choose],
  );
  return (
    <>
      <ForestPanel id={id} rows={rows} gaps={gaps} chosen={chosen} onChoose={open} />
      {rows.length > 0 && <Seriesless gaps={gaps} />}
      {chosen && <Evidence row={chosen} next={next} previous={previous} onChoose={choose} />}
    </>
  );
}
