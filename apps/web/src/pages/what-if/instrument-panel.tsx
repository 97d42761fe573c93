import { type WhatIfAnswer, type WhatIfInstrument } from '@chokepoint/api-contract';
import { formatWhatIfFigure, INSTRUMENT_NAMES, whatIfFigureName } from '@chokepoint/charts';
import { type ReactNode } from 'react';
import { WorkedOutBy } from '../../lib/method-link.js';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { LegalQuestions } from './legal-questions.js';
import { OnTheRegister } from './on-the-register.js';
import { inWords } from './outcome-columns.js';

interface Props {
  readonly answer: WhatIfAnswer;
  readonly instrument: WhatIfInstrument;
}

/** One instrument closely: its own figures, where it is on record, and what the law would have to say. */
export function InstrumentPanel({ answer, instrument }: Props): ReactNode {
  const { id, method, kinds, missing, outcome, questions } = instrument;
  const patch = usePatchSearch();
  return (
    <section className="panel" aria-labelledby="instrument">
      <header className="panel-head">
        <h2 id="instrument">{INSTRUMENT_NAMES[id]}</h2>
        <label className="field">
          <span className="field-label">Instrument</span>
          <select value={id} onChange={({ target }) => patch({ instrument: target.value })}>
            {answer.instruments.map((one) => (
              <option key={one.id} value={one.id}>
                {INSTRUMENT_NAMES[one.id]}
              </option>
            ))}
          </select>
        </label>
      </header>
      {outcome === null ? (
        <p className="empty">It cannot be worked out without: {inWords(missing)}.</p>
      ) : (
        outcome.figures.length > 0 && (
          <dl className="pairs">
            {outcome.figures.map((one) => (
              <div key={one.id}>
                <dt>{whatIfFigureName(one.id)}</dt>
                <dd>{formatWhatIfFigure(one)}</dd>
              </div>
            ))}
          </dl>
        )
      )}
      <OnTheRegister kinds={kinds} />
      <LegalQuestions questions={questions} />
      <footer className="panel-foot">
        <div>
          <WorkedOutBy
            methods={[method, answer.risk.missing.length > 0 ? null : answer.risk.method]}
          />
        </div>
      </footer>
    </section>
  );
}
