import { type Milestone } from '@chokepoint/api-contract';
import { formatDate, kindWords, verificationWords } from '@chokepoint/charts';
import { type ReactNode } from 'react';

const sources = ({ citations }: Milestone): string =>
  citations
    .map(({ publisher, verification }) => `${publisher} (${verificationWords(verification)})`)
    .join(', ');

/** The dates, each only as exact as its source gives it. */
export function Milestones({
  milestones,
}: {
  readonly milestones: readonly Milestone[];
}): ReactNode {
  return (
    <section className="panel" aria-labelledby="dates">
      <h2 id="dates">Dates</h2>
      <dl className="pairs">
        {milestones.map((milestone) => (
          <div key={`${milestone.kind}-${milestone.on}`}>
            <dt>{formatDate(milestone.on, milestone.precision)}</dt>
            <dd>
              {kindWords(milestone.kind)}
              {milestone.detail && `: ${milestone.detail}`}{' '}
              <span className="muted">{sources(milestone)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
