import { type Concentration, type ConcentrationPeriod } from '@chokepoint/api-contract';
import { formatExact, formatPeriod, formatShare, qualityWords } from '@chokepoint/charts';
import { FlagBadges } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { concentrationOf, methods } from '../api/queries.js';
import { Answered } from '../lib/answered.js';
import { FigureButton } from '../lib/figure-button.js';
import { MethodLink } from '../lib/method-link.js';
import { useKnowledge } from '../lib/use-knowledge.js';
import { type ProvenanceKey } from '../search/provenance-key.js';
import { boundsOf, resultsOf, useIndicatorsOf } from './period-results.js';

/** How shares and concentration of a period were worked out: method, formula, results, every input. */
export function PeriodInputs({ figure }: { readonly figure: ProvenanceKey }): ReactNode {
  const { mineral, stage, basis, measure, source, period } = figure;
  const frequency = /^\d{4}-\d\d$/.test(period) ? 'monthly' : 'annual';
  const asked = useKnowledge();
  const found = useQuery(
    concentrationOf(mineral, { stage, basis, measure, source, frequency }, asked),
  );
  return (
    <section className="fact">
      <h3>How it was worked out</h3>
      <Answered found={found} what="the inputs" height={240}>
        {(answer) => {
          const of = answer.periods.find((one) => one.period === period);
          if (of === undefined) {
            return (
              <p className="empty">
                At this state of knowledge there are no shares of {formatPeriod(period)}.
              </p>
            );
          }
          return <WorkedOut answer={answer} of={of} figure={figure} />;
        }}
      </Answered>
    </section>
  );
}

interface WorkedOutProps {
  readonly answer: Concentration;
  readonly of: ConcentrationPeriod;
  readonly figure: ProvenanceKey;
}

function WorkedOut({ answer: { method, unit }, of, figure }: WorkedOutProps): ReactNode {
  const series = useIndicatorsOf(figure);
  const used = new Set([method, ...series.flatMap((one) => one.methods)]);
  const amount = (value: number | null): string =>
    value === null ? 'unknown' : `${formatExact(value)} ${unit === 'share' ? '' : (unit ?? '')}`;
  return (
    <>
      <dl>
        {[...used].map((one) => one !== null && <Formula key={one} method={one} />)}
        <dt>Whole</dt>
        <dd>
          {amount(of.total)}
          {of.printedTotal !== null && `; the publisher prints ${amount(of.printedTotal)}`}
        </dd>
        {(series.length > 0 ? boundsOf(series, of) : resultsOf(of)).map(([name, text]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
        <dt>Releases</dt>
        <dd>{of.releases.join(', ')}</dd>
      </dl>
      <ul className="inputs" aria-label={`Inputs of ${formatPeriod(of.period)}`}>
        {of.shares.map(({ area, name, share, value, quality, flags }) => (
          <li key={area}>
            {name}:{' '}
            <FigureButton figure={{ ...figure, area }} label={`${name}, ${of.period}`}>
              {share === null ? 'withheld or unknown' : formatShare(share)}
            </FigureButton>
            {unit !== 'share' && `, ${amount(value)}`}
            {quality !== 'reported' &&
              !flags.includes(quality) &&
              `, ${qualityWords(quality).word}`}{' '}
            <FlagBadges flags={flags} />
          </li>
        ))}
      </ul>
      <p>
        Each share leads to its rows; <AllRows figure={figure} /> are in the table of facts.
      </p>
    </>
  );
}

/** A method with its version, and what it computes. */
function Formula({ method }: { readonly method: string }): ReactNode {
  const formula = useQuery(methods()).data?.methods.find((one) => one.method === method)?.formula;
  return (
    <>
      <dt>Method</dt>
      <dd>
        <MethodLink method={method} /> (<code>{method}</code>)
        {formula !== undefined && `: ${formula}`}
      </dd>
    </>
  );
}

function AllRows({ figure }: { readonly figure: ProvenanceKey }): ReactNode {
  const { mineral, stage, basis, measure, source, period } = figure;
  return (
    <Link
      to="/minerals/$id"
      params={{ id: mineral }}
      search={{ stage, basis, measure, source, facts: period }}
      hash="facts"
    >
      all rows of {formatPeriod(period)}
    </Link>
  );
}
