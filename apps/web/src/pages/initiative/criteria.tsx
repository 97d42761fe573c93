import { type Commitment, type Criterion, type InitiativeDetail } from '@chokepoint/api-contract';
import { formatDate, kindWords } from '@chokepoint/charts';
import { Badge, type Tone } from '@chokepoint/ui';
import { type ReactNode } from 'react';
import { MethodLink } from '../../lib/method-link.js';

const TONES: Readonly<Record<Criterion['assessment'], Tone>> = {
  met: 'good',
  partly: 'warn',
  not: 'bad',
  'not-assessed': 'neutral',
};

interface List {
  readonly of: string;
  readonly criteria: readonly Criterion[];
  readonly signal: Commitment['signal'];
}

/** The questions by which the worth of the whole, or of a promise, is judged. */
export function Criteria({ initiative }: { readonly initiative: InitiativeDetail }): ReactNode {
  const { criteria, signal, commitmentDetails, signalMethod } = initiative;
  const lists: readonly List[] = [
    { of: 'The initiative as a whole', criteria, signal },
    ...commitmentDetails.map((one) => ({
      of: one.deliverable,
      criteria: one.criteria,
      signal: one.signal,
    })),
  ].filter((list) => list.criteria.length > 0);
  if (lists.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="criteria">
      <h2 id="criteria">Operational, or a signal?</h2>
      {lists.map((list) => (
        <Checklist key={list.of} list={list} />
      ))}
      <p className="muted">
        Derived by the rule <MethodLink method={signalMethod} />, never typed in.
      </p>
    </section>
  );
}

function Checklist({ list: { of, criteria, signal } }: { readonly list: List }): ReactNode {
  return (
    <>
      <h3>
        {of}: <Badge>{signal === null ? 'no criteria' : kindWords(signal)}</Badge>
      </h3>
      <dl className="pairs">
        {criteria.map((one) => (
          <div key={one.criterion}>
            <dt>
              <Badge tone={TONES[one.assessment]}>{kindWords(one.assessment)}</Badge>
            </dt>
            <dd>
              {one.question}
              {one.quotation && (
                <blockquote>
                  {one.quotation} (page {one.page})
                </blockquote>
              )}
              {one.why && (
                <p className="muted">
                  {one.assessedOn && `${formatDate(one.assessedOn)}: `}
                  {one.why}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
