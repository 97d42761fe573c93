import { type ImpactAnswer } from '@chokepoint/api-contract';
import { OUTCOME_NAMES, verdictCounts } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { impact } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { Evidence } from './evidence/evidence.js';
import { showEvidence } from './evidence/show-evidence.js';
import { ForestPanel } from './forest-panel.js';
import { Seriesless } from './seriesless.js';
import { useChosenSeries } from './use-chosen-series.js';

/** What moved after an initiative, series by series, with the evidence of one; no word of cause. */
export function ImpactPanel({ id }: { readonly id: string }): ReactNode {
  const { outcome = 'top1-eu-imports' } = useSearch({ from: '/initiatives/$id' });
  const patch = usePatchSearch();
  const found = useQuery(impact(id, outcome, useKnowledge()));
  return (
    <section className="panel" aria-labelledby="moved">
      <header className="panel-head">
        <div>
          <h2 id="moved">What moved</h2>
          <p>{found.data && verdictCounts(found.data.rows)}</p>
          <p className="subtitle">
            A design that was fixed beforehand meets the figures of this state of knowledge. A
            movement after a date is no effect of it: other events fall into the same window.
          </p>
        </div>
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
        {(answer) => <Moved id={id} answer={answer} />}
      </Answered>
    </section>
  );
}

interface Props {
  readonly id: string;
  readonly answer: ImpactAnswer;
}

function Moved({ id, answer }: Props): ReactNode {
  const { rows, gaps } = answer;
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
