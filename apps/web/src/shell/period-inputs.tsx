import { type Concentration, type ConcentrationPeriod } from '@chokepoint/api-contract';
import {
  formatExact,
  formatHhiRange,
  formatPeriod,
  formatShare,
  formatShareRange,
  qualityWords,
} from '@chokepoint/charts';
import { FlagBadges } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { concentrationOf, methods } from '../api/queries.js';
import { Answered } from '../lib/answered.js';
import { FigureButton } from '../lib/figure-button.js';
import { MethodLink } from '../lib/method-link.js';
import { useKnowledge } from '../lib/use-knowledge.js';
import { type ProvenanceKey } from '../search/provenance-key.js';

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
  const formula = useQuery(methods()).data?.methods.find((one) => one.method === method)?.formula;
  const amount = (value: number | null): string =>
    value === null ? 'unknown' : `${formatExact(value)} ${unit === 'share' ? '' : (unit ?? '')}`;
  return (
    <>
      <dl>
        {method !== null && (
          <>
            <dt>Method</dt>
            <dd>
              <MethodLink method={method} /> (<code>{method}</code>)
            </dd>
          </>
        )}
        {formula !== undefined && (
          <>
            <dt>Formula</dt>
            <dd>{formula}</dd>
          </>
        )}
        <dt>Whole</dt>
        <dd>
          {amount(of.total)}
          {of.printedTotal !== null && `; the publisher prints ${amount(of.printedTotal)}`}
        </dd>
        {resultsOf(of).map(([name, text]) => (
          <Pair key={name} name={name} text={text} />
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
            {quality !== 'reported' && `, ${qualityWords(quality).word}`}{' '}
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

/** What follows from the shares, each with its bounds: an aggregate may be one country or many. */
function resultsOf(of: ConcentrationPeriod): readonly (readonly [name: string, text: string])[] {
  const { top1, top3, hhi, effectiveSuppliers, above65 } = of;
  const leader = of.shares.find(({ area }) => area === top1?.area)?.name ?? top1?.area;
  return [
    [
      'Largest share',
      top1 ? `${formatShareRange(top1.low, top1.high)} (${leader})` : 'cannot be told',
    ],
    ['Three largest', top3 === null ? 'cannot be told' : formatShare(top3)],
    ['HHI', hhi ? formatHhiRange(hhi.low, hhi.high) : 'cannot be told'],
    [
      'Effective suppliers',
      effectiveSuppliers
        ? `${effectiveSuppliers.low.toFixed(2)} to ${effectiveSuppliers.high.toFixed(2)}`
        : 'cannot be told',
    ],
    ['Over 65 %', above65 === null ? 'cannot be told' : above65 ? 'yes' : 'no'],
  ];
}

const Pair = ({ name, text }: { readonly name: string; readonly text: string }): ReactNode => (
  <>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </>
);
