import { type InitiativeDetail } from '@chokepoint/api-contract';
import { formatDate, kindWords } from '@chokepoint/charts';
import { type ReactNode } from 'react';

export function Instruments({
  instruments,
}: {
  readonly instruments: InitiativeDetail['instrumentDetails'];
}): ReactNode {
  if (instruments.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="instruments">
      <h2 id="instruments">Instruments</h2>
      <dl className="pairs">
        {instruments.map((one, index) => (
          <div key={`${one.kind}-${index}`}>
            <dt>{kindWords(one.kind)}</dt>
            <dd>
              {one.description}{' '}
              <span className="muted">
                {kindWords(one.status)}, {formatDate(one.on, one.precision)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
